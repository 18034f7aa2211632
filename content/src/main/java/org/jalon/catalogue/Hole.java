package org.jalon.catalogue;

/** What a competency lacks in a catalogue. */
public enum Hole {
    /** Nothing prepares it. */
    NO_ACTIVITY("aucune activité", "no activity at all"),
    /** It is trained, and nothing judges whether it was learned. */
    NO_ASSESSED_ACTIVITY("aucune activité évaluée", "no assessed activity");

    private final String french;
    private final String english;

    Hole(String french, String english) {
        this.french = french;
        this.english = english;
    }

    public String french() {
        return french;
    }

    public String english() {
        return english;
    }
}
