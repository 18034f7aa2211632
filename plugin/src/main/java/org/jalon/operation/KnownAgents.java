package org.jalon.operation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.learner.Learner;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.Page;
import org.jalon.learner.TieChange;
import org.jalon.xapi.AgentId;
import org.springframework.stereotype.Component;

/** Knows the agents of all learners, and those that ever were a learner's on hold. */
@Component
class KnownAgents {

    private static final int PAGE = 500;

    private final Learners learners;
    private final LegalHolds holds;

    KnownAgents(Learners learners, LegalHolds holds) {
        this.learners = learners;
        this.holds = holds;
    }

    /** The agents that are tied to anybody now, pseudonymous accounts included; those of this learner left out. */
    Set<AgentId> tied(Optional<LearnerId> except) {
        Set<AgentId> agents = new HashSet<>();
        for (long offset = 0; ; offset += PAGE) {
            Page<Learner> page = learners.list(PAGE, offset);
            page.items().stream()
                    .filter(learner -> except.filter(learner.id()::equals).isEmpty())
                    .forEach(learner -> agents.addAll(learner.agents()));
            if (offset + PAGE >= page.total()) {
                return agents;
            }
        }
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
