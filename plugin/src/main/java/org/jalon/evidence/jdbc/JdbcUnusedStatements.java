package org.jalon.evidence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.evidence.UnusedCount;
import org.jalon.evidence.UnusedReason;
import org.jalon.evidence.UnusedStatement;
import org.jalon.evidence.UnusedStatements;
import org.jalon.xapi.StatementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the table {@code unused_statement}. */
@Repository
class JdbcUnusedStatements implements UnusedStatements {

    private final JdbcClient jdbc;

    JdbcUnusedStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UnusedCount> counts() {
        return jdbc
                .sql(
                        "select reason, count(*) as statements from unused_statement where voided_position is null group by reason")
                .query((row, _index) -> new UnusedCount(reason(row), row.getLong("statements")))
                .list()
                .stream()
                .sorted(Comparator.comparing(UnusedCount::reason))
                .toList();
    }

    @Override
    public List<UnusedStatement> list(Optional<UnusedReason> reason, long before, int limit) {
        String columns = "select position, statement_id, reason, detail, stored from unused_statement";
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
