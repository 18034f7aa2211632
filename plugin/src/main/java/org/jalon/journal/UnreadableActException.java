package org.jalon.journal;

import org.jspecify.annotations.Nullable;

/** An act in the store whose particulars this version of Jalon cannot read. */
final class UnreadableActException extends IllegalStateException {

    UnreadableActException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
