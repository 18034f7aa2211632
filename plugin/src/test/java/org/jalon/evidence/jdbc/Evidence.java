package org.jalon.evidence.jdbc;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jalon.FreshDatabase;
import org.jalon.access.Audit;
import org.jalon.access.AuditEntry;
import org.jalon.candidacy.MovableClock;
import org.jalon.evidence.Facts;
import org.jalon.evidence.UnusedStatements;
import org.jalon.framework.FrameworkLibrary;
import org.jalon.journal.Derivation;
import org.jalon.journal.Projection;
import org.jalon.journal.ReadEntry;
import org.jalon.journal.RowSet;
import org.jalon.lrs.AgentNames;
import org.jalon.lrs.FeedEntry;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts, standings and the records that they rest on, over a migrated database of their own. */
final class Evidence {

    private static final Audit NO_AUDIT = new Audit() {
        @Override
        public void record(String act, String subject, String detail) {
            // Nobody reads it here.
        }

        @Override
        public List<AuditEntry> latest(int limit) {
            return List.of();
        }
    };

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private Evidence(DataSource database) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.registerBean(Clock.class, () -> new MovableClock("2024-05-02T07:00:00Z"));
        context.registerBean(Audit.class, () -> NO_AUDIT);
        context.registerBean(AgentNames.class, () -> _agent -> List.of());
        context.registerBean(FrameworkLibrary.class, FrameworkLibrary::shipped);
        context.scan(
                "org.jalon.learner.jdbc",
                "org.jalon.mapping.jdbc",
                "org.jalon.evidence.jdbc",
                "org.jalon.journal.jdbc");
        context.refresh();
    }

    static Evidence onH2() {
        return on(FreshDatabase.h2());
    }

    static Evidence on(DataSource database) {
        return new Evidence(database);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Projection projection() {
        return context.getBean("factProjection", Projection.class);
    }

    Facts facts() {
        return get(Facts.class);
    }

    UnusedStatements unused() {
        return get(UnusedStatements.class);
    }

    void clear() {
        projection().clear(RowSet.A);
        get(Derivation.class).clear(RowSet.A);
    }

    String checksum() {
        return projection().checksum(RowSet.A);
    }

    /** Takes the entries into the facts. */
    void project(List<FeedEntry> entries) {
        projection().apply(RowSet.A, entries.stream().map(ReadEntry::of).toList());
    }

    /** Brings the standings up to date; answers their checksum. */
    String settle() {
        Derivation standings = get(Derivation.class);
        get(TransactionTemplate.class).executeWithoutResult(status -> standings.settle(RowSet.A));
        return standings.checksum(RowSet.A);
    }

    /** Drops all and takes these entries in anew; answers the checksum of the standings. */
    String rebuild(List<FeedEntry> entries) {
        clear();
        project(entries);
        return settle();
    }
}
