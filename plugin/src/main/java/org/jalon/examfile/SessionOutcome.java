package org.jalon.examfile;

/** How an earlier session ended for the candidate (A2015 art. 10). */
public enum SessionOutcome {
    SUCCESS,
    PARTIAL_SUCCESS,
    FAILURE,
    ABSENCE
}
