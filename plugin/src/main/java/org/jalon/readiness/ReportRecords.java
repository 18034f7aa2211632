package org.jalon.readiness;

/** The records that reports rest on besides the feed. */
@FunctionalInterface
public interface ReportRecords {

    /** Something else after every change of a candidacy, session, tie or mapping. */
    String revision();
}
