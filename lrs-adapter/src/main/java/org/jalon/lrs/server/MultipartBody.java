package org.jalon.lrs.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jalon.xapi.StatementFault;

/**
 * The parts of a body in multipart/mixed, one after the other and never whole in memory.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#152-multipartmixed">xAPI 1.0.3, Communication 1.5.2</a>
 */
final class MultipartBody implements AttachmentParts {

    private static final int MOST_HEADERS = 20;
    private static final int LONGEST_HEADER = 8_000;
    private static final int LONGEST_BOUNDARY = 70;
    private static final MimeConfig STRICT = MimeConfig.custom()
            .setStrictParsing(true)
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxLineLen(LONGEST_HEADER)
            .setMaxContentLen(-1)
            .build();

    private final MimeTokenStream tokens = new MimeTokenStream(STRICT);

    /** Begins to read a body of this content type, which must name its boundary. */
    MultipartBody(InputStream body, String contentType) {
        tokens.parseHeadless(body, contentType);
        String boundary = tokens.getBodyDescriptor().getBoundary();
        if (boundary == null || boundary.isBlank() || boundary.length() > LONGEST_BOUNDARY) {
            throw fault(
                    "The Content-Type multipart/mixed needs a boundary of 1 to " + LONGEST_BOUNDARY + " characters.");
        }
    }

    @Override
    public Optional<AttachmentPart> next() throws IOException {
        try {
            return advance();
        } catch (MimeException malformed) {
            throw fault("The body is not well-formed as multipart/mixed: a part or its headers end too early, are too"
                    + " long or cannot be understood.");
        }
    }

    private Optional<AttachmentPart> advance() throws IOException, MimeException {
        Map<String, String> headers = new HashMap<>();
        EntityState state = tokens.getState() == EntityState.T_BODY ? tokens.next() : tokens.getState();
        while (state != EntityState.T_END_OF_STREAM && state != EntityState.T_BODY) {
            switch (state) {
                case T_START_MULTIPART -> tokens.setRecursionMode(RecursionMode.M_FLAT);
                case T_FIELD -> addField(headers);
                default -> {}
            }
            state = tokens.next();
        }
        return state == EntityState.T_BODY
                ? Optional.of(new AttachmentPart(headers, tokens.getInputStream()))
                : Optional.empty();
    }

    private void addField(Map<String, String> headers) {
        String name = tokens.getField().getName().toLowerCase(Locale.ROOT);
        if (headers.put(name, tokens.getField().getBody().strip()) != null) {
            throw fault("A part has the same header twice.");
        }
    }

    private static XapiRefusal fault(String message) {
        return StatementWrites.refusal(List.of(new StatementFault("", "Communication 1.5.2", message)));
    }
}
