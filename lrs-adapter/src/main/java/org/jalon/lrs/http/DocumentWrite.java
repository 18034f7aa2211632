package org.jalon.lrs.http;

/** What came of writing a document. */
public enum DocumentWrite {
    WRITTEN,
    /** The precondition does not hold, or the LRS wanted one: nothing was written. */
    PRECONDITION_FAILED
}
