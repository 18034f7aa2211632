package org.jalon.readiness.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.examfile.Derogation;
import org.jalon.journal.RecordedAnswer;
import org.jalon.readiness.DecisionDesk;
import org.jalon.readiness.DecisionTerms;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes a person's decision on an item of the present report (rule 22). */
@RestController
@Tag(name = "Readiness")
class DecisionsController {

    private final DecisionDesk desk;

    DecisionsController(DecisionDesk desk) {
        this.desk = desk;
    }

    /** {@link DecisionTerms} as sent. */
    record DecisionRequest(
            @NotBlank String item,
            Optional<String> question,
            boolean met,
            @NotBlank String reason,
            boolean wholeCentre,
            Optional<Integer> fromMinutes,
            Optional<Derogation> derogation,
            Optional<String> text,
            Optional<LocalDate> until) {

        DecisionTerms terms() {
            return new DecisionTerms(item, question, met, reason, wholeCentre, fromMinutes, derogation, text, until);
        }
    }

    @PostMapping(path = "/api/candidacies/{candidacy}/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.DECIDE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Decide an item",
            description = "Settles an item that is UNDETERMINED by answering its question, or records an authority's "
                    + "derogation for one that is NOT_MET or PENDING. An item that rests on unverified data waits for "
                    + "their confirmation. Needs the right DECIDE.")
    RecordedAnswer decide(@PathVariable UUID candidacy, @Valid @RequestBody DecisionRequest request) {
        return desk.decide(candidacy, request.terms());
    }
}
