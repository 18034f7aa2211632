package org.jalon.catalogue;

/**
 * One thing that a person should know of an import.
 *
 * @param subject the id of the objective or the unit in the course
 * @param message in plain English
 */
public record ImportNote(Kind kind, String subject, String message) {

    /** What the note is about. */
    public enum Kind {
        /** An objective was taken for a competency because of how it is named. */
        OBJECTIVE_RECOGNISED,
        /** An objective stands for no competency. */
        OBJECTIVE_UNMAPPED,
        /** A unit is no evidence: the course demands nothing of it. */
        NOT_EVIDENCE,
        /** A unit was left out: it has no objective that stands for a competency. */
        NO_COMPETENCY,
        /** The course demands completion and a pass; the pass alone is counted. */
        PASS_ALONE_COUNTS,
        /** The mastery score is not used: the course demands completion only. */
        MASTERY_SCORE_UNUSED
    }
}
