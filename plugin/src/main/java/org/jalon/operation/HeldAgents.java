package org.jalon.operation;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.TieChange;
import org.jalon.xapi.AgentId;
import org.springframework.stereotype.Component;

/** Knows the agents that ever were a learner's, and those of learners on hold. */
@Component
class HeldAgents {

    private final Learners learners;
    private final LegalHolds holds;

    HeldAgents(Learners learners, LegalHolds holds) {
        this.learners = learners;
        this.holds = holds;
    }

    /** The agents that are or ever were tied to a learner on hold. */
    Set<AgentId> held() {
        Set<AgentId> agents = new HashSet<>();
        holds.held().forEach(learner -> agents.addAll(ever(learner)));
        return agents;
    }

    /** The agents that are or ever were this learner's. */
    Set<AgentId> ever(LearnerId learner) {
        Set<AgentId> agents =
                learners.history(learner).stream().map(TieChange::agent).collect(Collectors.toSet());
        agents.add(learner.account());
        return agents;
    }
}
