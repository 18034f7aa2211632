package org.jalon.journal;

/** Another builder is rebuilding the projections; the rows in force are served until that is done. */
public class RebuildRunningException extends IllegalStateException {

    public RebuildRunningException() {
        super("The projections are being rebuilt by another instance, or one that was stopped meanwhile;"
                + " try again in ten seconds");
    }
}
