package org.jalon.examfile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.access.Needs;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.examfile.DatumConfirmed;
import org.jalon.examfile.FileActs;
import org.jalon.examfile.Frameworks;
import org.jalon.framework.FrameworkId;
import org.jalon.journal.ActSubject;
import org.jalon.journal.Journal;
import org.jalon.journal.RecordedAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Confirms unverified data of a framework, once for the whole centre (rule 25). */
@RestController
@Tag(name = "Frameworks")
class ConfirmationsController {

    private final Frameworks frameworks;
    private final Journal journal;
    private final SignedIn signedIn;
    private final Clock clock;
    private final ZoneId zone;

    ConfirmationsController(Frameworks frameworks, Journal journal, SignedIn signedIn, Clock clock, ZoneId zone) {
        this.frameworks = frameworks;
        this.journal = journal;
        this.signedIn = signedIn;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What is confirmed.
     *
     * @param document the source document that settles it
     */
    record Confirmations(
            @NotBlank String document, @NotEmpty List<@Valid @NotNull ConfirmedDatum> data) {}

    /**
     * One datum.
     *
     * @param pointer its JSON pointer in the framework's file, as the framework's JSON shows it
     * @param value the right value where it is another than the one shipped, or none was shipped
     */
    record ConfirmedDatum(@NotBlank String pointer, Optional<JsonNode> value) {}

    @PostMapping(path = "/api/frameworks/{id}/confirmations", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.CONFIRM_DATUM)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Confirm unverified data of a framework version",
            description = "A named person's act for the whole centre, with the source document; needs the right "
                    + "CONFIRM_DATUM. Every datum is checked before the first is recorded.")
    List<RecordedAnswer> confirm(@PathVariable String id, @Valid @RequestBody Confirmations confirmations) {
        Person person = signedIn.require(Right.CONFIRM_DATUM);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        FrameworkId framework = frameworks.get(id);
        List<DatumConfirmed> acts = new ArrayList<>();
        for (ConfirmedDatum datum : confirmations.data()) {
            acts.add(new DatumConfirmed(
                    today,
                    framework,
                    datum.pointer(),
                    // An absent node is read as the null node.
                    datum.value().filter(value -> !value.isNull()).map(JsonNode::toString),
                    confirmations.document()));
        }
        journal.catchUp();
        frameworks.check(acts, person.id().toString(), clock.instant());
        return journal.recordAll(ActSubject.CENTRE, Optional.empty(), acts, FileActs.CODEC, person).stream()
                .map(RecordedAnswer::of)
                .toList();
    }
}
