package org.jalon.lrs.http;

/** The LRS refused a request as such, for its credentials or its address rather than for a statement in it. */
public final class LrsRefusedException extends LrsException {

    private final int status;

    LrsRefusedException(int status, String message) {
        super(message, null);
        this.status = status;
    }

    /** The HTTP status of the refusal. */
    public int status() {
        return status;
    }
}
