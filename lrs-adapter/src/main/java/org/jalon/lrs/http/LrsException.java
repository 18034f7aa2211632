package org.jalon.lrs.http;

import org.jspecify.annotations.Nullable;

/** An LRS did not do what was asked; the message says why and shows no secret and no query. */
public abstract sealed class LrsException extends IllegalStateException
        permits LrsUnavailableException, LrsRefusedException, LrsAnswerException {

    LrsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
