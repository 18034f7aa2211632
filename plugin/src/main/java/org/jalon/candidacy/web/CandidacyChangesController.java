package org.jalon.candidacy.web;

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
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.Revision;
import org.jalon.framework.FrameworkId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Makes and changes candidacies for those who manage cohorts; a change needs its reason and the version it replaces. */
@RestController
@RequestMapping(
        path = "/api/candidacies",
        produces = MediaType.APPLICATION_JSON_VALUE,
        consumes = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Candidacies")
class CandidacyChangesController {

    private final Candidacies candidacies;
    private final SignedIn signedIn;

    CandidacyChangesController(Candidacies candidacies, SignedIn signedIn) {
        this.candidacies = candidacies;
        this.signedIn = signedIn;
    }

    @PostMapping
    @Needs(Right.MANAGE_COHORT)
    @Operation(summary = "Make a candidacy", description = "Needs the right MANAGE_COHORT.")
    @ApiResponse(responseCode = "201", description = "The candidacy exists; Location tells where")
    @ApiResponse(responseCode = "400", description = "Values break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not make candidacies")
    ResponseEntity<CandidacyAnswer> create(@Valid @RequestBody CandidacyRequest request) {
        Person person = signedIn.require(Right.MANAGE_COHORT);
        Candidacy made = candidacies.create(
                request.learnerId(),
                request.frameworkId(),
                request.terms(),
                person.id().toString());
        return ResponseEntity.created(URI.create("/api/candidacies/" + made.id()))
                .eTag(VersionTag.of(made.version()))
                .body(CandidacyAnswer.of(made));
    }

    @PutMapping("/{id}")
    @Needs(Right.MANAGE_COHORT)
    @Operation(
            summary = "Replace the present version of a candidacy",
            description =
                    "Needs the right MANAGE_COHORT. Learner and framework version stay; the version before stays in"
                            + " the history.")
    @ApiResponse(responseCode = "200", description = "The new version")
    @ApiResponse(responseCode = "400", description = "Values break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not change candidacies")
    @ApiResponse(responseCode = "404", description = "There is no such candidacy")
    @ApiResponse(responseCode = "412", description = "If-Match is not the present version")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<CandidacyAnswer> revise(
            @PathVariable UUID id,
            @Parameter(description = "ETag of the version to replace", example = "\"3\"") @RequestHeader("If-Match")
                    Optional<String> ifMatch,
            @Valid @RequestBody CandidacyRevision request) {
        String by = manager(id);
        long expected = VersionTag.expected(ifMatch);
        return answer(
                expected, candidacies.revise(new CandidacyId(id), expected, request.terms(), request.reason(), by));
    }

    @PostMapping("/{id}/framework")
    @Needs(Right.MANAGE_COHORT)
    @Operation(
            summary = "Move a candidacy to another framework version",
            description =
                    "Needs the right MANAGE_COHORT. An act of its own: nothing is mapped from the version before.")
    @ApiResponse(responseCode = "200", description = "The new version of the candidacy")
    @ApiResponse(responseCode = "400", description = "Values break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not change candidacies")
    @ApiResponse(responseCode = "404", description = "There is no such candidacy")
    @ApiResponse(responseCode = "412", description = "If-Match is not the present version")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<CandidacyAnswer> changeFramework(
            @PathVariable UUID id,
            @Parameter(description = "ETag of the version to replace", example = "\"3\"") @RequestHeader("If-Match")
                    Optional<String> ifMatch,
            @Valid @RequestBody FrameworkChange request) {
        String by = manager(id);
        long expected = VersionTag.expected(ifMatch);
        FrameworkId framework = new FrameworkId(request.framework());
        return answer(
                expected, candidacies.changeFramework(new CandidacyId(id), expected, framework, request.reason(), by));
    }

    private static ResponseStatusException unknown(UUID id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no candidacy with the id " + id);
    }

    private String manager(UUID id) {
        Person person = signedIn.require(Right.MANAGE_COHORT);
        if (candidacies.find(new CandidacyId(id)).isEmpty()) {
            throw unknown(id);
        }
        return person.id().toString();
    }

    private static ResponseEntity<CandidacyAnswer> answer(long expected, Revision<Candidacy> revision) {
        return switch (revision) {
            case Revision.Recorded<Candidacy> recorded ->
                ResponseEntity.ok()
                        .eTag(VersionTag.of(recorded.now().version()))
                        .body(CandidacyAnswer.of(recorded.now()));
            case Revision.Outdated<Candidacy> outdated ->
                throw VersionTag.outdated(expected, outdated.now().version());
        };
    }
}
