package org.jalon.journal.jdbc;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jalon.FreshDatabase;
import org.jalon.candidacy.MovableClock;
import org.jalon.journal.Projector;
import org.jalon.journal.RowSet;
import org.jalon.journal.RowSets;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.lrs.jdbc.JdbcStatementStore;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store in a migrated database of its own, and instances of the application that project it. */
final class Instances implements AutoCloseable {

    private static final Writer MOODLE =
            Writer.of(WriterId.ofCredential("moodle"), Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE));

    final MovableClock clock = new MovableClock("2024-05-02T08:00:00Z");
    final JdbcClient jdbc;

    private final TransactionTemplate transactions;
    private final JdbcStatementStore store;

    private Instances(DataSource database) {
        jdbc = JdbcClient.create(database);
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        store = new JdbcStatementStore(new JdbcTemplate(database), transactions, clock);
    }

    static Instances onH2() {
        return on(FreshDatabase.h2());
    }

    static Instances on(DataSource database) {
        return new Instances(database);
    }

    /** An instance that projects acts and {@code watched}; each knows by itself which set is live. */
    record Instance(RowSets sets, JdbcActs acts, Projector projector) {

        int acts(int limit) {
            return acts.foreign(limit).size();
        }
    }

    Instance start(Watched watched) {
        RowSets sets = new JdbcRowSets(jdbc, clock);
        JdbcActs acts = new JdbcActs(jdbc, sets);
        return new Instance(
                sets,
                acts,
                new Projector(store, sets, new JdbcCheckpoints(jdbc), transactions, List.of(acts, watched), List.of()));
    }

    /** Stores statements that become rows of the acts that never count; answers the last of them. */
    StatementId arrive(int count) {
        List<StatementId> ids =
                Stream.generate(StatementId::random).limit(count).toList();
        store.append(ids.stream().map(Instances::foreignAct).toList(), MOODLE);
        return ids.getLast();
    }

    private static Statement foreignAct(StatementId id) {
        return StatementReader.readAuthored("""
                {"id":"%s","actor":{"mbox":"mailto:lms@example.org"},"verb":{"id":"https://example.org/verbs/did"},
                 "object":{"id":"https://example.org/it"},"context":{"contextActivities":{"category":[{"id":"%s"}]}}}""".formatted(id, JalonProfile.ACTS));
    }

    /** Leaves the mark of a builder that was at work just now. */
    void markBuilding() {
        jdbc.sql("update projection_set set building = true, alive_at = ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many acts the set holds that never count. */
    int rowsOf(RowSet rows) {
        return jdbc.sql(rows.in("select count(*) from foreign_act@"))
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        store.close();
    }
}
