package org.jalon.framework;

/** The candidates for whom sessions may still be held in the year that follows the end of validity; VAE is not among them. */
public enum ProlongationGroup {
    /** Failed at an earlier session. */
    FAILED_BEFORE,
    /** Partly succeeded at an earlier session. */
    PARTLY_SUCCEEDED_BEFORE,
    /** The training began before the end of validity. */
    TRAINING_BEGAN_BEFORE_END
}
