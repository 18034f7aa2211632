package org.jalon.candidacy;

import java.util.UUID;

/** Identifies one exam session for good, through all its versions. */
public record SessionId(UUID value) {

    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
