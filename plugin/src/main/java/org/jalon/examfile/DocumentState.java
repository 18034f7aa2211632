package org.jalon.examfile;

/** How far one exam document has come; only {@link #NOTHING} and {@link #DRAFT} fall short of what the law asks. */
public enum DocumentState {
    NOTHING,
    DRAFT,
    HANDED_IN,
    RETURNED,
    READY;

    /** Whether a version was handed in, whatever a formateur made of it. */
    public boolean isHandedIn() {
        return this != NOTHING && this != DRAFT;
    }
}
