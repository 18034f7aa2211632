package org.jalon.lrs;

/** Too many secrets wait to be checked; this one was not looked at and may be sent again. */
public final class CredentialsBusyException extends IllegalStateException {

    public CredentialsBusyException() {
        super("too many secrets wait to be checked");
    }
}
