package org.jalon.enterprise;

/** How far the search of a company has come. */
public enum CompanyStage {
    SOUGHT,
    CONTACTED,
    APPLIED,
    FOUND,
    /** Company, centre and candidate have signed that the period takes place. */
    AGREEMENT_SIGNED,
    /** The company or the candidate declined. */
    DECLINED
}
