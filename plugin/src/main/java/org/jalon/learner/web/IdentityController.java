package org.jalon.learner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jalon.access.Needs;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.access.SignedIn;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.IdentityDesk;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.Page;
import org.jalon.learner.Paging;
import org.jalon.learner.ProposalRefusal;
import org.jalon.learner.ProposalRefusals;
import org.jalon.xapi.AgentId;
import org.springdoc.core.annotations.ParameterObject;
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

/** The identity desk: who the unknown agents may be, and which proposals a person refused; ties are made elsewhere. */
@RestController
@RequestMapping(path = "/api/identity", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Identity desk", description = "Agents seen in statements that are tied to no learner")
class IdentityController {

    private final IdentityDesk desk;
    private final ProposalRefusals refusals;
    private final Learners learners;
    private final SignedIn signedIn;

    IdentityController(IdentityDesk desk, ProposalRefusals refusals, Learners learners, SignedIn signedIn) {
        this.desk = desk;
        this.refusals = refusals;
        this.learners = learners;
        this.signedIn = signedIn;
    }

    @GetMapping("/unknown-agents")
    @Operation(
            summary = "Agents that wrote statements and are tied to no learner, most statements first",
            description = "Needs the right READ_ALL. `total` counts the whole list.")
    @ApiResponse(responseCode = "200", description = "One page of the list")
    @ApiResponse(responseCode = "400", description = "limit is not 1 to 500, or offset below 0")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    Page<SeenAgentAnswer> unknownAgents(@Valid @ParameterObject Paging paging) {
        signedIn.require(Right.READ_ALL);
        return desk.unknown(paging.limit(), paging.offset()).map(SeenAgentAnswer::of);
    }

    @GetMapping("/proposals")
    @Operation(
            summary = "Unknown agents that look like a learner, most statements first",
            description = "Needs the right READ_ALL. `total` counts the whole list. To confirm, POST the agent with the"
                    + " reason to /api/learners/{learner}/agents, which can be taken back there. Refused proposals are"
                    + " left out.")
    @ApiResponse(responseCode = "200", description = "One page of the list")
    @ApiResponse(responseCode = "400", description = "limit is not 1 to 500, or offset below 0")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    Page<ProposalAnswer> proposals(@Valid @ParameterObject Paging paging) {
        signedIn.require(Right.READ_ALL);
        return desk.proposals(paging.limit(), paging.offset()).map(ProposalAnswer::of);
    }

    @GetMapping("/refusals")
    @Operation(
            summary = "Refused proposals and refusals taken back, the latest first",
            description = "Needs the right READ_ALL. `total` counts the whole list.")
    @ApiResponse(responseCode = "200", description = "One page of the list")
    @ApiResponse(responseCode = "400", description = "limit is not 1 to 500, or offset below 0")
    @ApiResponse(responseCode = "403", description = "The account may not read every file")
    Page<ProposalRefusalAnswer> refusals(@Valid @ParameterObject Paging paging) {
        signedIn.require(Right.READ_ALL);
        return refusals.history(paging.limit(), paging.offset()).map(ProposalRefusalAnswer::of);
    }

    @PostMapping(path = "/refusals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.MANAGE_COHORT)
    @Operation(
            summary = "Say that an agent is not a learner",
            description = "Needs the right MANAGE_COHORT. The agent is not proposed for that learner again.")
    @ApiResponse(responseCode = "201", description = "The refusal is recorded; Location tells where to take it back")
    @ApiResponse(responseCode = "400", description = "Values break rules; `faults` names field, value and rule")
    @ApiResponse(responseCode = "403", description = "The account may not manage learners")
    @ApiResponse(responseCode = "409", description = "That refusal stands already")
    ResponseEntity<ProposalRefusalAnswer> refuse(@Valid @RequestBody ProposalRefusalRequest request) {
        Person person = signedIn.require(Right.MANAGE_COHORT);
        AgentId agent = request.agent().toAgentId();
        LearnerId learner = new LearnerId(request.learner());
        if (learners.find(learner).isEmpty()) {
            throw new BrokenRulesException(
                    List.of(new BrokenRule("learner", learner.toString(), "a refusal is about a known learner")));
        }
        ProposalRefusal made = refusals.refuse(
                        agent, learner, request.reason(), person.id().toString())
                .orElseThrow(() -> new Refusal(HttpStatus.CONFLICT, "That proposal is refused already"));
        return ResponseEntity.created(URI.create("/api/identity/refusals/" + made.number()))
                .body(ProposalRefusalAnswer.of(made));
    }

    @DeleteMapping("/refusals/{number}")
    @Needs(Right.MANAGE_COHORT)
    @Operation(
            summary = "Take a refusal back",
            description = "Needs the right MANAGE_COHORT. The history keeps both; the agent may be proposed again.")
    @ApiResponse(responseCode = "200", description = "The taking back is recorded")
    @ApiResponse(responseCode = "400", description = "The reason is blank or too long")
    @ApiResponse(responseCode = "403", description = "The account may not manage learners")
    @ApiResponse(responseCode = "404", description = "There is no such refusal")
    @ApiResponse(responseCode = "409", description = "The refusal was taken back already")
    ProposalRefusalAnswer reopen(
            @Parameter(description = "The number of the refusal") @PathVariable long number,
            @Parameter(description = "Why it is taken back, 1 to 2000 characters") @RequestParam String reason) {
        Person person = signedIn.require(Right.MANAGE_COHORT);
        ProposalRefusal refused = refusals.find(number)
                .filter(act -> act.kind() == ProposalRefusal.Kind.REFUSED)
                .orElseThrow(() -> Refusal.notFound("refusal of a proposal", number));
        return refusals.reopen(
                        refused.agent(), refused.learner(), reason, person.id().toString())
                .map(ProposalRefusalAnswer::of)
                .orElseThrow(
                        () -> new Refusal(HttpStatus.CONFLICT, "The refusal " + number + " was taken back already"));
    }
}
