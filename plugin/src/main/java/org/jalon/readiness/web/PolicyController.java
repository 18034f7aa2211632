package org.jalon.readiness.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.Revision;
import org.jalon.learner.AsOf;
import org.jalon.readiness.Policies;
import org.jalon.readiness.PolicyVersion;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The centre's policy: those who read every file see it with its history, those who decide replace it. */
@RestController
@RequestMapping(path = "/api/policy", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Policy", description = "What the texts leave to the centre, every version kept")
class PolicyController {

    private final Policies policies;
    private final SignedIn signedIn;
    private final AsOf asOf;

    PolicyController(Policies policies, SignedIn signedIn, AsOf asOf) {
        this.policies = policies;
        this.signedIn = signedIn;
        this.asOf = asOf;
    }

    /**
     * One version of the policy; version 0 comes from the settings and names nobody.
     *
     * @param version from 0
     */
    record PolicyAnswer(
            long version,
            PolicyTerms terms,
            Optional<Instant> recordedAt,
            Optional<String> recordedBy,
            Optional<String> reason) {

        static PolicyAnswer of(PolicyVersion version) {
            return new PolicyAnswer(
                    version.policy().version(),
                    PolicyTerms.of(version.policy()),
                    version.recordedAt(),
                    version.recordedBy(),
                    version.reason());
        }
    }

    /** A new version of the policy. */
    record PolicyRequest(
            @NotNull @Valid PolicyTerms terms,

            @Schema(description = "Why the policy is replaced, 1 to 2000 characters") @NotNull
            String reason) {}

    @GetMapping
    @Operation(
            summary = "The centre's policy",
            description =
                    "What the texts leave to the centre. Reports name its version in `basis`; an earlier instant is "
                            + "assessed by the policy of that instant. The ETag is its version. Needs the right READ_ALL.")
    @ApiResponse(responseCode = "200", description = "The policy")
    @ApiResponse(responseCode = "304", description = "The version is the one that If-None-Match names")
    @ApiResponse(responseCode = "400", description = "asOf is no instant, or lies ahead")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    ResponseEntity<PolicyAnswer> get(
            @Parameter(description = "In force at this instant (UTC); now if absent") @RequestParam
                    Optional<Instant> asOf) {
        signedIn.require(Right.READ_ALL);
        return answer(policies.at(this.asOf.of(asOf)));
    }

    @GetMapping("/history")
    @Operation(summary = "Every version of the policy, version 0 first", description = "Needs the right READ_ALL.")
    @ApiResponse(responseCode = "200", description = "The versions")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    List<PolicyAnswer> history() {
        signedIn.require(Right.READ_ALL);
        return policies.history().stream().map(PolicyAnswer::of).toList();
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.DECIDE)
    @Operation(
            summary = "Replace the centre's policy",
            description = "Holds from now on; the version before stays in the history. Needs the right DECIDE.")
    @ApiResponse(responseCode = "200", description = "The new version")
    @ApiResponse(responseCode = "400", description = "Values break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not decide")
    @ApiResponse(responseCode = "412", description = "If-Match is not the present version")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<PolicyAnswer> revise(
            @Parameter(description = "ETag of the version to replace", example = "\"0\"") @RequestHeader("If-Match")
                    Optional<String> ifMatch,
            @Valid @RequestBody PolicyRequest request) {
        var person = signedIn.require(Right.DECIDE);
        long expected = PolicyTag.expected(ifMatch);
        var policy = request.terms().policy(expected);
        return switch (policies.revise(
                expected, policy, request.reason(), person.id().toString())) {
            case Revision.Recorded<PolicyVersion> recorded -> answer(recorded.now());
            case Revision.Outdated<PolicyVersion> outdated ->
                throw PolicyTag.outdated(expected, outdated.now().policy().version());
        };
    }

    private static ResponseEntity<PolicyAnswer> answer(PolicyVersion version) {
        return ResponseEntity.ok()
                .eTag(PolicyTag.of(version.policy().version()))
                .body(PolicyAnswer.of(version));
    }
}
