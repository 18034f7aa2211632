package org.jalon.candidacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jalon.framework.Target;

/**
 * One version of an exam session; it obeys the rules of {@link SessionTerms}.
 *
 * @param target what the session assesses: its type
 * @param firstDay day in the centre's zone
 * @param agrementValidUntil last day on which the centre's agrément is valid, once it is known
 * @param lastDay last day in the centre's zone, once it is known
 * @param centreAgree the centre agréé that organises the session, once it is known
 * @param agrement number or reference of that centre's agrément, once it is known
 * @param version from 1
 * @param recordedBy id of the account that recorded this version
 * @param reason why this version replaced the one before; none on the first
 */
public record ExamSession(
        SessionId id,
        String name,
        Target target,
        LocalDate firstDay,
        Optional<LocalDate> enteredInCeresOn,
        Optional<LocalDate> agrementValidUntil,
        Optional<LocalDate> lastDay,
        Optional<String> centreAgree,
        Optional<String> agrement,
        long version,
        Instant recordedAt,
        String recordedBy,
        Optional<String> reason) {

    public ExamSession {
        new SessionTerms(name, target, firstDay, enteredInCeresOn, agrementValidUntil, lastDay, centreAgree, agrement);
    }

    /** A version of which centre agréé, agrément and last day are not known yet. */
    public ExamSession(
            SessionId id,
            String name,
            Target target,
            LocalDate firstDay,
            Optional<LocalDate> enteredInCeresOn,
            Optional<LocalDate> agrementValidUntil,
            long version,
            Instant recordedAt,
            String recordedBy,
            Optional<String> reason) {
        this(
                id,
                name,
                target,
                firstDay,
                enteredInCeresOn,
                agrementValidUntil,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                version,
                recordedAt,
                recordedBy,
                reason);
    }

    public SessionTerms terms() {
        return new SessionTerms(
                name, target, firstDay, enteredInCeresOn, agrementValidUntil, lastDay, centreAgree, agrement);
    }
}
