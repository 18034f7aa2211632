package org.jalon.operation;

/** A backup is being made already. */
public class BackupRunningException extends IllegalStateException {

    public BackupRunningException(String name) {
        super("the backup %s is being made already; start another one when it is done".formatted(name));
    }
}
