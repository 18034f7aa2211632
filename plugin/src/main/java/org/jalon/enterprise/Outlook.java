package org.jalon.enterprise;

/** How a candidate comes to the duration that is due. */
public enum Outlook {
    /** What is done reaches it already. */
    REACHED,
    /** What is done and what is planned reach it. */
    BY_PLAN,
    /** What is done and what is planned do not reach it. */
    SHORT,
    /** It is not reached, and nothing is planned any more. */
    NO_PLAN,
    /** No duration is due, or no text fixes it. */
    NO_THRESHOLD
}
