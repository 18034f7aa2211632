package org.jalon.candidacy;

import org.jalon.learner.CohortId;
import org.jalon.learner.Cohorts;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.TieOutcome;
import org.jalon.xapi.AgentId;

/** Does what was planned for each line, in the transaction of its caller. */
record CohortWriter(Learners learners, Cohorts cohorts, Candidacies candidacies, CohortId cohort, String by) {

    CohortLine write(LinePlan plan) {
        CohortEntry entry = plan.entry();
        LearnerId learner = plan.someone().id().orElseGet(() -> make(plan));
        plan.ties().forEach(agent -> tie(learner, agent, entry.row().line()));
        if (plan.does(CohortLine.Effect.MEMBER_ADDED)) {
            cohorts.add(cohort, learner, by);
        }
        if (plan.does(CohortLine.Effect.NEW_CANDIDACY)) {
            entry.wanted().ifPresent(wanted -> candidacies.create(learner, wanted.framework(), wanted.terms(), by));
        }
        return plan.preview();
    }

    private LearnerId make(LinePlan plan) {
        CohortEntry entry = plan.entry();
        LearnerId made =
                learners.create(entry.givenName(), entry.familyName(), by).id();
        plan.someone().isNow(made);
        return made;
    }

    private void tie(LearnerId learner, AgentId agent, int line) {
        String reason = "Import of cohort " + cohort + ", line " + line;
        switch (learners.tie(learner, agent, reason, by)) {
            case TieOutcome.Recorded recorded -> {}
            case TieOutcome.Unchanged unchanged -> {}
            case TieOutcome.BelongsToAnother another ->
                throw new ChangedMeanwhileException(
                        "line %d: the agent was tied to another learner meanwhile; import again".formatted(line));
            case TieOutcome.Reserved reserved ->
                throw new IllegalStateException("a reserved account is never planned to be tied");
        }
    }
}
