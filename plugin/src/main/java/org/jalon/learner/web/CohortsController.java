package org.jalon.learner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.Cohort;
import org.jalon.learner.CohortId;
import org.jalon.learner.Cohorts;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.Page;
import org.jalon.learner.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cohorts and their members, for those who manage and train them. */
@RestController
@RequestMapping(path = "/api/cohorts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cohorts", description = "Groups of learners who train together")
class CohortsController {

    private final Cohorts cohorts;
    private final Learners learners;
    private final SignedIn signedIn;

    CohortsController(Cohorts cohorts, Learners learners, SignedIn signedIn) {
        this.cohorts = cohorts;
        this.learners = learners;
        this.signedIn = signedIn;
    }

    @GetMapping
    @Operation(summary = "Cohorts by name", description = "Needs the right READ_ALL. `total` counts the whole list.")
    @ApiResponse(responseCode = "200", description = "One page of the list")
    @ApiResponse(responseCode = "400", description = "limit is not 1 to 500, or offset below 0")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    Page<CohortAnswer> list(@Valid @ParameterObject Paging paging) {
        signedIn.require(Right.READ_ALL);
        return cohorts.list(paging.limit(), paging.offset()).map(CohortAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One cohort",
            description = "Needs the right READ_ALL. Its members are at /api/learners?cohort=, and not in the ETag.")
    @ApiResponse(responseCode = "200", description = "The cohort")
    @ApiResponse(responseCode = "304", description = "The cohort is as If-None-Match knows it")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    @ApiResponse(responseCode = "404", description = "There is no such cohort")
    ResponseEntity<CohortAnswer> get(@PathVariable UUID id) {
        signedIn.require(Right.READ_ALL);
        Cohort cohort = known(id);
        return ResponseEntity.ok().eTag(RecordTag.of(cohort)).body(CohortAnswer.of(cohort));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_COHORT)
    @Operation(summary = "Make a cohort", description = "Needs the right MANAGE_COHORT.")
    @ApiResponse(responseCode = "201", description = "The cohort exists; Location tells where")
    @ApiResponse(responseCode = "400", description = "Values break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not make cohorts")
    ResponseEntity<CohortAnswer> create(@Valid @RequestBody CohortRequest request) {
        Person person = signedIn.require(Right.MANAGE_COHORT);
        Cohort cohort = cohorts.create(request.name(), person.id().toString());
        return ResponseEntity.created(URI.create("/api/cohorts/" + cohort.id())).body(CohortAnswer.of(cohort));
    }

    @PostMapping(path = "/{id}/members", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_COHORT)
    @Operation(summary = "Put a learner into a cohort", description = "Needs the right MANAGE_COHORT.")
    @ApiResponse(responseCode = "204", description = "The learner is a member, since now or before")
    @ApiResponse(responseCode = "400", description = "There is no such learner; `faults` names them")
    @ApiResponse(responseCode = "403", description = "The account may not manage cohorts")
    @ApiResponse(responseCode = "404", description = "There is no such cohort")
    ResponseEntity<Void> add(@PathVariable UUID id, @Valid @RequestBody MemberRequest request) {
        Person person = signedIn.require(Right.MANAGE_COHORT);
        CohortId cohort = known(id).id();
        LearnerId learner = new LearnerId(request.learner());
        if (learners.find(learner).isEmpty()) {
            throw new BrokenRulesException(
                    List.of(new BrokenRule("learner", learner.toString(), "a member is a known learner")));
        }
        cohorts.add(cohort, learner, person.id().toString());
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}/members/{learner}")
    @Needs(Right.MANAGE_COHORT)
    @Operation(
            summary = "Take a learner out of a cohort",
            description = "Needs the right MANAGE_COHORT. The history keeps the membership.")
    @ApiResponse(responseCode = "204", description = "The learner is no member any more")
    @ApiResponse(responseCode = "400", description = "The reason is blank or too long")
    @ApiResponse(responseCode = "403", description = "The account may not manage cohorts")
    @ApiResponse(responseCode = "404", description = "There is no such cohort, or the learner is not in it")
    ResponseEntity<Void> remove(
            @PathVariable UUID id,
            @PathVariable UUID learner,
            @Parameter(description = "Why, 1 to 2000 characters") @RequestParam String reason) {
        Person person = signedIn.require(Right.MANAGE_COHORT);
        LearnerId member = new LearnerId(learner);
        if (!cohorts.members(known(id).id()).contains(member)
                || !cohorts.remove(new CohortId(id), member, reason, person.id().toString())) {
            throw Refusal.notFound("member of this cohort", learner);
        }
        return ResponseEntity.noContent().build();
    }

    private Cohort known(UUID id) {
        return cohorts.find(new CohortId(id)).orElseThrow(() -> Refusal.notFound("cohort", id));
    }
}
