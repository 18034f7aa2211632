package org.jalon.lrs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a document, which never change, and the tag that tells them from others. */
public final class DocumentContent {

    private final byte[] bytes;
    private final String etag;

    private DocumentContent(byte[] bytes) {
        this.bytes = bytes;
        this.etag = HexFormat.of().formatHex(sha1(bytes));
    }

    /** The content with a copy of these bytes. */
    public static DocumentContent of(byte[] bytes) {
        return new DocumentContent(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    /**
     * The SHA-1 digest of the bytes in 40 hexadecimal digits of lower case, as xAPI 1.0.3 wants it; without quotes.
     *
     * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#31-concurrency">xAPI 1.0.3, Communication 3.1</a>
     */
    public String etag() {
        return etag;
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-1", missing);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentContent content && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return etag.hashCode();
    }

    @Override
    public String toString() {
        return "DocumentContent[length=" + bytes.length + ", etag=" + etag + "]";
    }
}
