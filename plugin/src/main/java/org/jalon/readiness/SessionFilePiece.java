package org.jalon.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jalon.journal.RecordedAct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One act that a candidate's part of the session's file holds: a proof, a version of a document or another act with files.
 *
 * @param kind of the act
 * @param at when it happened (UTC)
 * @param stored when it was stored (UTC)
 * @param content the act's particulars
 */
record SessionFilePiece(String statement, String kind, Instant at, Instant stored, JsonNode content, List<File> files) {

    /**
     * A file of the act.
     *
     * @param path in the archive; empty when its bytes are not here
     * @param sha2 its digest as the statement gives it, in lower-case hex
     * @param size in bytes
     */
    record File(Optional<String> path, String name, String contentType, long size, String sha2) {}

    static SessionFilePiece of(RecordedAct act, List<File> files) {
        return new SessionFilePiece(
                act.id().toString(),
                act.template().slug(),
                act.at(),
                act.stored(),
                JsonMapper.shared().readTree(act.payload()),
                files);
    }

    /** Where the paper or file lies, as the act says it. */
    String reference() {
        return content.path("reference").asString(content.path("file").asString(""));
    }
}
