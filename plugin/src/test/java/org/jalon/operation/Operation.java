package org.jalon.operation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jalon.FreshDatabase;
import org.jalon.access.Accounts;
import org.jalon.access.Audit;
import org.jalon.access.AuditEntry;
import org.jalon.access.SignedIn;
import org.jalon.candidacy.FrameworkTargets;
import org.jalon.candidacy.MovableClock;
import org.jalon.framework.FrameworkLibrary;
import org.jalon.framework.Target;
import org.jalon.journal.ActFiles;
import org.jalon.journal.Checkpoints;
import org.jalon.journal.Derivation;
import org.jalon.journal.Projection;
import org.jalon.journal.Projector;
import org.jalon.journal.RowSets;
import org.jalon.learner.IdentityDesk;
import org.jalon.lrs.AgentNames;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.Writer;
import org.jalon.lrs.jdbc.JdbcAttachments;
import org.jalon.lrs.jdbc.JdbcCredentials;
import org.jalon.lrs.jdbc.JdbcRefusedRequests;
import org.jalon.lrs.jdbc.JdbcStatementRemoval;
import org.jalon.lrs.jdbc.JdbcStatementStore;
import org.jalon.lrs.jdbc.JdbcWritingPace;
import org.jalon.lrs.replication.Replication;
import org.jalon.readiness.Policy;
import org.jalon.xapi.json.StatementReader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Store, records, projections and what keeps them in order, over a migrated database of their own, with a clock to move. */
final class Operation implements AutoCloseable {

    final MovableClock clock = new MovableClock("2024-05-02T07:00:00Z");
    final JdbcStatementStore store;
    final JdbcClient jdbc;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private Operation(DataSource database) {
        jdbc = JdbcClient.create(database);
        JdbcTemplate template = new JdbcTemplate(database);
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        store = new JdbcStatementStore(template, transactions, clock);
        register(transactions);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> template);
        context.registerBean(AgentNames.class, () -> _agent -> List.of());
        context.registerBean(LearningRecordStore.class, () -> store);
        context.registerBean(JdbcAttachments.class, () -> new JdbcAttachments(template, transactions, clock));
        context.registerBean(FrameworkLibrary.class, FrameworkLibrary::shipped);
        context.registerBean(
                JdbcStatementRemoval.class, () -> new JdbcStatementRemoval(template, transactions, clock, List.of()));
        context.scan(
                "org.jalon.access.jdbc",
                "org.jalon.learner.jdbc",
                "org.jalon.candidacy.jdbc",
                "org.jalon.mapping.jdbc",
                "org.jalon.journal.jdbc",
                "org.jalon.evidence.jdbc",
                "org.jalon.readiness.jdbc",
                "org.jalon.enterprise.jdbc",
                "org.jalon.operation.jdbc");
        context.register(
                Accounts.class,
                IdentityDesk.class,
                HeldAgents.class,
                ErasedRecords.class,
                Erasures.class,
                Retention.class,
                ActFiles.class,
                HeldRecords.class,
                OwnStatements.class,
                AccessExports.class);
        context.refresh();
    }

    static Operation onH2() {
        return on(FreshDatabase.h2());
    }

    static Operation on(DataSource database) {
        return new Operation(database);
    }

    private void register(TransactionTemplate transactions) {
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(PlatformTransactionManager.class, transactions::getTransactionManager);
        context.registerBean(TransactionTemplate.class, () -> transactions);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(ZoneOffset.class, () -> ZoneOffset.UTC);
        context.registerBean(SignedIn.class, () -> Optional::empty);
        context.registerBean(PasswordEncoder.class, () -> new BCryptPasswordEncoder(4));
        context.registerBean(Policy.class, () -> Policy.DEFAULT);
        context.registerBean(FrameworkTargets.class, () -> id -> List.of(new Target.Titre()));
        context.registerBean(
                Projector.class,
                () -> new Projector(
                        store,
                        context.getBean(RowSets.class),
                        context.getBean(Checkpoints.class),
                        transactions,
                        all(Projection.class),
                        all(Derivation.class)));
    }

    private <T> List<T> all(Class<T> type) {
        return context.getBeanProvider(type).stream().toList();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** What was audited, the earliest first. */
    List<AuditEntry> audited() {
        return get(Audit.class).latest(1000).reversed();
    }

    final JdbcCredentials credentials() {
        return new JdbcCredentials(jdbc, clock);
    }

    final JdbcRefusedRequests refused() {
        return new JdbcRefusedRequests(jdbc, clock);
    }

    /** The signals, where these projections follow the feed; ten refusals are many, and a week is long. */
    Signals signals(Projection... projections) {
        Projector projector = new Projector(
                store,
                get(RowSets.class),
                get(Checkpoints.class),
                get(TransactionTemplate.class),
                List.of(projections),
                List.of());
        return new Signals(
                credentials(),
                new JdbcWritingPace(jdbc),
                refused(),
                store,
                projector,
                context.getBeanProvider(Replication.class),
                new SignalThresholds(Duration.ofDays(7), Duration.ofHours(24), 10, Path.of("."), 0),
                clock);
    }

    /** Stores a statement at this instant; answers its position. */
    long store(String instant, String json, Writer writer) {
        clock.moveTo(instant);
        store.append(List.of(StatementReader.readAuthored(json)), writer);
        return store.head();
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }
}
