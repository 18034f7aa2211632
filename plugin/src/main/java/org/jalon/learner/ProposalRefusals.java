package org.jalon.learner;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.AgentId;

/** Which agents a person said not to be which learners, with all history; {@code by} is the id of the acting account. */
public interface ProposalRefusals {

    /**
     * Says that the agent is not this learner, so that it is not proposed again.
     *
     * @return empty when that stands already; nothing is recorded then
     * @throws java.util.NoSuchElementException when there is no such learner
     * @throws BrokenRulesException when the reason is blank or too long, or the agent too long
     */
    Optional<ProposalRefusal> refuse(AgentId agent, LearnerId learner, String reason, String by);

    /**
     * Takes a refusal back, so that the agent may be proposed again.
     *
     * @return empty when none stands; nothing is recorded then
     * @throws BrokenRulesException when the reason is blank or too long
     */
    Optional<ProposalRefusal> reopen(AgentId agent, LearnerId learner, String reason, String by);

    /** The refusals that stand now. */
    Map<AgentId, Set<LearnerId>> standing();

    Optional<ProposalRefusal> find(long number);

    /** All acts, the latest first. */
    Page<ProposalRefusal> history(int limit, long offset);
}
