package org.jalon.evidence.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jalon.evidence.jdbc.FactWriting.Pair;
import org.springframework.jdbc.core.RowMapper;

/** Keeps the table {@code fact_tally}: how many facts in force there are of whom about what. */
final class Tally {

    private static final RowMapper<Pair> PAIR =
            (row, _index) -> new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
    private static final String COUNT =
            "insert into fact_tally@ (agent, activity, statements, latest_stored) select agent, activity, count(*), max(stored)"
                    + " from fact@ where mod(id, 8) = 0 and voided_position is null ";

    private final TableSet set;

    Tally(TableSet set) {
        this.set = set;
    }

    /** Counts everything anew. */
    void rebuild() {
        set.update("delete from fact_change@");
        set.update("delete from fact_tally@");
        set.update(COUNT + "group by agent, activity");
    }

    /** Counts anew what changed since the last time; answers whose facts about what those are. */
    List<Pair> followChanges() {
        List<Pair> changed = set.query("select agent, activity from fact_change@", PAIR);
        List<Object[]> parameters = parameters(changed);
        set.batchUpdate("delete from fact_change@ where agent = ? and activity = ?", parameters);
        set.batchUpdate("delete from fact_tally@ where agent = ? and activity = ?", parameters);
        set.batchUpdate(COUNT + "and agent = ? and activity = ? group by agent, activity", parameters);
        return changed;
    }

    List<Pair> all() {
        return set.query("select agent, activity from fact_tally@", PAIR);
    }

    List<Pair> of(Collection<UUID> agents) {
        return set.query(
                "select agent, activity from unnest(cast(? as uuid array)) wanted (wanted_id) join fact_tally@ on agent = wanted_id",
                PAIR,
                (Object) agents.stream().distinct().toArray(UUID[]::new));
    }

    private static List<Object[]> parameters(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> new Object[] {pair.agent(), pair.activity()})
                .toList();
    }
}
