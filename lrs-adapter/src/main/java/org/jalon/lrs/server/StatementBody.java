package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jalon.xapi.Quoted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads the body of a write: JSON in its charset, up to a limit in bytes. */
final class StatementBody {

    private final int mostBytes;

    StatementBody(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * What was sent.
     *
     * @param intact whether every byte fits the charset; otherwise the text has replacement characters
     */
    record Sent(String text, boolean intact) {}

    Sent read(HttpServletRequest request) throws IOException {
        Charset charset = charset(request.getContentType());
        if (request.getContentLengthLong() > mostBytes) {
            throw tooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw tooLarge();
        }
        return decode(bytes, charset);
    }

    private XapiRefusal tooLarge() {
        return new XapiRefusal(
                HttpStatus.CONTENT_TOO_LARGE,
                "The body is larger than the " + mostBytes + " bytes that are taken here.");
    }

    private static Sent decode(byte[] bytes, Charset charset) {
        try {
            return new Sent(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), true);
        } catch (CharacterCodingException broken) {
            return new Sent(new String(bytes, charset), false);
        }
    }

    private static Charset charset(@Nullable String contentType) {
        if (contentType == null) {
            throw XapiRefusal.badRequest("The header Content-Type is missing; statements come as application/json.");
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            if (type.isCompatibleWith(MediaType.parseMediaType("multipart/mixed"))) {
                throw XapiRefusal.badRequest("Attachments in multipart/mixed are not taken here yet.");
            }
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
