package org.jalon.catalogue.cmi5;

/** What a unit demands to be satisfied (cmi5 13.1.4). */
public enum MoveOn {
    NOT_APPLICABLE("NotApplicable"),
    PASSED("Passed"),
    COMPLETED("Completed"),
    COMPLETED_AND_PASSED("CompletedAndPassed"),
    COMPLETED_OR_PASSED("CompletedOrPassed");

    private final String word;

    MoveOn(String word) {
        this.word = word;
    }

    /** As it is written in a course structure. */
    public String word() {
        return word;
    }
}
