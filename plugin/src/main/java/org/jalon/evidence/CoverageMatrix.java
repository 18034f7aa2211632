package org.jalon.evidence;

import java.time.Instant;
import java.util.List;
import org.jalon.candidacy.CandidacyId;
import org.jalon.framework.Framework;
import org.jalon.learner.Cohort;
import org.jalon.learner.LearnerId;

/**
 * The machine's view of a cohort: learners by competencies. A formateur's appraisal is never mixed in.
 *
 * @param asOf what was known then is shown
 * @param computedAt when it was derived
 * @param versions one table for each framework version, by its id, as nothing is compared across versions
 * @param withoutCandidacy members who go for nothing, by name
 */
public record CoverageMatrix(
        Cohort cohort, Instant asOf, Instant computedAt, List<Version> versions, List<Member> withoutCandidacy) {

    public CoverageMatrix {
        versions = List.copyOf(versions);
        withoutCandidacy = List.copyOf(withoutCandidacy);
    }

    /** A learner by name. */
    public record Member(LearnerId learner, String familyName, String givenName) {}

    /**
     * The candidates of one framework version, by name.
     *
     * @param mappingVersion the version of the mapping that was in use, 0 where there was none
     */
    public record Version(Framework framework, long mappingVersion, List<Row> rows) {

        public Version {
            rows = List.copyOf(rows);
        }
    }

    /** A candidate's standings, in the order of the framework's competencies, the transversal ones last. */
    public record Row(Member member, CandidacyId candidacy, List<CompetencyStanding> standings) {

        public Row {
            standings = List.copyOf(standings);
        }
    }
}
