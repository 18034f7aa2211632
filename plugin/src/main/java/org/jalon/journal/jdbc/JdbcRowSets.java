package org.jalon.journal.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jalon.journal.RebuildRunningException;
import org.jalon.journal.RowSet;
import org.jalon.journal.RowSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the one row of {@code projection_set}; a builder owns it as long as the row has the time that it showed last. */
@Component
final class JdbcRowSets implements RowSets {

    private static final Duration GONE_AFTER = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile RowSet live = RowSet.A;
    private volatile boolean known;
    private OffsetDateTime beaten = OffsetDateTime.MIN;

    public JdbcRowSets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public RowSet live() {
        return known ? live : refresh();
    }

    @Override
    public RowSet refresh() {
        live = jdbc.sql("select live from projection_set")
                .query((row, _index) -> RowSet.named(row.getString(1)))
                .single();
        known = true;
        return live;
    }

    @Override
    public synchronized RowSet begin() {
        OffsetDateTime now = now();
        int taken = jdbc.sql(
                        "update projection_set set building = true, alive_at = ? where not building or alive_at < ?")
                .params(now, now.minus(GONE_AFTER))
                .update();
        if (taken == 0) {
            throw new RebuildRunningException();
        }
        beaten = now;
        return refresh().other();
    }

    @Override
    public synchronized void beat() {
        OffsetDateTime now = now();
        own(jdbc.sql("update projection_set set alive_at = ? where building and alive_at = ?")
                .params(now, beaten)
                .update());
        beaten = now;
    }

    @Override
    public synchronized void swap(RowSet built) {
        own(jdbc.sql("update projection_set set live = ?, building = false, alive_at = null"
                        + " where building and alive_at = ?")
                .params(built.suffix(), beaten)
                .update());
        live = built;
    }

    /** Whoever took over from this builder has shown another time since. */
    private static void own(int rows) {
        if (rows == 0) {
            throw new RebuildRunningException();
        }
    }

    @Override
    public synchronized void abandon() {
        jdbc.sql("update projection_set set building = false, alive_at = null where building and alive_at = ?")
                .param(beaten)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
