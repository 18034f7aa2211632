package org.jalon.evidence.jdbc;

import java.util.List;
import org.jalon.learner.Page;
import org.jalon.learner.SeenAgent;
import org.jalon.learner.SeenAgents;
import org.jalon.lrs.AgentNames;
import org.springframework.stereotype.Repository;

/** Shows the identity desk the agents that facts were drawn of. */
@Repository
class JdbcSeenAgents implements SeenAgents {

    private final UnknownAgents unknown;
    private final AgentNames names;

    JdbcSeenAgents(UnknownAgents unknown, AgentNames names) {
        this.unknown = unknown;
        this.names = names;
    }

    @Override
    public Page<SeenAgent> unknown(int limit, long offset) {
        List<UnknownAgents.Unknown> all = unknown.all();
        return new Page<>(all.stream().skip(offset).limit(limit).map(this::seen).toList(), offset, all.size());
    }

    private SeenAgent seen(UnknownAgents.Unknown agent) {
        return new SeenAgent(
                agent.agent(),
                names.names(agent.agent()).stream().findFirst(),
                agent.statements(),
                agent.latestStored());
    }
}
