package org.jalon.journal;

import java.util.UUID;

/** Knows which learners were erased: nothing is recorded about them any more. */
@FunctionalInterface
public interface ErasedLearners {

    /** False for an unknown learner. */
    boolean isErased(UUID learner);
}
