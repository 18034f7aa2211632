package org.jalon.journal;

import java.util.UUID;

/** Something was to be recorded about a learner who was erased. */
public final class ErasedLearnerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ErasedLearnerException(UUID learner) {
        super("The learner %s was erased: nothing is recorded about that person any more".formatted(learner));
    }
}
