package org.jalon.learner;

import java.util.UUID;

/** Identifies one learner for good; it says nothing about who that is. */
public record LearnerId(UUID value) {

    public static LearnerId random() {
        return new LearnerId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
