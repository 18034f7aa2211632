package org.jalon.candidacy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.ReadableCandidacies;
import org.jalon.learner.CohortId;
import org.jalon.learner.FileReaders;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Page;
import org.jalon.learner.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The candidacies as they are and were; learners read their own, staff read all. */
@RestController
@RequestMapping(path = "/api/candidacies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Candidacies", description = "What each learner goes for")
class CandidaciesController {

    private final Candidacies candidacies;
    private final ReadableCandidacies readable;
    private final SignedIn signedIn;

    CandidaciesController(Candidacies candidacies, ReadableCandidacies readable, SignedIn signedIn) {
        this.candidacies = candidacies;
        this.readable = readable;
        this.signedIn = signedIn;
    }

    @GetMapping
    @Operation(
            summary = "Present candidacies in the order of their ids",
            description = "Needs the right READ_ALL, or `learner` to be the reader. `total` counts the whole list.")
    @ApiResponse(responseCode = "200", description = "One page of the list; empty for an unknown cohort or learner")
    @ApiResponse(
            responseCode = "400",
            description = "limit is not 1 to 500, offset below 0, or cohort and learner together")
    @ApiResponse(responseCode = "403", description = "The account may not read these files")
    Page<CandidacyAnswer> list(
            @Parameter(description = "Only of the present members of this cohort") @RequestParam Optional<UUID> cohort,
            @Parameter(description = "Only of this learner") @RequestParam Optional<UUID> learner,
            @Valid @ParameterObject Paging paging) {
        if (cohort.isPresent() && learner.isPresent()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Ask for a cohort or for a learner, not for both");
        }
        if (learner.isPresent()) {
            return ofLearner(new LearnerId(learner.get()), paging).map(CandidacyAnswer::of);
        }
        signedIn.require(Right.READ_ALL);
        return cohort.map(id -> candidacies.ofCohort(new CohortId(id), paging.limit(), paging.offset()))
                .orElseGet(() -> candidacies.list(paging.limit(), paging.offset()))
                .map(CandidacyAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One candidacy",
            description = "Needs the right READ_ALL, or to be its learner. The ETag is its version.")
    @ApiResponse(responseCode = "200", description = "The candidacy")
    @ApiResponse(responseCode = "304", description = "The version is the one that If-None-Match names")
    @ApiResponse(responseCode = "400", description = "knownAt is no instant")
    @ApiResponse(responseCode = "403", description = "The account may not read this file")
    @ApiResponse(responseCode = "404", description = "There is no such candidacy, or there was none by then")
    ResponseEntity<CandidacyAnswer> get(
            @PathVariable UUID id,
            @Parameter(description = "The version recorded last up to this instant (UTC); the present one if absent")
                    @RequestParam
                    Optional<Instant> knownAt) {
        CandidacyId candidacy = new CandidacyId(id);
        Candidacy found = readable.require(
                id, knownAt.map(at -> candidacies.find(candidacy, at)).orElseGet(() -> candidacies.find(candidacy)));
        return ResponseEntity.ok().eTag(VersionTag.of(found.version())).body(CandidacyAnswer.of(found));
    }

    @GetMapping("/{id}/history")
    @Operation(
            summary = "Every version of a candidacy, oldest first",
            description = "Needs the right READ_ALL, or to be its learner.")
    @ApiResponse(responseCode = "200", description = "The versions with who, when and why")
    @ApiResponse(responseCode = "403", description = "The account may not read this file")
    @ApiResponse(responseCode = "404", description = "There is no such candidacy")
    List<CandidacyAnswer> history(@PathVariable UUID id) {
        return candidacies.history(readable.get(id).id()).stream()
                .map(CandidacyAnswer::of)
                .toList();
    }

    private Page<Candidacy> ofLearner(LearnerId learner, Paging paging) {
        FileReaders.require(signedIn.get(), learner);
        return paging.of(candidacies.ofLearner(learner));
    }
}
