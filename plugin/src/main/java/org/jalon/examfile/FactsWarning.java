package org.jalon.examfile;

/** Why the facts of an exam document do not fit the period in the company as it is recorded; it never refuses anything. */
public enum FactsWarning {
    /** Nothing is recorded of a period in a company. */
    NO_PERIOD_RECORDED,
    /** Nothing is recorded of a period in that company. */
    OTHER_COMPANY,
    /** Some of the facts lie before or after the recorded time in that company. */
    OUTSIDE_PERIOD
}
