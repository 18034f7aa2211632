package org.jalon.evidence;

/** The machine's view of one competency; the formateur's appraisal is another thing and never mixed in. */
public enum CoverageState {
    /** No activity of the catalogue prepares it. */
    NO_CONTENT_MAPPED("aucun contenu rattaché", "no content mapped"),
    /** Activities prepare it and nothing stands of any of them. */
    NOTHING_YET("rien encore", "nothing yet"),
    /** Something was begun or done, but not all that is required. */
    IN_PROGRESS("en cours", "in progress"),
    /** All that is required was done. */
    COVERED("couverte", "covered"),
    /** Nothing required is missing, but the learner was dispensed from part of it. */
    DISPENSED("dispensée", "dispensed");

    private final String french;
    private final String english;

    CoverageState(String french, String english) {
        this.french = french;
        this.english = english;
    }

    public String french() {
        return french;
    }

    public String english() {
        return english;
    }

    /** Whether nothing required is missing. */
    public boolean isMet() {
        return this == COVERED || this == DISPENSED;
    }
}
