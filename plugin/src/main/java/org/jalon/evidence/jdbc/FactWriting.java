package org.jalon.evidence.jdbc;

import static org.jalon.evidence.jdbc.Columns.utc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jalon.catalogue.Recognition;
import org.jalon.evidence.Fact;
import org.jalon.evidence.Remark;
import org.jalon.xapi.AgentId;
import org.jspecify.annotations.Nullable;

/** Writes facts by the batch, the agents and activities that they are about, and that something changed for these. */
final class FactWriting {

    private static final String INSERT_FACT = """
            insert into fact@ (id, statement_id, agent, activity, outcome, occurred_at, stored, copy_key, attempt,
                emitter, score, remarks, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** Ids for so many facts are kept for each position. */
    static final int FACTS = 8;

    private final TableSet set;

    FactWriting(TableSet set) {
        this.set = set;
    }

    /** The id of the first fact of the statement at this position; a statement has at most as many facts as there are outcomes. */
    static long firstId(long position) {
        return position * FACTS;
    }

    static long lastId(long position) {
        return firstId(position) + FACTS - 1;
    }

    /** Whose facts about what. */
    record Pair(UUID agent, UUID activity) {}

    /** Facts on their way to the tables. */
    static final class Batch {

        private final List<@Nullable Object[]> facts = new ArrayList<>();
        private final Map<AgentId, UUID> agents = new HashMap<>();
        private final Map<List<Recognition>, String> keys = new HashMap<>();
        private final Map<UUID, @Nullable Object[]> activities = new LinkedHashMap<>();
        private final Set<Pair> changed = new LinkedHashSet<>();

        /** The facts of one statement. */
        void add(List<Fact> facts) {
            for (int ordinal = 0; ordinal < facts.size(); ordinal++) {
                add(facts.get(ordinal), ordinal);
            }
        }

        private void add(Fact fact, int ordinal) {
            UUID agent = agents.computeIfAbsent(fact.agent(), id -> ContentId.of(id.canonical()));
            String text = keys.computeIfAbsent(fact.recognisedBy(), ActivityKeys::toJson);
            UUID activity = ContentId.of(text + fact.activityName().orElse(""));
            activities.computeIfAbsent(activity, id ->
                    new @Nullable Object[] {id, text, fact.activityName().orElse(null)});
            changed.add(new Pair(agent, activity));
            facts.add(new @Nullable Object[] {
                firstId(fact.position()) + ordinal,
                fact.statement().value(),
                agent,
                activity,
                fact.outcome().name(),
                utc(fact.occurredAt()),
                utc(fact.stored()),
                ContentId.of(fact.copyKey()),
                ContentId.of(fact.attempt()),
                fact.emitter().name(),
                fact.score().map(BigDecimal::toPlainString).orElse(null),
                fact.remarks().stream().map(Remark::code).collect(Collectors.joining(" ")),
                fact.reason().orElse(null)
            });
        }
    }

    void write(Batch batch) {
        if (batch.facts.isEmpty()) {
            return;
        }
        Set<UUID> agents = known("seen_agent@", batch.agents.values());
        set.batchUpdate(
                "insert into seen_agent@ (id, agent) values (?, ?)",
                batch.agents.entrySet().stream()
                        .filter(agent -> !agents.contains(agent.getValue()))
                        .map(agent ->
                                new Object[] {agent.getValue(), agent.getKey().canonical()})
                        .toList());
        Set<UUID> activities = known("seen_activity@", batch.activities.keySet());
        set.batchUpdate(
                "insert into seen_activity@ (id, keys, name) values (?, ?, ?)",
                batch.activities.entrySet().stream()
                        .filter(activity -> !activities.contains(activity.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
        set.batchUpdate(INSERT_FACT, batch.facts);
        markChanged(batch.changed);
    }

    private Set<UUID> known(String table, Collection<UUID> ids) {
        return new HashSet<>(set.query(
                "select id from unnest(cast(? as uuid array)) wanted (wanted_id) join " + table + " on id = wanted_id",
                (row, _index) -> row.getObject(1, UUID.class),
                (Object) ids.toArray(UUID[]::new)));
    }

    /** Says that the facts of the statement at this position, if it has any, are about to change. */
    void markChanged(long position) {
        markChanged(set.query(
                "select distinct agent, activity from fact@ where id between ? and ?",
                (row, _index) -> new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                firstId(position),
                lastId(position)));
    }

    private void markChanged(Collection<Pair> pairs) {
        if (pairs.isEmpty() || isRebuilt()) {
            return;
        }
        set.batchUpdate(
                """
                insert into fact_change@ (agent, activity) select cast(? as uuid), cast(? as uuid)
                where not exists (select 1 from fact_change@ where agent = ? and activity = ?)""",
                pairs.stream()
                        .map(pair -> new Object[] {pair.agent(), pair.activity(), pair.agent(), pair.activity()})
                        .toList());
    }

    /** Whether all is derived anew anyway. */
    private boolean isRebuilt() {
        return set.query("select rebuilt from coverage_basis@", (row, _index) -> row.getBoolean(1))
                .getFirst();
    }
}
