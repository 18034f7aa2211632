package org.jalon.candidacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Origin;
import org.jalon.framework.Target;
import org.jalon.learner.LearnerId;

/**
 * One version of a learner's candidacy; it obeys the rules of {@link CandidacyTerms}.
 *
 * @param framework pinned at entry; only a recorded, reasoned act changes it
 * @param alternance whether the training goes with an employment contract of alternance
 * @param version from 1
 * @param recordedBy id of the account that recorded this version
 * @param reason why this version replaced the one before; none on the first
 */
public record Candidacy(
        CandidacyId id,
        LearnerId learner,
        FrameworkId framework,
        Origin origin,
        boolean alternance,
        Optional<LocalDate> trainingBegins,
        Optional<LocalDate> trainingEnds,
        Target target,
        Optional<SessionId> session,
        long version,
        Instant recordedAt,
        String recordedBy,
        Optional<String> reason) {

    public Candidacy {
        new CandidacyTerms(origin, alternance, trainingBegins, trainingEnds, target, session);
    }

    public CandidacyTerms terms() {
        return new CandidacyTerms(origin, alternance, trainingBegins, trainingEnds, target, session);
    }
}
