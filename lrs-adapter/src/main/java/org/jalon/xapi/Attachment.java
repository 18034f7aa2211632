package org.jalon.xapi;

import java.util.Optional;

/** What a statement says of an attached file: length in bytes, at least 0; the digest is SHA-2 in hexadecimal. */
public record Attachment(
        Iri usageType,
        LanguageMap display,
        LanguageMap description,
        String contentType,
        long length,
        String sha2,
        Optional<Iri> fileUrl) {

    public Attachment {
        if (length < 0) {
            throw new IllegalArgumentException("the length of an attachment is not negative: " + length);
        }
    }

    /** The digest in its one form, by which the bytes are found. */
    public Sha2 digest() {
        return new Sha2(sha2);
    }
}
