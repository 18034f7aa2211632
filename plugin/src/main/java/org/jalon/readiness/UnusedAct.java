package org.jalon.readiness;

/**
 * An act of the file that no item counts, with the reason (rule 12).
 *
 * @param statement its statement id
 */
public record UnusedAct(String statement, Reason reason, Phrase why) {

    /** Why an act does not count. */
    public enum Reason {
        /** It is dated later than the day of the report. */
        DATED_AHEAD,
        /** It names a bloc, competency or document that the candidacy's version does not have. */
        UNKNOWN_TO_THE_VERSION,
        /** It is about an act that does not stand: one withdrawn, or never recorded for this candidate. */
        ABOUT_NOTHING,
        /** A decision that settles no item: another question or path, replaced, or no derogation that holds. */
        SETTLES_NOTHING
    }
}
