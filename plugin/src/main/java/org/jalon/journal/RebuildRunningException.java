package org.jalon.journal;

/** The projections are being rebuilt already; the rows in force are served until that is done. */
public class RebuildRunningException extends IllegalStateException {

    public RebuildRunningException() {
        super("the projections are being rebuilt already; try again when that is done");
    }
}
