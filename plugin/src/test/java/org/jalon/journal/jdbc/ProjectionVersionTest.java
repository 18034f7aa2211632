package org.jalon.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jalon.FreshDatabase;
import org.jalon.journal.Projection;
import org.jalon.journal.Projector;
import org.jalon.journal.ReadEntry;
import org.jalon.journal.RowSet;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.lrs.jdbc.JdbcStatementStore;
import org.jalon.xapi.json.StatementReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that an earlier version of a projection built are built anew, and served until that is done. */
class ProjectionVersionTest {

    private final DataSource database = FreshDatabase.h2();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    private final JdbcRowSets sets = new JdbcRowSets(jdbc, Clock.systemUTC());
    private final CountDownLatch building = new CountDownLatch(1);
    private final CountDownLatch mayBuild = new CountDownLatch(1);
    private JdbcStatementStore store =
            new JdbcStatementStore(new JdbcTemplate(database), transactions, Clock.systemUTC());

    @BeforeEach
    void makeTables() {
        jdbc.sql("create table noted_a (position bigint primary key, note varchar(20))")
                .update();
        jdbc.sql("create table noted_b (position bigint primary key, note varchar(20))")
                .update();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Writes its version beside each position; in the set that is not live only once it may. */
    private final class Noted implements Projection {

        private final int version;

        Noted(int version) {
            this.version = version;
        }

        @Override
        public String name() {
            return "noted";
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public void apply(RowSet rows, List<ReadEntry> entries) {
            if (rows != sets.refresh()) {
                building.countDown();
                await(mayBuild);
            }
            entries.forEach(entry -> jdbc.sql(rows.in("insert into noted@ (position, note) values (?, ?)"))
                    .params(entry.stored().position(), "v" + version)
                    .update());
        }

        @Override
        public void clear(RowSet rows) {
            jdbc.sql(rows.in("delete from noted@")).update();
        }

        @Override
        public String checksum(RowSet rows) {
            return notes().toString();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Projector projector(int version) {
        return new Projector(
                store, sets, new JdbcCheckpoints(jdbc), transactions, List.of(new Noted(version)), List.of());
    }

    private void post() {
        store.append(
                List.of(StatementReader.readAuthored("""
                {"id":"%s","actor":{"mbox":"mailto:lea@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},
                 "object":{"id":"https://example.org/a"}}""".formatted(UUID.randomUUID()))),
                Writer.of(WriterId.JALON, Set.of()));
    }

    private List<String> notes() {
        return jdbc.sql(sets.live().in("select note from noted@ order by position"))
                .query(String.class)
                .list();
    }

    @Test
    void servesTheOldRowsUntilTheNewVersionHasBuiltItsOwn() {
        post();
        Projector old = projector(1);
        old.catchUp();
        assertThat(old.rebuildOutdated()).isFalse();

        Projector today = projector(2);
        CompletableFuture<Boolean> rebuild = CompletableFuture.supplyAsync(today::rebuildOutdated);
        await(building);
        post();
        today.catchUp();
        assertThat(notes()).containsExactly("v1", "v2");
        mayBuild.countDown();

        assertThat(rebuild.join()).isTrue();
        assertThat(notes()).containsExactly("v2", "v2");
        assertThat(today.rebuildOutdated()).isFalse();
        assertThat(projector(1).rebuildOutdated())
                .as("an older instance leaves what a newer one built")
                .isFalse();
    }
}
