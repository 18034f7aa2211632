package org.jalon.dashboard.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jalon.profile.ProfileDocument;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Our xAPI profile where its IRIs resolve to: JSON-LD for machines, a page for people, open to everybody as any vocabulary is.
 *
 * @see <a href="https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-structure.md">xAPI Profiles 1.0</a>
 */
@Controller
class ProfilePages {

    private static final String LD_JSON = "application/ld+json";
    private static final String PATH = "/profile";

    private final byte[] text = ProfileDocument.shippedText().getBytes(StandardCharsets.UTF_8);
    private final ProfileDocument profile = ProfileDocument.shipped();
    private final String tag = "\"" + UUID.nameUUIDFromBytes(text) + "\"";

    ProfilePages() {}

    @GetMapping(
            path = {PATH, PATH + "/v0.1"},
            produces = MediaType.TEXT_HTML_VALUE)
    String page(Model model, Locale locale) {
        model.addAttribute("view", new ProfileView(profile, locale.getLanguage()));
        return "profile";
    }

    @GetMapping(
            path = {PATH, PATH + "/v0.1"},
            produces = {LD_JSON, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .varyBy(HttpHeaders.ACCEPT)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(text);
    }

    /** What one concept, template or pattern is, said on the page that holds all of them. */
    @GetMapping(path = PATH + "/{kind}/{name}")
    ResponseEntity<Void> part(@PathVariable String kind, @PathVariable String name) {
        String iri = profile.id() + "/" + kind + "/" + name;
        if (!ProfileView.holds(profile, iri)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The profile has no " + iri);
        }
        URI page = UriComponentsBuilder.fromPath("../../profile")
                .fragment(ProfileView.anchorOf(profile, iri))
                .build()
                .toUri();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(page)
                .varyBy(HttpHeaders.ACCEPT)
                .build();
    }
}
