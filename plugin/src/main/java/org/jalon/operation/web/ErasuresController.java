package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.LearnerId;
import org.jalon.operation.ErasureOutcome;
import org.jalon.operation.ErasureWish;
import org.jalon.operation.Erasures;
import org.jalon.operation.LegalHold;
import org.jalon.xapi.AgentId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erases persons on command. */
@RestController
@RequestMapping(path = "/api/erasures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Retention and erasure", description = "What leaves the store for good; for the role ADMIN")
class ErasuresController {

    private final Erasures erasures;
    private final SignedIn signedIn;

    ErasuresController(Erasures erasures, SignedIn signedIn) {
        this.erasures = erasures;
        this.signedIn = signedIn;
    }

    /** The body of an erasure command. */
    record ErasureRequest(
            @Schema(description = "The learner to erase; or an agent is given")
            Optional<UUID> learner,

            @Schema(
                    description = "One agent to erase, written mbox:mailto:ADDRESS, mbox_sha1sum:DIGEST, openid:URI or"
                            + " account:HOMEPAGE|NAME",
                    example = "account:https://moodle.example.org|4711")
            Optional<String> agent,

            @Schema(
                    description =
                            "Whether statements go too that belong to others as well: a group with other learners, or"
                                    + " a statement that names the person besides, as instructor say",
                    defaultValue = "false")
            Optional<Boolean> shared,

            @Schema(description = "1 to 2000 characters, naming nobody; goes into the audit")
            @NotBlank
            @Size(max = 2000)
            String reason,

            @Schema(description = "Unless this is false nothing goes", defaultValue = "true")
            Optional<Boolean> dryRun) {

        ErasureWish toWish() {
            return new ErasureWish(
                    learner.map(LearnerId::new), agent.map(ErasureRequest::read), shared.orElse(false), reason);
        }

        private static AgentId read(String text) {
            return AgentId.parse(text)
                    .orElseThrow(() -> new BrokenRulesException(List.of(new BrokenRule(
                            "agent",
                            text,
                            "an agent is written mbox:mailto:ADDRESS, mbox_sha1sum:DIGEST, openid:URI or"
                                    + " account:HOMEPAGE|NAME"))));
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_STORE)
    @Operation(
            summary = "Erase a person",
            description =
                    "Needs the right MANAGE_STORE. Takes out, at once and for good, the statements that name an agent"
                            + " of the person as actor or object, Jalon's acts and reports about the learner's candidacies, their"
                            + " voidings, and what is kept with all these; of a learner also the names, the agents of"
                            + " every tie, what tutors' links and accounts tell; the accounts are disabled. Nothing can be"
                            + " recorded about an erased learner, who is in no cohort's or session's list any more."
                            + " What was erased is refused when it is sent again. The projections are as if it had never been"
                            + " there. Nothing about an erased learner is published any more.")
    @ApiResponse(responseCode = "200", description = "What went, or would go, and what remains")
    @ApiResponse(responseCode = "400", description = "Values break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not run the store")
    @ApiResponse(responseCode = "404", description = "There is no such learner")
    @ApiResponse(responseCode = "409", description = "The file is on legal hold; nothing went")
    @ApiResponse(responseCode = "503", description = "The store is too busy at present; nothing went")
    ErasureAnswer erase(@Valid @RequestBody ErasureRequest request) {
        signedIn.require(Right.MANAGE_STORE);
        return switch (erasures.erase(request.toWish(), request.dryRun().orElse(true))) {
            case ErasureOutcome.Erased erased -> ErasureAnswer.of(erased);
            case ErasureOutcome.OnHold held -> throw onHold(held.hold());
        };
    }

    private static Refusal onHold(LegalHold hold) {
        return new Refusal(
                HttpStatus.CONFLICT,
                "The file of the learner %s is on legal hold %d since %s; lift it first"
                        .formatted(hold.learner(), hold.number(), hold.since()));
    }
}
