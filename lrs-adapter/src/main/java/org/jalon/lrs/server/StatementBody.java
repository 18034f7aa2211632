package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jalon.xapi.Quoted;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads the statements of a write: JSON in its charset, up to a limit in bytes, alone or before its attachments. */
final class StatementBody {

    private final int mostBytes;

    StatementBody(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * What was sent.
     *
     * @param intact whether every byte fits the charset; otherwise the text has replacement characters
     * @param parts what follows in the body, yet to be read
     */
    record Sent(String text, boolean intact, AttachmentParts parts) {}

    Sent read(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) {
            throw XapiRefusal.badRequest("The header Content-Type is missing; statements come as application/json.");
        }
        try {
            return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("multipart/mixed")
                    ? readFirstPart(request.getInputStream(), type)
                    : readWhole(request, type);
        } catch (IOException cut) {
            throw XapiRefusal.badRequest("The body ended before all of it had come.");
        }
    }

    private Sent readWhole(HttpServletRequest request, String type) throws IOException {
        Charset charset = charset(type);
        if (request.getContentLengthLong() > mostBytes) {
            throw tooLarge();
        }
        return decode(readLimited(request.getInputStream()), charset, AttachmentParts.NONE);
    }

    private Sent readFirstPart(InputStream body, String type) throws IOException {
        MultipartBody parts = new MultipartBody(body, type);
        AttachmentPart first = parts.next()
                .orElseThrow(() -> XapiRefusal.badRequest("The multipart body has no part with statements."));
        Charset charset = charset(first.header("content-type")
                .orElseThrow(() -> XapiRefusal.badRequest("The first part has no Content-Type application/json.")));
        return decode(readLimited(first.bytes()), charset, parts);
    }

    private byte[] readLimited(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw tooLarge();
        }
        return bytes;
    }

    private XapiRefusal tooLarge() {
        return new XapiRefusal(
                HttpStatus.CONTENT_TOO_LARGE,
                "The body is larger than the " + mostBytes + " bytes that are taken here.");
    }

    private static Sent decode(byte[] bytes, Charset charset, AttachmentParts parts) {
        try {
            return new Sent(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), true, parts);
        } catch (CharacterCodingException broken) {
            return new Sent(new String(bytes, charset), false, parts);
        }
    }

    private static Charset charset(String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            if (!type.getType().equals("application") || !type.getSubtype().equals("json")) {
                throw XapiRefusal.badRequest(
                        "Statements come as application/json, not as " + Quoted.of(contentType) + ".");
            }
            return type.getCharset() == null ? StandardCharsets.UTF_8 : type.getCharset();
        } catch (InvalidMediaTypeException malformed) {
            throw XapiRefusal.badRequest("The Content-Type " + Quoted.of(contentType) + " cannot be understood.");
        }
    }
}
