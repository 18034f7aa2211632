package org.jalon.lrs.server;

import java.io.IOException;
import java.util.Optional;

/** What follows the statements in a request: the parts with the bytes of attachments, each read before the next is asked for. */
interface AttachmentParts {

    /** For a body that is nothing but statements. */
    AttachmentParts NONE = Optional::empty;

    /**
     * The next part, or empty at the end of the body.
     *
     * @throws IOException when the body ends before its last boundary
     */
    Optional<AttachmentPart> next() throws IOException;
}
