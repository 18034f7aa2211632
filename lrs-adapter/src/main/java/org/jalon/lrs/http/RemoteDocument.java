package org.jalon.lrs.http;

import java.util.Optional;

/** A document of an LRS. */
public final class RemoteDocument {

    private final String contentType;
    private final byte[] content;
    private final Optional<String> etag;

    RemoteDocument(String contentType, byte[] content, Optional<String> etag) {
        this.contentType = contentType;
        this.content = content.clone();
        this.etag = etag;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Which revision this is, with its quotation marks, for {@link Precondition#unchanged(String)}. */
    public Optional<String> etag() {
        return etag;
    }
}
