package org.jalon.journal.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jalon.journal.RefusedActException;
import org.springframework.http.ContentDisposition;

/**
 * The parts of a body in multipart/form-data, one after the other and never whole in memory.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>
 */
final class FormParts {

    private static final int MOST_HEADERS = 20;
    private static final int LONGEST_HEADER = 8_000;
    private static final MimeConfig STRICT = MimeConfig.custom()
            .setStrictParsing(true)
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxLineLen(LONGEST_HEADER)
            .setMaxContentLen(-1)
            .build();

    private final MimeTokenStream tokens = new MimeTokenStream(STRICT);

    FormParts(InputStream body, String contentType) {
        tokens.parseHeadless(body, contentType);
        if (tokens.getBodyDescriptor().getBoundary() == null) {
            throw new RefusedActException("The Content-Type multipart/form-data needs a boundary");
        }
    }

    /** The next part, or empty at the end of the body. */
    Optional<FormPart> next() throws IOException {
        try {
            return advance();
        } catch (MimeException _malformed) {
            throw new RefusedActException("The body is not well-formed as multipart/form-data");
        }
    }

    private Optional<FormPart> advance() throws IOException, MimeException {
        Map<String, String> headers = new HashMap<>();
        EntityState state = tokens.getState() == EntityState.T_BODY ? tokens.next() : tokens.getState();
        while (state != EntityState.T_END_OF_STREAM && state != EntityState.T_BODY) {
            switch (state) {
                case T_START_MULTIPART -> tokens.setRecursionMode(RecursionMode.M_FLAT);
                case T_FIELD ->
                    headers.put(
                            tokens.getField().getName().toLowerCase(Locale.ROOT),
                            tokens.getField().getBody().strip());
                default -> {}
            }
            state = tokens.next();
        }
        return state == EntityState.T_BODY ? Optional.of(part(headers)) : Optional.empty();
    }

    private FormPart part(Map<String, String> headers) {
        ContentDisposition disposition = disposition(headers.getOrDefault("content-disposition", ""));
        return new FormPart(
                Optional.ofNullable(disposition.getName()).orElse(""),
                Optional.ofNullable(disposition.getFilename()),
                Optional.ofNullable(headers.get("content-type")),
                tokens.getInputStream());
    }

    private static ContentDisposition disposition(String header) {
        try {
            return ContentDisposition.parse(header);
        } catch (IllegalArgumentException _unreadable) {
            throw new RefusedActException("A part's Content-Disposition cannot be read: " + header);
        }
    }
}
