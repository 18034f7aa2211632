package org.jalon.readiness;

import org.jalon.evidence.CompetencyStanding;
import org.jalon.evidence.CoverageState;
import org.jalon.framework.CompetencyId;
import org.jalon.learner.LearnerId;
import org.jalon.xapi.StatementId;

/** What was last published of a learner's coverage of one competency. */
public record PublishedCoverage(
        StatementId statement,
        LearnerId learner,
        CompetencyId competency,
        CoverageState state,
        int done,
        int required) {

    boolean says(CompetencyStanding standing) {
        return state == standing.state() && done == standing.done() && required == standing.required();
    }
}
