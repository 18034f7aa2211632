package org.jalon.evidence.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.xapi.AgentId;
import org.springframework.stereotype.Repository;

/** The agents of facts that are tied to nobody now. */
@Repository
class UnknownAgents {

    private static final String ALL = """
            select g.id, g.agent, sum(t.statements) as statements, max(t.latest_stored) as latest_stored
            from fact_tally@ t join seen_agent@ g on g.id = t.agent
            group by g.id, g.agent order by statements desc, g.agent""";

    private final Tables tables;
    private final Learners learners;

    UnknownAgents(Tables tables, Learners learners) {
        this.tables = tables;
        this.learners = learners;
    }

    /**
     * An agent that nobody is tied to.
     *
     * @param statements how many of its statements in force there are that yield facts
     */
    record Unknown(UUID id, AgentId agent, long statements, Instant latestStored) {}

    /** Those with the most statements first. */
    List<Unknown> all() {
        List<Unknown> seen = tables.live()
                .query(
                        ALL,
                        (row, _index) -> new Unknown(
                                row.getObject(1, UUID.class),
                                AgentId.parse(row.getString(2)).orElseThrow(),
                                row.getLong(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()));
        Map<AgentId, LearnerId> owners =
                learners.learnersOf(seen.stream().map(Unknown::agent).toList());
        return seen.stream().filter(agent -> !owners.containsKey(agent.agent())).toList();
    }
}
