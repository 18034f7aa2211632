package org.jalon.candidacy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jalon.learner.CohortId;
import org.jalon.learner.Cohorts;
import org.jalon.learner.Learners;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a cohort's table over, all of it or nothing; the same table again changes nothing. */
@Component
public final class CohortImport {

    private final Learners learners;
    private final Cohorts cohorts;
    private final Candidacies candidacies;
    private final ExamSessions sessions;
    private final FrameworkTargets frameworks;
    private final TransactionTemplate transaction;

    CohortImport(
            Learners learners,
            Cohorts cohorts,
            Candidacies candidacies,
            ExamSessions sessions,
            FrameworkTargets frameworks,
            PlatformTransactionManager transactions) {
        this.learners = learners;
        this.cohorts = cohorts;
        this.candidacies = candidacies;
        this.sessions = sessions;
        this.frameworks = frameworks;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What {@link #write} would do; nothing is written.
     *
     * @throws NoSuchElementException when there is no such cohort
     */
    public CohortReading preview(CohortId cohort, List<CohortRow> rows) {
        Planned planned = plan(cohort, rows);
        return new CohortReading(planned.plans().stream().map(LinePlan::preview).toList(), planned.faults());
    }

    /**
     * Takes all lines over in one transaction, or none when one of them has a fault.
     *
     * @param by id of the acting account
     * @throws NoSuchElementException when there is no such cohort
     * @throws ChangedMeanwhileException when an agent was tied to somebody else since the lines were compared with the
     *     records; nothing is written then
     */
    public CohortReading write(CohortId cohort, List<CohortRow> rows, String by) {
        return transaction.execute(_status -> {
            Planned planned = plan(cohort, rows);
            if (!planned.faults().isEmpty()) {
                return new CohortReading(
                        planned.plans().stream().map(LinePlan::preview).toList(), planned.faults());
            }
            CohortWriter writer = new CohortWriter(learners, cohorts, candidacies, cohort, by);
            return new CohortReading(planned.plans().stream().map(writer::write).toList(), List.of());
        });
    }

    private Planned plan(CohortId cohort, List<CohortRow> rows) {
        if (cohorts.find(cohort).isEmpty()) {
            throw new NoSuchElementException("there is no cohort " + cohort);
        }
        List<CohortFault> faults = new ArrayList<>();
        SessionNames names = SessionNames.of(sessions);
        CohortPlanner planner = new CohortPlanner(learners, candidacies, cohorts.members(cohort));
        List<LinePlan> plans = new ArrayList<>();
        for (CohortRow row : rows) {
            new CohortRowReader(row, frameworks, names)
                    .read(faults)
                    .flatMap(entry -> planner.plan(entry, faults))
                    .ifPresent(plans::add);
        }
        return new Planned(plans, faults);
    }

    private record Planned(List<LinePlan> plans, List<CohortFault> faults) {}
}
