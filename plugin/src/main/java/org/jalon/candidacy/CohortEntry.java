package org.jalon.candidacy;

import java.util.Map;
import java.util.Optional;
import org.jalon.framework.FrameworkId;
import org.jalon.learner.Learner;
import org.jalon.xapi.AgentId;

/**
 * A line of a cohort's table, understood.
 *
 * @param agents those that the line says are the learner, by the column that does
 * @param wanted the candidacy that the line asks for; none on a line that only names a learner
 */
record CohortEntry(
        CohortRow row,
        String familyName,
        String givenName,
        Map<CohortColumn, AgentId> agents,
        Optional<WantedCandidacy> wanted) {

    String name() {
        return nameOf(givenName, familyName);
    }

    static String nameOf(Learner learner) {
        return nameOf(learner.givenName(), learner.familyName());
    }

    private static String nameOf(String given, String family) {
        return given + "\n" + family;
    }

    /** A candidacy as a line asks for it. */
    record WantedCandidacy(FrameworkId framework, CandidacyTerms terms) {

        /** Whether both go for the same target in the same framework version. */
        boolean isSameCourseAs(WantedCandidacy other) {
            return other.framework.equals(framework) && other.terms.target().equals(terms.target());
        }
    }
}
