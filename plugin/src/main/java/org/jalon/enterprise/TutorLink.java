package org.jalon.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jalon.candidacy.CandidacyId;

/**
 * One version of a tutor's link to one candidate's hours in one company; the secret is not in it.
 *
 * @param version from 1; making it anew and revoking it are versions
 * @param revoked why it was revoked, if it is
 * @param recordedBy id of the account that recorded this version
 */
public record TutorLink(
        TutorLinkId id,
        int version,
        CandidacyId candidacy,
        TutorLinkTerms terms,
        Optional<String> revoked,
        Instant recordedAt,
        String recordedBy) {

    /** Whether a link opens, or why it does not. */
    public enum Standing {
        OPEN,
        NOT_YET_OPEN,
        EXPIRED,
        REVOKED
    }

    public Standing standing(LocalDate today) {
        if (revoked.isPresent()) {
            return Standing.REVOKED;
        }
        if (today.isBefore(terms.from())) {
            return Standing.NOT_YET_OPEN;
        }
        return today.isAfter(terms.to()) ? Standing.EXPIRED : Standing.OPEN;
    }

    public boolean isOpen(LocalDate today) {
        return standing(today) == Standing.OPEN;
    }
}
