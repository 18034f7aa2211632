package org.jalon.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.candidacy.CandidacyId;
import org.jalon.catalogue.ActivityId;
import org.jalon.framework.FrameworkId;
import org.jalon.learner.CohortId;
import org.jalon.learner.LearnerId;

/** What stands at present of each activity for each learner, ready to be read: no fact is looked at. */
public interface Standings {

    /** The states of the framework's activities for this learner; an activity of which there is nothing has no entry. */
    Map<ActivityId, ActivityState> of(LearnerId learner, FrameworkId framework);

    /** The same for many learners by one query; a learner of whose activities there is nothing has no entry. */
    Map<LearnerId, Map<ActivityId, ActivityState>> of(Collection<LearnerId> learners, FrameworkId framework);

    /**
     * The present members of a cohort with each of their candidacies, by family name, given name and id; one query. A member
     * without a candidacy has one line without framework.
     */
    List<Line> ofCohort(CohortId cohort);

    /** The same of every learner who has a candidacy in this framework; one query. */
    List<Line> ofFramework(FrameworkId framework);

    /**
     * A learner going for a titre.
     *
     * @param states an activity of which there is nothing has no entry
     */
    record Line(
            LearnerId learner,
            String familyName,
            String givenName,
            Optional<CandidacyId> candidacy,
            Optional<FrameworkId> framework,
            Map<ActivityId, ActivityState> states) {

        public Line {
            states = Map.copyOf(states);
        }
    }
}
