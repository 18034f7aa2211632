package org.jalon.demo;

import java.net.URI;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** A tutor who opens their personal link and answers by the forms of its page. */
final class TutorOnAPhone {

    private static final Pattern WEEK_FORM = Pattern.compile(
            "name=\"key\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"seen\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"week\" value=\"([^\"]+)\"");

    private final RestClient client;
    private final String path;

    TutorOnAPhone(RestClient.Builder http, URI address, URI link) {
        this.client = http.clone().baseUrl(address).build();
        this.path = link.getPath();
    }

    void confirm(String monday) {
        client.post().uri(path + "/confirmations").body(form(monday)).retrieve().toBodilessEntity();
    }

    void contest(String monday, String remark) {
        MultiValueMap<String, String> form = form(monday);
        form.add("remark", remark);
        client.post().uri(path + "/contests").body(form).retrieve().toBodilessEntity();
    }

    private MultiValueMap<String, String> form(String monday) {
        String page = Objects.requireNonNull(client.get().uri(path).retrieve().body(String.class), path);
        MatchResult week = WEEK_FORM
                .matcher(page)
                .results()
                .filter(form -> form.group(3).equals(monday))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The tutor's page has no form for the week of " + monday));
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("key", week.group(1));
        fields.add("seen", week.group(2));
        fields.add("week", week.group(3));
        return fields;
    }
}
