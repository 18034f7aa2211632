package org.jalon.readiness;

/** What the centre makes of a competency that neither a formateur's appraisal nor statements cover. */
public enum CoverageStance {
    /** A missing statement is not a missing skill: a person decides. */
    UNDETERMINED,
    /** It is missing until covered. */
    BLOCKING,
    /** It only warns. */
    ADVISORY
}
