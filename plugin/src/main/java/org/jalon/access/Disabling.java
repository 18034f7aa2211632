package org.jalon.access;

/** What came of disabling an account. */
public enum Disabling {
    DONE,
    /** It was disabled before; nothing changed. */
    DONE_BEFORE,
    /** It is the last administrator's who can sign in: without it nobody could let anybody in. */
    LAST_ADMINISTRATOR
}
