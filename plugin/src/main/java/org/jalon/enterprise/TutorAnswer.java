package org.jalon.enterprise;

/** What became of what a tutor said. */
public enum TutorAnswer {
    /** It is on record. */
    RECORDED,
    /** It was on record already: sent twice, it is said once. */
    ALREADY_RECORDED,
    /** The hours are no longer those that the tutor saw; nothing was recorded. */
    OUTDATED,
    /** A contestation says in 1 to 1000 characters what is not right; nothing was recorded. */
    NO_REMARK,
    /** The form is not one of this link's page; nothing was recorded. */
    FORGED,
    /** The link opens nothing: unknown, expired, not yet open or revoked. */
    NO_LINK
}
