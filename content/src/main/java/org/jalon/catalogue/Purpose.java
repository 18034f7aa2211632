package org.jalon.catalogue;

/** What an activity is for in a course. */
public enum Purpose {
    /** Learning and practice. */
    TRAINING,
    /** Judging what was learned, inside the course; never an ECF. */
    ASSESSMENT
}
