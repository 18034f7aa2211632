package org.jalon.lrs.http;

import org.jspecify.annotations.Nullable;

/** The LRS answered what no conformant one answers, or more than is read here. */
public final class LrsAnswerException extends LrsException {

    LrsAnswerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    LrsAnswerException(String message) {
        this(message, null);
    }
}
