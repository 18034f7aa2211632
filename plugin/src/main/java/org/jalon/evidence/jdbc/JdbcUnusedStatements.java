package org.jalon.evidence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.evidence.UnusedCount;
import org.jalon.evidence.UnusedReason;
import org.jalon.evidence.UnusedStatement;
import org.jalon.evidence.UnusedStatements;
import org.jalon.journal.RowSets;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.StatementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the table {@code unused_statement}, and the facts of agents that are tied to nobody. */
@Repository
class JdbcUnusedStatements implements UnusedStatements {

    private final JdbcClient jdbc;
    private final RowSets sets;
    private final UnknownAgents unknown;

    JdbcUnusedStatements(JdbcClient jdbc, RowSets sets, UnknownAgents unknown) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.unknown = unknown;
    }

    @Override
    public List<UnusedCount> counts() {
        List<UnusedCount> counts = new ArrayList<>(jdbc.sql(
                        sets.live()
                                .in(
                                        "select reason, count(*) as statements from unused_statement@ where voided_position is null group by reason"))
                .query((row, _index) -> new UnusedCount(reason(row), row.getLong("statements")))
                .list());
        long strange = unknown.all().stream()
                .mapToLong(UnknownAgents.Unknown::statements)
                .sum();
        if (strange > 0) {
            counts.add(new UnusedCount(UnusedReason.ACTOR_UNKNOWN, strange));
        }
        counts.sort(Comparator.comparing(UnusedCount::reason));
        return counts;
    }

    @Override
    public List<UnusedStatement> list(Optional<UnusedReason> reason, long before, int limit) {
        Stream<UnusedStatement> strange = reason.isEmpty() || reason.get() == UnusedReason.ACTOR_UNKNOWN
                ? ofUnknownAgents(before, limit).stream()
                : Stream.of();
        return Stream.concat(strange, yieldingNothing(reason, before, limit).stream())
                .sorted(Comparator.comparingLong(UnusedStatement::position).reversed())
                .limit(limit)
                .toList();
    }

    private List<UnusedStatement> ofUnknownAgents(long before, int limit) {
        Map<UUID, AgentId> agents = unknown.all().stream()
                .collect(Collectors.toMap(UnknownAgents.Unknown::id, UnknownAgents.Unknown::agent));
        return jdbc.sql(sets.live().in("""
                        select id / 8 as position, statement_id, agent, stored
                        from unnest(cast(? as uuid array)) wanted (wanted_id) join fact@ on agent = wanted_id
                        where mod(id, 8) = 0 and voided_position is null and id / 8 < ?
                        order by id desc fetch first ? rows only"""))
                .param(agents.keySet().toArray(UUID[]::new))
                .param(before)
                .param(limit)
                .query((row, _index) -> new UnusedStatement(
                        row.getLong("position"),
                        new StatementId(row.getObject("statement_id", UUID.class)),
                        UnusedReason.ACTOR_UNKNOWN,
                        Objects.requireNonNull(agents.get(row.getObject("agent", UUID.class)))
                                .canonical(),
                        row.getObject("stored", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<UnusedStatement> yieldingNothing(Optional<UnusedReason> reason, long before, int limit) {
        String columns = sets.live().in("select position, statement_id, reason, detail, stored from unused_statement@");
        String latest =
                "voided_position is null and position < :before order by position desc fetch first :limit rows only";
        JdbcClient.StatementSpec query = reason.isPresent()
                ? jdbc.sql(columns + " where reason = :reason and " + latest)
                        .param("reason", reason.get().code())
                : jdbc.sql(columns + " where " + latest);
        return query.param("before", before)
                .param("limit", limit)
                .query(JdbcUnusedStatements::statement)
                .list();
    }

    private static UnusedStatement statement(ResultSet row, int _index) throws SQLException {
        return new UnusedStatement(
                row.getLong("position"),
                new StatementId(row.getObject("statement_id", UUID.class)),
                reason(row),
                row.getString("detail"),
                row.getObject("stored", OffsetDateTime.class).toInstant());
    }

    private static UnusedReason reason(ResultSet row) throws SQLException {
        String code = row.getString("reason");
        return UnusedReason.find(code).orElseThrow(() -> new IllegalStateException("no reason has the code " + code));
    }
}
