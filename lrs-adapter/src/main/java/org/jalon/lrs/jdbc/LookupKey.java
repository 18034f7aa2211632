package org.jalon.lrs.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes a text of any length fit a unique index: a long one becomes its digest, in a form that no IRI can have. */
final class LookupKey {

    private static final int LONGEST = 500;

    private LookupKey() {}

    static String of(String text) {
        return text.length() <= LONGEST ? text : "# sha256 " + sha256(text);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
