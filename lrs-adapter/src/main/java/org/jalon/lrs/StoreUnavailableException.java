package org.jalon.lrs;

import org.jspecify.annotations.Nullable;

/** The store cannot be written at present; nothing of the batch is known to be stored and it may be sent again. */
public final class StoreUnavailableException extends IllegalStateException {

    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public StoreUnavailableException(String message) {
        super(message);
    }
}
