package org.jalon.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over rows in the order added; no two different lists of rows are written alike. */
public final class RowDigest {

    private final MessageDigest digest;

    public RowDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Adds one row; a null column is not the same as an empty one. */
    public void add(@Nullable Object... columns) {
        for (Object column : columns) {
            byte[] text = String.valueOf(column).getBytes(StandardCharsets.UTF_8);
            digest.update((column == null ? "n" : "v" + text.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(text);
        }
        digest.update((byte) '\n');
    }

    /** The digest in lower-case hex; ends the count. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
