package org.jalon.lrs.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body in multipart/mixed as a client writes it. */
final class MultipartMessage {

    static final String TYPE = "multipart/mixed; boundary=\"=_a'b:1\"";

    private static final String BOUNDARY = "--=_a'b:1";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Begins with the part of the statements. */
    static MultipartMessage of(String statements) {
        return new MultipartMessage().part("Content-Type: application/json", statements);
    }

    /** Adds a part; the lines of its headers are separated by a line feed. */
    MultipartMessage part(String headers, String content) {
        return part(headers, content.getBytes(StandardCharsets.UTF_8));
    }

    MultipartMessage part(String headers, byte[] content) {
        text(BOUNDARY + "\r\n" + headers.replace("\n", "\r\n") + "\r\n\r\n");
        body.writeBytes(content);
        return text("\r\n");
    }

    /** Adds a part with the headers that an attachment of this type has. */
    MultipartMessage attachment(String type, byte[] content) {
        return part(headers(type, sha256(content)), content);
    }

    static String headers(String type, String hash) {
        return "Content-Type: " + type + "\nContent-Transfer-Encoding: binary\nX-Experience-API-Hash: " + hash;
    }

    private MultipartMessage text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] end() {
        return text(BOUNDARY + "--\r\n").cut();
    }

    /** The body without its end. */
    byte[] cut() {
        return body.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
