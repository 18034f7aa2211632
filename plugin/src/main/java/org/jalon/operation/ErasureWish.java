package org.jalon.operation;

import java.util.Optional;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.LearnerId;
import org.jalon.xapi.AgentId;

/**
 * The wish to erase one person.
 *
 * @param learner a learner with all agents, acts and candidacies; or empty
 * @param agent a single agent; or empty when the learner is given
 * @param shared whether statements that belong to others too are erased as well
 * @param reason why, 1 to 2000 characters, naming nobody
 */
public record ErasureWish(Optional<LearnerId> learner, Optional<AgentId> agent, boolean shared, String reason) {

    public ErasureWish {
        BrokenRulesException.throwIfAny(
                BrokenRule.when(
                        learner.isPresent() == agent.isPresent(),
                        "learner",
                        learner.map(LearnerId::toString).orElse(""),
                        "either a learner or an agent is erased"),
                BrokenRule.ofReason(reason));
    }
}
