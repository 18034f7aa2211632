package org.jalon.access;

import java.util.UUID;

/** Identifies one account for ever. */
public record AccountId(UUID value) {

    /** Reads the form that {@link #toString()} writes. */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
