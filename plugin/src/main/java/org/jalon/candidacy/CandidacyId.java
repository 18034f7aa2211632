package org.jalon.candidacy;

import java.util.UUID;

/** Identifies one candidacy for good, through all its versions. */
public record CandidacyId(UUID value) {

    public static CandidacyId random() {
        return new CandidacyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
