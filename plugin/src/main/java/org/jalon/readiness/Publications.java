package org.jalon.readiness;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jalon.candidacy.CandidacyId;
import org.jalon.learner.LearnerId;

/** What was published of each candidacy and learner, drawn from the store itself. */
public interface Publications {

    /** The last publication of each of these candidacies, voided or not, by one query. */
    Map<CandidacyId, Publication> last(Collection<CandidacyId> candidacies);

    /** The publications of a candidacy that say ready and are not voided, oldest first. */
    List<Publication> standingReady(CandidacyId candidacy);

    /** All publications of a candidacy, oldest first. */
    List<Publication> of(CandidacyId candidacy);

    /** The last coverage published of each competency of these learners, voided or not, by one query. */
    List<PublishedCoverage> coverage(Collection<LearnerId> learners);
}
