package org.jalon.lrs.http;

import org.jspecify.annotations.Nullable;

/** The LRS could not be reached or was overloaded, after as many attempts as are set; later it may work. */
public final class LrsUnavailableException extends LrsException {

    LrsUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
