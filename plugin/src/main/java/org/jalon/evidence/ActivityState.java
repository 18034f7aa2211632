package org.jalon.evidence;

/** How far a learner has come with one activity, from nothing upwards. */
public enum ActivityState {
    /** No fact stands. */
    NOTHING_YET,
    /** Facts stand, but none that the rule counts. */
    IN_PROGRESS,
    /** Not done: the learner was dispensed from it. */
    DISPENSED,
    /** A fact that the rule counts stands. */
    SATISFIED;

    /** Whether nothing is left to do. */
    public boolean isMet() {
        return this == SATISFIED || this == DISPENSED;
    }
}
