package org.jalon.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jalon.xapi.Result;

/** Names what is the same in all copies of a statement that was sent again, whatever ids the copies have. */
final class CopyKey {

    private CopyKey() {}

    /**
     * A hash over actor, verb, object, timestamp, event and result.
     *
     * @param event what else the emitter calls the event; empty when it has no name for it
     */
    static String of(ActivityStatement statement, String event) {
        String identity = String.join(
                "\0",
                statement.agent().canonical(),
                statement.verb(),
                statement.objectId(),
                statement.stored().timestamp().toString(),
                event,
                statement.statement().result().map(Result::toString).orElse(""));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(identity.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
