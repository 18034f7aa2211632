package org.jalon.operation;

/** An archive cannot be written or restored, for a reason that one sentence says. */
public class ArchiveRefusedException extends IllegalStateException {

    public ArchiveRefusedException(String reason) {
        super(reason);
    }

    public ArchiveRefusedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
