package org.jalon.learner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jalon.access.Needs;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.FileReaders;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.TieChange;
import org.jalon.learner.TieOutcome;
import org.jalon.xapi.AgentId;
import org.springframework.http.HttpStatus;
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

/** Which agents are a learner's: ties are added and taken back, and their history stays. */
@RestController
@RequestMapping(path = "/api/learners/{id}/agents", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Learners")
class AgentsController {

    private final Learners learners;
    private final SignedIn signedIn;

    AgentsController(Learners learners, SignedIn signedIn) {
        this.learners = learners;
        this.signedIn = signedIn;
    }

    @GetMapping
    @Operation(
            summary = "Every tie and untie of a learner, oldest first",
            description = "Needs the right READ_ALL, or to be that learner.")
    @ApiResponse(responseCode = "200", description = "The history; empty when no agent was ever tied")
    @ApiResponse(responseCode = "403", description = "The account may not read this file")
    @ApiResponse(responseCode = "404", description = "There is no such learner")
    List<TieAnswer> history(@PathVariable UUID id) {
        FileReaders.require(signedIn.get(), new LearnerId(id));
        return learners.history(known(id)).stream().map(TieAnswer::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_COHORT)
    @Operation(
            summary = "Tie an agent to a learner",
            description = "Needs the right MANAGE_COHORT. The body is an xAPI agent. Statements of that agent that are"
                    + " already stored count from then on.")
    @ApiResponse(responseCode = "200", description = "The agent was this learner's already: its present tie")
    @ApiResponse(responseCode = "201", description = "The tie is recorded")
    @ApiResponse(responseCode = "400", description = "Not an agent that can be tied; `faults` says why")
    @ApiResponse(responseCode = "403", description = "The account may not manage learners")
    @ApiResponse(responseCode = "404", description = "There is no such learner")
    @ApiResponse(
            responseCode = "409",
            description = "The agent belongs to another learner; `owner` names them to those who may read every file")
    ResponseEntity<TieAnswer> tie(
            @PathVariable UUID id,
            @RequestBody AgentBody agent,
            @Parameter(description = "How it is known that the agent is this person, 1 to 2000 characters")
                    @RequestParam
                    String reason) {
        Person person = signedIn.require(Right.MANAGE_COHORT);
        LearnerId learner = known(id);
        AgentId agentId = agent.toAgentId();
        return switch (learners.tie(learner, agentId, reason, person.id().toString())) {
            case TieOutcome.Recorded recorded ->
                ResponseEntity.status(HttpStatus.CREATED).body(TieAnswer.of(recorded.change()));
            case TieOutcome.Unchanged unchanged -> ResponseEntity.ok(TieAnswer.of(present(learner, agentId)));
            case TieOutcome.BelongsToAnother another -> throw belongsToAnother(another.owner(), person);
            case TieOutcome.Reserved reserved -> throw reserved(agentId);
        };
    }

    @DeleteMapping("/{number}")
    @Needs(Right.MANAGE_COHORT)
    @Operation(
            summary = "Take a tie back",
            description = "Needs the right MANAGE_COHORT. The history keeps both. Statements of that agent no longer"
                    + " count for the learner.")
    @ApiResponse(responseCode = "200", description = "The untie is recorded")
    @ApiResponse(responseCode = "400", description = "The reason is blank or too long")
    @ApiResponse(responseCode = "403", description = "The account may not manage learners")
    @ApiResponse(responseCode = "404", description = "The learner has no such tie")
    @ApiResponse(responseCode = "409", description = "The tie was taken back already")
    TieAnswer untie(
            @PathVariable UUID id,
            @Parameter(description = "The number of the tie") @PathVariable long number,
            @Parameter(description = "Why it is taken back, 1 to 2000 characters") @RequestParam String reason) {
        Person person = signedIn.require(Right.MANAGE_COHORT);
        LearnerId learner = known(id);
        TieChange tie = learners.history(learner).stream()
                .filter(change -> change.number() == number && change.kind() == TieChange.Kind.TIED)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("tie of this learner", number));
        return switch (learners.untie(learner, tie.agent(), reason, person.id().toString())) {
            case TieOutcome.Recorded recorded -> TieAnswer.of(recorded.change());
            case TieOutcome.Unchanged unchanged -> throw takenBack(number);
            case TieOutcome.BelongsToAnother another -> throw takenBack(number);
            case TieOutcome.Reserved reserved -> throw reserved(tie.agent());
        };
    }

    private LearnerId known(UUID id) {
        LearnerId learner = new LearnerId(id);
        if (learners.find(learner).isEmpty()) {
            throw Refusal.notFound("learner", id);
        }
        return learner;
    }

    private TieChange present(LearnerId learner, AgentId agent) {
        return learners.history(learner).reversed().stream()
                .filter(change -> change.agent().equals(agent))
                .findFirst()
                .orElseThrow(() -> takenBack(0));
    }

    private static Refusal belongsToAnother(LearnerId owner, Person reader) {
        Refusal refusal = new Refusal(
                HttpStatus.CONFLICT,
                "An agent belongs to one learner at a time, and this one belongs to another learner:"
                        + " that tie has to be taken back first");
        if (FileReaders.admit(reader, owner)) {
            refusal.getBody().setProperty("owner", owner.toString());
        }
        return refusal;
    }

    private static Refusal takenBack(long number) {
        return new Refusal(HttpStatus.CONFLICT, "The tie " + number + " was taken back already");
    }

    private static BrokenRulesException reserved(AgentId agent) {
        return new BrokenRulesException(List.of(new BrokenRule(
                "account.homePage",
                agent.canonical(),
                "accounts of Jalon's own home pages belong to whom they name and are not tied by hand")));
    }
}
