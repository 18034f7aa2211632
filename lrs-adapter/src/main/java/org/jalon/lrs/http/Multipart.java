package org.jalon.lrs.http;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jalon.lrs.AttachmentSource;
import org.jalon.xapi.Attachment;

/**
 * A request of statements with the content of their attachments, which is streamed from its source.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#152-multipartmixed">xAPI 1.0.3, Communication 1.5.2</a>
 */
record Multipart(String statements, List<Attachment> attachments, AttachmentSource source) {

    Multipart {
        attachments = List.copyOf(attachments);
    }

    Call post(URI uri) {
        String boundary = "jalon-" + UUID.randomUUID();
        long bytes = statements.length()
                + attachments.stream().mapToLong(Attachment::length).sum();
        return new Call(
                "POST",
                uri,
                Map.of("Content-Type", "multipart/mixed; boundary=" + boundary),
                () -> body(boundary),
                bytes);
    }

    private BodyPublisher body(String boundary) {
        List<BodyPublisher> parts = new ArrayList<>();
        parts.add(text("--" + boundary + "\r\nContent-Type: application/json\r\n\r\n" + statements));
        for (Attachment attachment : attachments) {
            parts.add(text("\r\n--" + boundary + "\r\nContent-Type: " + attachment.contentType()
                    + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + attachment.sha2()
                    + "\r\n\r\n"));
            parts.add(BodyPublishers.ofInputStream(content(attachment.sha2())));
        }
        parts.add(text("\r\n--" + boundary + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private Supplier<InputStream> content(String sha2) {
        return () -> source.open(sha2).orElseGet(InputStream::nullInputStream);
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }
}
