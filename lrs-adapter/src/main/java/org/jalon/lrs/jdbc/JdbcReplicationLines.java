package org.jalon.lrs.jdbc;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.lrs.replication.Direction;
import org.jalon.lrs.replication.LineLostException;
import org.jalon.lrs.replication.ReplicationLines;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row for each direction of one endpoint, whose holder the database's own clock decides. */
public final class JdbcReplicationLines implements ReplicationLines {

    private static final int LONGEST_ERROR = 1000;
    private static final String MINE = " where endpoint = ? and direction = ? and holder = ?";
    private static final String UNTIL = "held_until = current_timestamp + cast(? as integer) * interval '1' second";

    private static final String AUTHORITY =
            LookupKey.of(Writer.jalon().authority().id().canonical());

    private final JdbcClient jdbc;
    private final String endpoint;

    /** The lines to and from this endpoint, put in place where they are not. */
    public JdbcReplicationLines(JdbcClient jdbc, URI endpoint) {
        this.jdbc = jdbc;
        this.endpoint = LookupKey.of(endpoint.toString());
        for (Direction direction : Direction.values()) {
            putInPlace(direction);
        }
    }

    private void putInPlace(Direction direction) {
        long there = jdbc.sql("select count(*) from replication_line where endpoint = ? and direction = ?")
                .params(endpoint, direction.name())
                .query(Long.class)
                .single();
        if (there > 0) {
            return;
        }
        try {
            jdbc.sql("insert into replication_line (endpoint, direction, position, failures) values (?, ?, 0, 0)")
                    .params(endpoint, direction.name())
                    .update();
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            return;
        }
    }

    @Override
    public boolean take(Direction direction, String holder, Duration lease) {
        return jdbc.sql("update replication_line set holder = ?, " + UNTIL + " where endpoint = ? and direction = ?"
                                + " and (holder is null or holder = ? or held_until < current_timestamp)")
                        .params(holder, lease.toSeconds(), endpoint, direction.name(), holder)
                        .update()
                == 1;
    }

    @Override
    public void release(Direction direction, String holder) {
        jdbc.sql("update replication_line set holder = null" + MINE)
                .params(endpoint, direction.name(), holder)
                .update();
    }

    @Override
    public long position() {
        return jdbc.sql("select position from replication_line where endpoint = ? and direction = ?")
                .params(endpoint, Direction.OUTBOUND.name())
                .query(Long.class)
                .single();
    }

    @Override
    public void moveTo(long position, String holder, Duration lease) {
        move(Direction.OUTBOUND, "position", position, holder, lease);
    }

    @Override
    public Optional<Instant> through() {
        return jdbc.sql("select through from replication_line where endpoint = ? and direction = ?")
                .params(endpoint, Direction.INBOUND.name())
                .query((row, number) -> instant(row, 1))
                .single();
    }

    @Override
    public void moveTo(Instant through, String holder, Duration lease) {
        move(Direction.INBOUND, "through", FeedHead.utc(through), holder, lease);
    }

    private void move(Direction direction, String column, Object value, String holder, Duration lease) {
        int moved = jdbc.sql("update replication_line set " + column + " = ?, " + UNTIL + MINE)
                .params(value, lease.toSeconds(), endpoint, direction.name(), holder)
                .update();
        if (moved == 0) {
            throw new LineLostException(direction);
        }
    }

    @Override
    public void succeeded(Direction direction, Instant at) {
        jdbc.sql("update replication_line set last_success = ?, last_error = null, failures = 0"
                        + " where endpoint = ? and direction = ?")
                .params(FeedHead.utc(at), endpoint, direction.name())
                .update();
    }

    @Override
    public void failed(Direction direction, String reason) {
        String cut = reason.substring(0, Math.min(reason.length(), LONGEST_ERROR));
        jdbc.sql("update replication_line set last_error = ?, failures = failures + 1"
                        + " where endpoint = ? and direction = ?")
                .params(cut, endpoint, direction.name())
                .update();
    }

    @Override
    public Runs runs(Direction direction) {
        return jdbc.sql("select last_success, last_error, failures from replication_line"
                        + " where endpoint = ? and direction = ?")
                .params(endpoint, direction.name())
                .query((row, number) -> new Runs(instant(row, 1), Optional.ofNullable(row.getString(2)), row.getInt(3)))
                .single();
    }

    /** Counts along the mentions of Jalon's authority, however much else was stored meanwhile. */
    @Override
    public Backlog backlog() {
        return jdbc.sql("select id from agent where canonical = ?")
                .param(AUTHORITY)
                .query(Long.class)
                .optional()
                .map(MentionKey::related)
                .map(this::backlog)
                .orElseGet(() -> new Backlog(0, Optional.empty()));
    }

    private Backlog backlog(MentionKey authority) {
        return jdbc.sql("select count(*), min(s.stored) from mention m join statement s on s.position = m.id - ?"
                        + " where m.id > ? and m.id <= ? and s.writer = ?")
                .params(
                        authority.base(),
                        authority.at(position()),
                        authority.at(MentionKey.LAST_POSITION),
                        WriterId.JALON.value())
                .query((row, number) -> new Backlog(row.getLong(1), instant(row, 2)))
                .single();
    }

    static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
