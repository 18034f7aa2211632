package org.jalon.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jalon.access.AccountId;
import org.jalon.access.Audit;
import org.jalon.access.AuditEntry;
import org.jalon.access.Person;
import org.jalon.access.Role;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyTerms;
import org.jalon.candidacy.FrameworkTargets;
import org.jalon.catalogue.Catalogue;
import org.jalon.evidence.CoverageMatrices;
import org.jalon.evidence.CoverageMatrix;
import org.jalon.evidence.DryRuns;
import org.jalon.examfile.Frameworks;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.FrameworkLibrary;
import org.jalon.framework.Origin;
import org.jalon.framework.Target;
import org.jalon.journal.ActCodec;
import org.jalon.journal.ActContent;
import org.jalon.journal.ActFiles;
import org.jalon.journal.ActSubject;
import org.jalon.journal.Checkpoints;
import org.jalon.journal.Derivation;
import org.jalon.journal.Journal;
import org.jalon.journal.Projection;
import org.jalon.journal.Projector;
import org.jalon.journal.RequestKey;
import org.jalon.journal.RowSets;
import org.jalon.learner.CohortId;
import org.jalon.learner.Cohorts;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.lrs.AgentNames;
import org.jalon.lrs.jdbc.JdbcAttachments;
import org.jalon.lrs.jdbc.JdbcStatementStore;
import org.jalon.mapping.Mappings;
import org.jalon.readiness.Assessed;
import org.jalon.readiness.Assessments;
import org.jalon.readiness.ObstacleList;
import org.jalon.readiness.ObstacleLists;
import org.jalon.readiness.Policy;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A centre with one cohort whose learners all go for the titre, put together as the application does. */
final class Centre implements AutoCloseable {

    private static final FrameworkId NTC = new FrameworkId("ntc-2018");
    private static final String BY = "bench";
    private static final Person STAFF =
            new Person(new AccountId(new UUID(1, 1)), "bench", "Bench", Role.ADMIN, Optional.empty());

    private final AnnotationConfigApplicationContext context;
    private final JdbcStatementStore store;
    private final BenchDatabase database;
    private final CohortId cohort;

    private Centre(
            AnnotationConfigApplicationContext context,
            JdbcStatementStore store,
            BenchDatabase database,
            CohortId cohort) {
        this.context = context;
        this.store = store;
        this.database = database;
        this.cohort = cohort;
    }

    static Centre open(BenchDatabase database) {
        return open(database, Course.LEARNERS);
    }

    static Centre open(BenchDatabase database, int learners) {
        JdbcStatementStore store = database.store();
        AnnotationConfigApplicationContext context = context(database, store);
        context.getBean(Mappings.class)
                .publish(Course.catalogue(framework(context), 0.6), BY, "course of the benchmark");
        return new Centre(context, store, database, cohort(context, learners));
    }

    private static AnnotationConfigApplicationContext context(BenchDatabase database, JdbcStatementStore store) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
        TransactionTemplate template = new TransactionTemplate(transactions);
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(JdbcStatementStore.class, () -> store);
        context.registerBean(JdbcAttachments.class, database::attachments);
        context.registerBean(Policy.class, () -> Policy.DEFAULT);
        context.registerBean(JdbcTemplate.class, database::jdbc);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database.dataSource()));
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> template);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(ZoneId.class, () -> ZoneOffset.UTC);
        context.registerBean(Audit.class, Unread::new);
        context.registerBean(RequestKey.class, () -> Optional::empty);
        context.registerBean(AgentNames.class, () -> agent -> List.of());
        context.registerBean(FrameworkLibrary.class, FrameworkLibrary::shipped);
        context.registerBean(FrameworkTargets.class, () -> id -> List.of(new Target.Titre()));
        context.registerBean(
                Projector.class,
                () -> new Projector(
                        store,
                        context.getBean(RowSets.class),
                        context.getBean(Checkpoints.class),
                        template,
                        context.getBeanProvider(Projection.class).stream().toList(),
                        context.getBeanProvider(Derivation.class).stream().toList()));
        context.register(
                CoverageMatrices.class,
                DryRuns.class,
                Frameworks.class,
                ActFiles.class,
                Journal.class,
                Assessments.class,
                ObstacleLists.class);
        context.scan(
                "org.jalon.learner.jdbc",
                "org.jalon.candidacy.jdbc",
                "org.jalon.mapping.jdbc",
                "org.jalon.journal.jdbc",
                "org.jalon.evidence.jdbc",
                "org.jalon.readiness.jdbc");
        context.refresh();
        return context;
    }

    private static CohortId cohort(AnnotationConfigApplicationContext context, int size) {
        Learners learners = context.getBean(Learners.class);
        Cohorts cohorts = context.getBean(Cohorts.class);
        CohortId cohort = cohorts.create("Bench", BY).id();
        for (int number = 0; number < size; number++) {
            LearnerId learner =
                    learners.create("Prénom " + number, "Nom " + number, BY).id();
            learners.tie(learner, Course.agent(number), "benchmark", BY);
            cohorts.add(cohort, learner, BY);
            context.getBean(Candidacies.class)
                    .create(
                            learner,
                            NTC,
                            new CandidacyTerms(
                                    Origin.FORMATION,
                                    false,
                                    Optional.empty(),
                                    Optional.empty(),
                                    new Target.Titre(),
                                    Optional.empty()),
                            BY);
        }
        return cohort;
    }

    /** Keeps nothing. */
    private static final class Unread implements Audit {

        @Override
        public void record(String act, String subject, String detail) {
            // Nobody reads it here.
        }

        @Override
        public List<AuditEntry> latest(int limit) {
            return List.of();
        }
    }

    private static Framework framework(AnnotationConfigApplicationContext context) {
        return context.getBean(FrameworkLibrary.class).find(NTC).orElseThrow();
    }

    Framework framework() {
        return framework(context);
    }

    JdbcStatementStore store() {
        return store;
    }

    void catchUp() {
        context.getBean(Projector.class).catchUp();
    }

    void rebuild() {
        context.getBean(Projector.class).rebuild();
    }

    CoverageMatrix matrix() {
        return context.getBean(CoverageMatrices.class).find(cohort).orElseThrow();
    }

    /** What blocks whom in the cohort at present. */
    ObstacleList obstacles() {
        return context.getBean(ObstacleLists.class)
                .ofCohort(cohort, Optional.empty())
                .orElseThrow();
    }

    /** The full reports of the whole cohort, as the publisher makes them when a day begins. */
    List<Assessed> reports() {
        Instant now = context.getBean(Clock.class).instant();
        return context.getBean(Assessments.class)
                .assess(context.getBean(Candidacies.class).ofCohort(cohort, now), now);
    }

    /** Records these acts of each candidate of the cohort. */
    void record(List<? extends ActContent> acts, ActCodec codec) {
        Instant now = context.getBean(Clock.class).instant();
        for (Candidacy candidacy : context.getBean(Candidacies.class).ofCohort(cohort, now)) {
            context.getBean(Journal.class)
                    .recordAll(
                            new ActSubject(candidacy.id().value()),
                            Optional.of(candidacy.learner().value()),
                            acts,
                            codec,
                            STAFF);
        }
    }

    void dryRun(Catalogue catalogue) {
        context.getBean(DryRuns.class).of(framework(), catalogue);
    }

    void publish(Catalogue catalogue) {
        context.getBean(Mappings.class).publish(catalogue, BY, "another pass mark");
        catchUp();
    }

    void analyze() {
        database.analyze();
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }
}
