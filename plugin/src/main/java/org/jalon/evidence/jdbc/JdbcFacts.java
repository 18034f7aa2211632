package org.jalon.evidence.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.evidence.Fact;
import org.jalon.evidence.Facts;
import org.jalon.learner.RecordTime;
import org.jalon.xapi.AgentId;
import org.springframework.stereotype.Repository;

/** Reads the table {@code fact}. */
@Repository
class JdbcFacts implements Facts {

    private static final String IN_FORCE = """
             from unnest(cast(? as uuid array)) wanted (wanted_id) join fact@ on agent = wanted_id
            where stored <= ? and (voided_stored is null or voided_stored > ?)
            """;

    private final Tables tables;
    private final SeenActivities activities;

    JdbcFacts(Tables tables, SeenActivities activities) {
        this.tables = tables;
        this.activities = activities;
    }

    @Override
    public List<Fact> of(Collection<AgentId> agents, Instant knownAt) {
        Map<UUID, AgentId> byId = agents.stream()
                .distinct()
                .collect(Collectors.toMap(agent -> ContentId.of(agent.canonical()), Function.identity()));
        Object[] parameters = {
            byId.keySet().toArray(UUID[]::new), RecordTime.column(knownAt), RecordTime.column(knownAt)
        };
        TableSet set = tables.live();
        Map<UUID, SeenActivities.Seen> about = activities.get(
                set,
                set.query(
                        "select distinct activity" + IN_FORCE,
                        (row, _index) -> row.getObject(1, UUID.class),
                        parameters));
        return set.query(
                "select " + FactRows.COLUMNS + IN_FORCE + " order by occurred_at, id",
                new FactRows(
                        agent -> Objects.requireNonNull(byId.get(agent)),
                        activity -> Objects.requireNonNull(about.get(activity))),
                parameters);
    }
}
