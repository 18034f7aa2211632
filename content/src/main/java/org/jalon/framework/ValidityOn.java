package org.jalon.framework;

/** Where a day lies in the validity of a version of a titre. */
public enum ValidityOn {
    /** Nothing says on which day the version begins, nor that the day lies past its end. */
    START_UNKNOWN,
    /** Before the version begins. */
    BEFORE,
    /** In force by every reading. */
    IN_FORCE,
    /** The anniversary itself: one reading of "cinq ans à compter du" still holds the day, the other leaves it out. */
    END_READ_BOTH_WAYS,
    /** In the prolongation: sessions for its groups only. */
    PROLONGATION,
    /** The anniversary of the prolongation: one reading still holds the day, the other leaves it out. */
    PROLONGATION_END_READ_BOTH_WAYS,
    /** Past validity and prolongation by every reading. */
    LAPSED,
    /** The version has begun and nothing says when it ends. */
    END_UNKNOWN
}
