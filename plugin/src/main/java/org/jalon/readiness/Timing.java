package org.jalon.readiness;

/** Whether an open item is behind its due date. */
public enum Timing {
    ON_TRACK,
    LATE,
    /** Nothing is due: the item is settled or has no date. */
    NONE
}
