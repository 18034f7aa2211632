package org.jalon.journal;

import org.jalon.xapi.Attachment;
import org.jalon.xapi.Sha2;

/**
 * A file that is stored with an act.
 *
 * @param sha2 digest of its bytes
 * @param length in bytes
 * @param contentType as its sender declared it
 * @param name as its sender called it
 */
public record StoredFile(Sha2 sha2, long length, String contentType, String name) {

    static StoredFile of(Attachment attachment) {
        String name =
                attachment.display().find(ActStatements.UNDETERMINED_LANGUAGE).orElse("file");
        return new StoredFile(attachment.digest(), attachment.length(), attachment.contentType(), name);
    }
}
