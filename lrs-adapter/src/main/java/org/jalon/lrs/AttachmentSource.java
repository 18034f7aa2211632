package org.jalon.lrs;

import java.io.InputStream;
import java.util.Optional;

/** Where the content of attachments comes from, as a stream that the caller closes. */
@FunctionalInterface
public interface AttachmentSource {

    /** A source that has nothing. */
    AttachmentSource NONE = sha2 -> Optional.empty();

    /**
     * The content with this digest from its beginning, or empty when it is not here.
     *
     * @param sha2 SHA-2 in hexadecimal, as the statement writes it
     */
    Optional<InputStream> open(String sha2);
}
