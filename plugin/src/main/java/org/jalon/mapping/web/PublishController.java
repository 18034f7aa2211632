package org.jalon.mapping.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jalon.access.Audit;
import org.jalon.access.Needs;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.CatalogueFile;
import org.jalon.framework.Framework;
import org.jalon.mapping.Mappings;
import org.jalon.mapping.Publication;
import org.jalon.mapping.PublishedMapping;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts a catalogue into use on top of the version that its publisher has seen. */
@RestController
@RequestMapping(path = "/api/mappings/{frameworkId}/versions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Mappings")
class PublishController {

    private final KnownMappings known;
    private final Mappings mappings;
    private final SignedIn signedIn;
    private final Audit audit;

    PublishController(KnownMappings known, Mappings mappings, SignedIn signedIn, Audit audit) {
        this.known = known;
        this.mappings = mappings;
        this.signedIn = signedIn;
        this.audit = audit;
    }

    @PostMapping
    @Needs(Right.MAP_CONTENT)
    @Operation(
            summary = "Put a catalogue into use as the next version",
            description = "The whole catalogue, checked against the framework version. To restore an earlier version, "
                    + "read it and post its catalogue. Needs the right MAP_CONTENT.")
    @ApiResponse(responseCode = "201", description = "The version that is in use from now on; its ETag is its number")
    @ApiResponse(
            responseCode = "400",
            description = "The catalogue or the reason breaks rules; `faults` has each with its JSON pointer")
    @ApiResponse(responseCode = "403", description = "The account may not publish mappings")
    @ApiResponse(responseCode = "404", description = "There is no such framework version")
    @ApiResponse(responseCode = "412", description = "Another version was published since the one of If-Match")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<MappingAnswer> publish(
            @Parameter(example = "ntc-2018") @PathVariable String frameworkId,
            @Parameter(
                            description =
                                    "ETag of the version that the catalogue is based on, `\"0\"` when there is none",
                            example = "\"3\"",
                            required = true)
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    Optional<String> ifMatch,
            @RequestBody PublishRequest request) {
        Person person = signedIn.require(Right.MAP_CONTENT);
        Framework framework = known.framework(frameworkId);
        long basedOn = MappingTag.expected(ifMatch);
        Catalogue catalogue = KnownMappings.sound(
                CatalogueFile.of("catalogue", request.catalogue().toString()).read(framework));
        checkReason(request.reason());
        return switch (mappings.publish(catalogue, basedOn, person.username(), request.reason())) {
            case Publication.Published published -> answer(published.mapping());
            case Publication.Outdated outdated -> throw outdated(basedOn, outdated.present());
        };
    }

    private ResponseEntity<MappingAnswer> answer(PublishedMapping mapping) {
        audit.record("mapping-published", mapping.framework().value(), "version " + mapping.version());
        URI location = URI.create("/api/mappings/%s/versions/%d".formatted(mapping.framework(), mapping.version()));
        return ResponseEntity.created(location)
                .eTag(MappingTag.of(mapping.version()))
                .body(MappingAnswer.of(mapping));
    }

    private static void checkReason(String reason) {
        if (reason.isBlank() || reason.length() > 2000) {
            throw MappingRefusal.of(List.of(new MappingFault(
                    Optional.empty(), "reason", "a reason has 1 to 2000 characters and is not blank")));
        }
    }

    private static MappingRefusal outdated(long basedOn, long present) {
        return new MappingRefusal(
                HttpStatus.PRECONDITION_FAILED,
                "Version %d is not the one in use, which is %d: read it, then change that".formatted(basedOn, present));
    }
}
