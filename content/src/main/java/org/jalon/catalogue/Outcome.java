package org.jalon.catalogue;

/** The neutral facts that the statements of every emitter are turned into. */
public enum Outcome {
    /** Begun or handed in, without a result. */
    ATTEMPTED,
    /** Done to the end. */
    COMPLETED,
    /** The emitter judged it passed. */
    PASSED,
    /** The emitter judged it failed. */
    FAILED,
    /** A score was given, to be compared with the pass mark. */
    SCORED,
    /** An earlier fact was taken back. */
    WITHDRAWN,
    /** The learner was dispensed from it. */
    DISPENSED;

    /** Whether a fact of this kind can be evidence at all; a failure and a withdrawal cannot. */
    public boolean canCount() {
        return this != FAILED && this != WITHDRAWN;
    }
}
