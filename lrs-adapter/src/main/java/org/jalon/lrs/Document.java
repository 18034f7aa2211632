package org.jalon.lrs;

import java.time.Instant;

/**
 * A document as it is kept.
 *
 * @param contentType as its sender gave it, at most 255 characters
 * @param updated when it was last written, to the microsecond; each writing of a document is later than the one before
 */
public record Document(String contentType, DocumentContent content, Instant updated) {}
