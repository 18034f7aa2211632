package org.jalon.lrs;

/**
 * What is to be written.
 *
 * @param contentType at most 255 characters, such as {@code application/json}
 */
public record DocumentWrite(String contentType, DocumentContent content, WriterId writer) {

    /** The longest content type, in characters. */
    public static final int LONGEST_TYPE = 255;

    public DocumentWrite {
        if (contentType.isBlank() || contentType.length() > LONGEST_TYPE) {
            throw new IllegalArgumentException("a content type has 1 to " + LONGEST_TYPE + " characters");
        }
    }
}
