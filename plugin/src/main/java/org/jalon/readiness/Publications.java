package org.jalon.readiness;

import java.util.List;
import java.util.Map;
import org.jalon.candidacy.CandidacyId;

/** What was published of each candidacy, drawn from the store itself. */
public interface Publications {

    /** The last publication of each candidacy, voided or not. */
    Map<CandidacyId, Publication> last();

    /** The publications of a candidacy that say ready and are not voided, oldest first. */
    List<Publication> standingReady(CandidacyId candidacy);

    /** All publications of a candidacy, oldest first. */
    List<Publication> of(CandidacyId candidacy);
}
