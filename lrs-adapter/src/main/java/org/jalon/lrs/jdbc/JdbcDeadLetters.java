package org.jalon.lrs.jdbc;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.lrs.replication.DeadLetter;
import org.jalon.lrs.replication.DeadLetters;
import org.jalon.lrs.replication.Direction;
import org.jalon.xapi.StatementId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row for each statement that was refused on its way to or from one endpoint. */
public final class JdbcDeadLetters implements DeadLetters {

    private static final int LONGEST_REASON = 2000;
    private static final String COLUMNS =
            "id, direction, statement_id, status, reason, body, first_refused, latest_refused, refusals";

    private final JdbcClient jdbc;
    private final String endpoint;

    public JdbcDeadLetters(JdbcClient jdbc, URI endpoint) {
        this.jdbc = jdbc;
        this.endpoint = LookupKey.of(endpoint.toString());
    }

    @Override
    public void add(Refusal refusal, Instant at) {
        if (isHere(refusal)) {
            return;
        }
        try {
            jdbc.sql("insert into replication_dead_letter (endpoint, direction, statement_id, status, reason, body,"
                            + " first_refused, latest_refused, refusals) values (?, ?, ?, ?, ?, ?, ?, ?, 1)")
                    .param(endpoint)
                    .param(refusal.direction().name())
                    .param(refusal.statement().value())
                    .param(4, refusal.status().orElse(null), Types.SMALLINT)
                    .param(cut(refusal.reason()))
                    .param(6, refusal.body().orElse(null), Types.VARCHAR)
                    .param(FeedHead.utc(at))
                    .param(FeedHead.utc(at))
                    .update();
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            return;
        }
    }

    private boolean isHere(Refusal refusal) {
        return jdbc.sql("select count(*) from replication_dead_letter"
                                + " where endpoint = ? and direction = ? and statement_id = ?")
                        .params(
                                endpoint,
                                refusal.direction().name(),
                                refusal.statement().value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public DeadLetter refusedAgain(DeadLetter letter, Refusal refusal, Instant at) {
        jdbc.sql("update replication_dead_letter set status = ?, reason = ?, latest_refused = ?,"
                        + " refusals = refusals + 1 where id = ?")
                .param(1, refusal.status().orElse(null), Types.SMALLINT)
                .param(cut(refusal.reason()))
                .param(FeedHead.utc(at))
                .param(letter.number())
                .update();
        return find(letter.number()).orElse(letter);
    }

    @Override
    public Optional<DeadLetter> find(long number) {
        return jdbc.sql("select " + COLUMNS + " from replication_dead_letter where endpoint = ? and id = ?")
                .params(endpoint, number)
                .query((row, index) -> letter(row))
                .optional();
    }

    @Override
    public List<DeadLetter> list(long before, int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from replication_dead_letter where endpoint = ? and id < ? order by id desc limit ?")
                .params(endpoint, before, limit)
                .query((row, index) -> letter(row))
                .list();
    }

    @Override
    public void remove(long number) {
        jdbc.sql("delete from replication_dead_letter where endpoint = ? and id = ?")
                .params(endpoint, number)
                .update();
    }

    @Override
    public long count(Direction direction) {
        return jdbc.sql("select count(*) from replication_dead_letter where endpoint = ? and direction = ?")
                .params(endpoint, direction.name())
                .query(Long.class)
                .single();
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                Direction.valueOf(row.getString("direction")),
                new StatementId(row.getObject("statement_id", UUID.class)),
                Optional.ofNullable(row.getObject("status", Integer.class)),
                row.getString("reason"),
                Optional.ofNullable(row.getString("body")),
                row.getObject("first_refused", OffsetDateTime.class).toInstant(),
                row.getObject("latest_refused", OffsetDateTime.class).toInstant(),
                row.getInt("refusals"));
    }

    /** No database text holds NUL. */
    private static String cut(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON)).replace('\0', ' ');
    }
}
