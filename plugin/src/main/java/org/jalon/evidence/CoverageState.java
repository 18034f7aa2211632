package org.jalon.evidence;

/** The machine's view of one competency; the formateur's appraisal is another thing and never mixed in. */
public enum CoverageState {
    /** No activity of the catalogue prepares it. */
    NO_CONTENT_MAPPED,
    /** Activities prepare it and nothing stands of any of them. */
    NOTHING_YET,
    /** Something was begun or done, but not all that is required. */
    IN_PROGRESS,
    /** All that is required was done. */
    COVERED,
    /** Nothing required is missing, but the learner was dispensed from part of it. */
    DISPENSED;

    /** Whether nothing required is missing. */
    public boolean isMet() {
        return this == COVERED || this == DISPENSED;
    }
}
