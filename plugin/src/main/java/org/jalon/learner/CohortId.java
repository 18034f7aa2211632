package org.jalon.learner;

import java.util.UUID;

/** Identifies one cohort for good; it says nothing about who that is. */
public record CohortId(UUID value) {

    public static CohortId random() {
        return new CohortId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
