package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jalon.lrs.Attachments;
import org.jalon.lrs.StoredStatement;
import org.jalon.xapi.Attachment;
import org.jalon.xapi.Sha2;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Writes statements with the bytes of their attachments as multipart/mixed, each content once, piece by piece.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#152-multipartmixed">xAPI 1.0.3, Communication 1.5.2</a>
 */
final class MultipartAnswer {

    private final Attachments attachments;

    MultipartAnswer(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The answer in JSON becomes the first part, its headers those of the whole; null, as nothing is left to answer. */
    @Nullable
    ResponseEntity<byte[]> write(
            ResponseEntity<byte[]> json,
            List<StoredStatement> statements,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Collection<Attachment> received = received(statements);
        String boundary = "jalon-" + UUID.randomUUID();
        response.setStatus(json.getStatusCode().value());
        json.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType("multipart/mixed; boundary=" + boundary);
        SafeDownload.protect(response);
        if (!request.getMethod().equals("HEAD")) {
            write(response.getOutputStream(), boundary, Objects.requireNonNull(json.getBody()), received);
        }
        return null;
    }

    private void write(OutputStream body, String boundary, byte[] statements, Collection<Attachment> received)
            throws IOException {
        String first = HttpHeaders.CONTENT_TYPE + ": " + MediaType.APPLICATION_JSON_VALUE;
        text(body, "--" + boundary + "\r\n" + first + "\r\n\r\n");
        body.write(statements);
        for (Attachment attachment : received) {
            part(body, boundary, attachment);
        }
        text(body, "\r\n--" + boundary + "--\r\n");
    }

    /** What the statements name and what came with them, as named for the first time. */
    private Collection<Attachment> received(List<StoredStatement> statements) {
        Set<Sha2> present = attachments.of(statements);
        Map<Sha2, Attachment> named = new LinkedHashMap<>();
        if (!present.isEmpty()) {
            for (StoredStatement statement : statements) {
                statement.statement().allAttachments().stream()
                        .filter(attachment -> present.contains(attachment.digest()))
                        .forEach(attachment -> named.putIfAbsent(attachment.digest(), attachment));
            }
        }
        return named.values();
    }

    /** One whose bytes were removed meanwhile is left out; when the database fails the client sees no last boundary. */
    private void part(OutputStream body, String boundary, Attachment attachment) throws IOException {
        try {
            Optional<InputStream> content = attachments.open(attachment.digest());
            if (content.isPresent()) {
                try (InputStream bytes = content.get()) {
                    text(body, head(boundary, attachment));
                    bytes.transferTo(body);
                }
            }
        } catch (DataAccessException unavailable) {
            throw new IOException("an attachment cannot be read", unavailable);
        }
    }

    private static String head(String boundary, Attachment attachment) {
        return "\r\n--" + boundary + "\r\nContent-Type: " + visible(attachment.contentType())
                + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + attachment.sha2() + "\r\n\r\n";
    }

    /** No sender ends a header by what it names its type. */
    private static String visible(String contentType) {
        return contentType.replaceAll("[^\\x20-\\x7e]+", " ");
    }

    private static void text(OutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
