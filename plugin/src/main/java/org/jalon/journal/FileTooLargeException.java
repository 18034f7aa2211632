package org.jalon.journal;

/** A file that came with an act is larger than the limit; nothing was stored. */
public final class FileTooLargeException extends IllegalArgumentException {

    public FileTooLargeException(String message) {
        super(message);
    }
}
