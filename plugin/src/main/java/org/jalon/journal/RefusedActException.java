package org.jalon.journal;

/** An act was refused; the message names the value and the rule. Nothing was stored. */
public final class RefusedActException extends IllegalArgumentException {

    public RefusedActException(String message) {
        super(message);
    }
}
