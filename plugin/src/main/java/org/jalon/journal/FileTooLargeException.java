package org.jalon.journal;

/** A file that came with an act is larger than the limit; nothing was stored. */
public final class FileTooLargeException extends IllegalArgumentException {

    private final String file;
    private final long mostBytes;

    public FileTooLargeException(String file, long mostBytes) {
        super("The file %s is larger than the %d bytes that are taken here".formatted(file, mostBytes));
        this.file = file;
        this.mostBytes = mostBytes;
    }

    /** Its name as its sender called it. */
    public String file() {
        return file;
    }

    /** The limit, in bytes. */
    public long mostBytes() {
        return mostBytes;
    }
}
