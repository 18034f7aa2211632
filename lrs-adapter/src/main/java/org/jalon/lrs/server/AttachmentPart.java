package org.jalon.lrs.server;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a multipart body.
 *
 * @param headers their values by their names in lower case
 * @param bytes to be read before the next part
 */
record AttachmentPart(Map<String, String> headers, InputStream bytes) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
