package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jalon.lrs.Document;
import org.jalon.lrs.DocumentContent;
import org.jalon.lrs.DocumentIds;
import org.jalon.lrs.DocumentOutcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The answers to requests for documents, activities and agents.
 *
 * <p>A document's bytes and type are its sender's: the answer has a browser keep to the type, run nothing and show nothing.
 */
final class DocumentAnswers {

    private DocumentAnswers() {}

    /** The document itself; an answer to whoever has it already is made of the headers alone. */
    static ResponseEntity<byte[]> document(Document document, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, document.contentType())
                .eTag(document.content().etag())
                .lastModified(document.updated())
                .body(document.content().bytes());
    }

    static ResponseEntity<byte[]> ids(DocumentIds found) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        found.ids().forEach(ids::add);
        return found.updated()
                .map(updated -> ResponseEntity.ok().lastModified(updated))
                .map(answer -> json(answer, ids.toString()))
                .orElseGet(() -> json(ids.toString()));
    }

    /** JSON with its tag. */
    static ResponseEntity<byte[]> json(String text) {
        return json(ResponseEntity.ok(), text);
    }

    private static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return answer.contentType(MediaType.APPLICATION_JSON)
                .eTag(DocumentContent.of(bytes).etag())
                .body(bytes);
    }

    /** The answer when it is done; otherwise a refusal is thrown. */
    static ResponseEntity<byte[]> outcome(DocumentOutcome outcome) {
        return switch (outcome) {
            case DocumentOutcome.Done done -> ResponseEntity.noContent().build();
            case DocumentOutcome.PreconditionFailed failed ->
                throw new XapiRefusal(
                        HttpStatus.PRECONDITION_FAILED,
                        "The document is another one than If-Match or If-None-Match has it; nothing was changed.");
            case DocumentOutcome.NotMergeable different -> throw XapiRefusal.badRequest(different.reason());
            case DocumentOutcome.TooLarge tooLarge ->
                throw new XapiRefusal(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "The document would be larger than the " + tooLarge.mostBytes() + " bytes that are kept.");
        };
    }
}
