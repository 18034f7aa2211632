package org.jalon.examfile;

/** What is to be done next for an exam document, and by whom. */
public enum DocumentStep {
    /** The candidate makes it and hands it in. */
    HAND_IN,
    /** A formateur reads the version handed in. */
    JUDGE,
    /** The candidate takes up the remarks in a new version. */
    HAND_IN_AGAIN,
    /** Nothing. */
    NONE;

    /** From VAE there is no formateur to judge (rule 15). */
    static DocumentStep after(DocumentState state, boolean fromFormation) {
        return switch (state) {
            case NOTHING, DRAFT -> HAND_IN;
            case HANDED_IN -> fromFormation ? JUDGE : NONE;
            case RETURNED -> HAND_IN_AGAIN;
            case READY -> NONE;
        };
    }
}
