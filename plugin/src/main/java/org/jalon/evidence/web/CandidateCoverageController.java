package org.jalon.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.ReadableCandidacies;
import org.jalon.evidence.CandidateCoverages;
import org.jalon.evidence.CompetencyCoverage;
import org.jalon.learner.AsOf;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Explains each competency of a candidate by statements. */
@RestController
@RequestMapping(path = "/api/candidacies/{candidacy}/coverage", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Evidence", description = "What became of the stored statements")
class CandidateCoverageController {

    private final ReadableCandidacies readable;
    private final Candidacies candidacies;
    private final CandidateCoverages coverages;
    private final AsOf asOf;

    CandidateCoverageController(
            ReadableCandidacies readable, Candidacies candidacies, CandidateCoverages coverages, AsOf asOf) {
        this.readable = readable;
        this.candidacies = candidacies;
        this.coverages = coverages;
        this.asOf = asOf;
    }

    @GetMapping
    @Operation(
            summary = "Why a candidate's competencies stand as they do",
            description =
                    "For each competency its activities; for each activity the statements that count, those that do"
                            + " not, and why. The machine's view: a formateur's appraisal is another thing. The same framework,"
                            + " mapping version, feed position, identity version and asOf give the same answer, computedAt apart. Needs READ_ALL,"
                            + " or to be the learner.")
    @ApiResponse(responseCode = "200", description = "The coverage")
    @ApiResponse(responseCode = "400", description = "asOf is no instant, or lies ahead")
    @ApiResponse(responseCode = "403", description = "The account may not read this file")
    @ApiResponse(
            responseCode = "404",
            description =
                    "There is or was no such candidacy, no mapping for its framework, or no such competency in it")
    CandidateCoverageAnswer coverage(
            @PathVariable UUID candidacy,
            @Parameter(description = "As known at this instant (UTC); now if absent") @RequestParam("asOf")
                    Optional<Instant> then,
            @Parameter(description = "This competency alone", example = "ntc-2018.1.2") @RequestParam
                    Optional<String> competency) {
        readable.get(candidacy);
        Instant instant = asOf.of(then);
        Candidacy known = candidacies
                .find(new CandidacyId(candidacy), instant)
                .orElseThrow(
                        () -> new NoSuchElementException("There was no candidacy %s by then".formatted(candidacy)));
        CandidateCoverages.Explained explained = coverages
                .find(known, instant)
                .orElseThrow(() -> new NoSuchElementException(
                        "No catalogue was published for the framework version " + known.framework()));
        List<CompetencyCoverage> wanted = explained.coverage().competencies().stream()
                .filter(coverage -> competency
                        .filter(id -> !id.equals(coverage.competency().value()))
                        .isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            throw new NoSuchElementException(
                    "%s has no competency %s".formatted(known.framework(), competency.orElse("")));
        }
        return CandidateCoverageAnswer.of(explained, wanted);
    }
}
