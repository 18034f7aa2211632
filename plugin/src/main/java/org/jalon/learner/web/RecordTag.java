package org.jalon.learner.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A strong entity tag (RFC 9110, 8.8.3) of a record that has no version: another one whenever any of it is different. */
final class RecordTag {

    private static final int BYTES = 16;

    private RecordTag() {}

    /** @param record whose text shows all of it in a stable order */
    static String of(Record record) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(record.toString().getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest, 0, BYTES) + "\"";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("the Java platform has SHA-256", missing);
        }
    }
}
