package org.jalon.journal;

/** The request's key came before with other acts, or with only some of these. Nothing was stored. */
public final class KeyTakenException extends IllegalStateException {

    KeyTakenException(String key) {
        super("The key '%s' came before with another act; another act takes another key".formatted(key));
    }
}
