package org.jalon.learner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.learner.CohortId;
import org.jalon.learner.Cohorts;
import org.jalon.learner.FileReaders;
import org.jalon.learner.Learner;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.Page;
import org.jalon.learner.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The learners, for those who manage and train them; each learner sees their own entry. */
@RestController
@RequestMapping(path = "/api/learners", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Learners", description = "Who is in training")
class LearnersController {

    private final Learners learners;
    private final Cohorts cohorts;
    private final SignedIn signedIn;

    LearnersController(Learners learners, Cohorts cohorts, SignedIn signedIn) {
        this.learners = learners;
        this.cohorts = cohorts;
        this.signedIn = signedIn;
    }

    @GetMapping
    @Operation(
            summary = "Learners by family name and given name",
            description = "Needs the right READ_ALL. `total` counts the whole list.")
    @ApiResponse(responseCode = "200", description = "One page of the list")
    @ApiResponse(responseCode = "400", description = "limit is not 1 to 500, or offset below 0")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    @ApiResponse(responseCode = "404", description = "There is no such cohort")
    Page<LearnerAnswer> list(
            @Parameter(description = "Only the present members of this cohort") @RequestParam Optional<UUID> cohort,
            @Valid @ParameterObject Paging paging) {
        signedIn.require(Right.READ_ALL);
        Page<Learner> page = cohort.map(CohortId::new)
                .map(id -> ofCohort(id, paging))
                .orElseGet(() -> learners.list(paging.limit(), paging.offset()));
        return page.map(LearnerAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One learner",
            description = "Needs the right READ_ALL, or to be that learner. The ETag changes with anything shown here.")
    @ApiResponse(responseCode = "200", description = "The learner")
    @ApiResponse(responseCode = "304", description = "The learner is as If-None-Match knows them")
    @ApiResponse(responseCode = "403", description = "The account may not read this file")
    @ApiResponse(responseCode = "404", description = "There is no such learner")
    ResponseEntity<LearnerAnswer> get(@PathVariable UUID id) {
        LearnerId learner = new LearnerId(id);
        FileReaders.require(signedIn.get(), learner);
        Learner found = learners.find(learner).orElseThrow(() -> Refusal.notFound("learner", id));
        return ResponseEntity.ok().eTag(RecordTag.of(found)).body(LearnerAnswer.of(found));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_COHORT)
    @Operation(summary = "Make a learner", description = "Needs the right MANAGE_COHORT.")
    @ApiResponse(responseCode = "201", description = "The learner exists; Location tells where")
    @ApiResponse(responseCode = "400", description = "Values break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not make learners")
    ResponseEntity<LearnerAnswer> create(@Valid @RequestBody LearnerRequest request) {
        Person person = signedIn.require(Right.MANAGE_COHORT);
        Learner learner = learners.create(
                request.givenName(), request.familyName(), person.id().toString());
        return ResponseEntity.created(URI.create("/api/learners/" + learner.id()))
                .body(LearnerAnswer.of(learner));
    }

    private Page<Learner> ofCohort(CohortId id, Paging paging) {
        if (cohorts.find(id).isEmpty()) {
            throw Refusal.notFound("cohort", id);
        }
        return learners.ofCohort(id, paging.limit(), paging.offset());
    }
}
