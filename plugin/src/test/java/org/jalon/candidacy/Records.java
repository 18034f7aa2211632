package org.jalon.candidacy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jalon.FreshDatabase;
import org.jalon.access.Audit;
import org.jalon.access.AuditEntry;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Target;
import org.jalon.learner.Cohorts;
import org.jalon.learner.Learners;
import org.jalon.learner.ProposalRefusals;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The ports of learners and candidacies over a migrated database of their own, with a clock to move. */
public record Records(
        Learners learners,
        Cohorts cohorts,
        Candidacies candidacies,
        ExamSessions sessions,
        ProposalRefusals refusals,
        CohortImport imports,
        CohortTable tables,
        PlatformTransactionManager transactions,
        MovableClock clock,
        List<String> audited,
        JdbcClient jdbc) {

    public static final FrameworkId NTC_2018 = new FrameworkId("ntc-2018");
    public static final FrameworkId NTC_2024 = new FrameworkId("ntc-2024");

    private static final List<Target> TARGETS = List.of(new Target.Titre(), new Target.Ccp(1), new Target.Ccp(2));

    public static Records onH2() {
        return on(FreshDatabase.h2());
    }

    public static Records on(DataSource database) {
        MovableClock clock = new MovableClock("2024-05-02T07:00:00Z");
        List<String> audited = new CopyOnWriteArrayList<>();
        JdbcClient jdbc = JdbcClient.create(database);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Audit.class, () -> new ListedAudit(audited));
        context.registerBean(FrameworkTargets.class, () -> Records::targets);
        context.scan("org.jalon.learner.jdbc", "org.jalon.candidacy.jdbc");
        context.register(CohortImport.class, CohortTable.class);
        context.refresh();
        return new Records(
                context.getBean(Learners.class),
                context.getBean(Cohorts.class),
                context.getBean(Candidacies.class),
                context.getBean(ExamSessions.class),
                context.getBean(ProposalRefusals.class),
                context.getBean(CohortImport.class),
                context.getBean(CohortTable.class),
                context.getBean(PlatformTransactionManager.class),
                clock,
                audited,
                jdbc);
    }

    /** The targets of the framework versions that these records know. */
    static List<Target> targets(FrameworkId id) {
        return id.equals(NTC_2018) || id.equals(NTC_2024) ? TARGETS : List.of();
    }

    /** Lists the acts and what they were done to. */
    private record ListedAudit(List<String> acts) implements Audit {

        @Override
        public void record(String act, String subject, String detail) {
            acts.add(act + " " + subject);
        }

        @Override
        public List<AuditEntry> latest(int limit) {
            return List.of();
        }
    }
}
