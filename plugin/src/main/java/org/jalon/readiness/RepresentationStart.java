package org.jalon.readiness;

/** From which session the time runs in which a candidate may present again without new training (rule 17). */
public enum RepresentationStart {
    /** The session deliberated last. */
    LAST_SESSION,
    /** The first session after the training, or after the last new training. */
    FIRST_SESSION
}
