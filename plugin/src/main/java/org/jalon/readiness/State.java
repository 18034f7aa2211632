package org.jalon.readiness;

/** What is known about one item. */
public enum State {
    /** What is asked is there. */
    MET,
    /** What is asked is missing. */
    NOT_MET,
    /** Declared, not proven. */
    PENDING,
    /** No text decides, or a person must. */
    UNDETERMINED,
    /** Not asked of this candidate. */
    NOT_APPLICABLE
}
