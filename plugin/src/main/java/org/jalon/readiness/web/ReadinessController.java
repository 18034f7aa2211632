package org.jalon.readiness.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.ReadableCandidacies;
import org.jalon.learner.AsOf;
import org.jalon.readiness.Assessed;
import org.jalon.readiness.Assessments;
import org.jalon.readiness.Publication;
import org.jalon.readiness.Publications;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says what still stands between a candidate and the session, now or as known at an earlier instant. */
@RestController
@RequestMapping(path = "/api/candidacies/{candidacy}/readiness", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Readiness", description = "Advice with reasons; persons decide")
class ReadinessController {

    private final ReadableCandidacies candidacies;
    private final Assessments assessments;
    private final Publications publications;
    private final AsOf asOf;

    ReadinessController(
            ReadableCandidacies candidacies, Assessments assessments, Publications publications, AsOf asOf) {
        this.candidacies = candidacies;
        this.assessments = assessments;
        this.publications = publications;
        this.asOf = asOf;
    }

    @GetMapping
    @Operation(
            summary = "The readiness report",
            description =
                    "Every item with state, grounds, inputs, next step, owner and due date, in French and English; "
                            + "minutes are whole minutes. `basis` names what the report rests on: the same basis and the same "
                            + "`asOf` give the same report. Needs READ_ALL, or to be the learner.")
    @ApiResponse(responseCode = "200", description = "The report")
    @ApiResponse(
            responseCode = "400",
            description = "asOf is no instant of the form 2024-05-02T07:00:00Z, or lies ahead")
    @ApiResponse(responseCode = "403", description = "The account may not read this file")
    @ApiResponse(responseCode = "404", description = "There is no such candidacy, or there was none by then")
    Assessed report(
            @PathVariable UUID candidacy,
            @Parameter(description = "As known at this instant (UTC); now if absent") @RequestParam
                    Optional<Instant> asOf) {
        candidacies.get(candidacy);
        return assessments
                .assess(new CandidacyId(candidacy), this.asOf.of(asOf))
                .orElseThrow(
                        () -> new NoSuchElementException("There was no candidacy %s by then".formatted(candidacy)));
    }

    @GetMapping("/publications")
    @Operation(
            summary = "The readiness statements published to the store, oldest first",
            description = "Needs READ_ALL, or to be the learner.")
    List<Publication> publications(@PathVariable UUID candidacy) {
        candidacies.get(candidacy);
        return publications.of(new CandidacyId(candidacy));
    }
}
