package org.jalon.access;

/** What a person may be allowed to do; {@link Role} says who is. */
public enum Right {
    /** Read one's own file. */
    READ_OWN,
    /** Save drafts of one's own exam documents and hand them in. */
    HAND_IN_OWN,
    /** Read every file of the centre. */
    READ_ALL,
    /** Write acts into a candidate's file: hours, documents, examples, sessions. */
    RECORD_ACTS,
    /** Judge a competency or a document, sign an ECF. */
    APPRAISE,
    /** Sign what the training centre's representative signs: the synthesis of a livret ECF. */
    SIGN_FOR_CENTRE,
    /** Accept or refuse the proof of the enterprise period. */
    ACCEPT_PROOF,
    /** Settle what no text decides, record a derogation. */
    DECIDE,
    /** Confirm an unverified datum of a framework for the whole centre. */
    CONFIRM_DATUM,
    /** Publish which activities are evidence of which competency. */
    MAP_CONTENT,
    /** Make learners, candidacies, cohorts and sessions. */
    MANAGE_COHORT,
    /** Make and disable accounts, and give them other passwords. */
    MANAGE_ACCOUNTS,
    /** Run the statement store: credentials, refused requests, retention, erasure, legal holds. */
    MANAGE_STORE
}
