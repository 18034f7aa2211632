package org.jalon.journal.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jalon.journal.RebuildRunningException;
import org.jalon.journal.RowSet;
import org.jalon.journal.RowSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the one row of {@code projection_set}. */
@Component
final class JdbcRowSets implements RowSets {

    private static final Duration GONE_AFTER = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile RowSet live = RowSet.A;
    private volatile boolean known;

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
    public RowSet begin() {
        OffsetDateTime now = now();
        int taken = jdbc.sql(
                        "update projection_set set building = true, alive_at = ? where not building or alive_at < ?")
                .params(now, now.minus(GONE_AFTER))
                .update();
        if (taken == 0) {
            throw new RebuildRunningException();
        }
        return refresh().other();
    }

    @Override
    public void beat() {
        jdbc.sql("update projection_set set alive_at = ? where building")
                .param(now())
                .update();
    }

    @Override
    public void swap(RowSet built) {
        jdbc.sql("update projection_set set live = ?, building = false, alive_at = null")
                .param(built.suffix())
                .update();
        live = built;
    }

    @Override
    public void abandon() {
        jdbc.sql("update projection_set set building = false, alive_at = null").update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
