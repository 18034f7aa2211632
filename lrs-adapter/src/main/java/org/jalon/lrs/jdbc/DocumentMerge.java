package org.jalon.lrs.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jalon.lrs.DocumentContent;
import org.jalon.lrs.DocumentWrite;
import org.jalon.xapi.json.JsonObjectText;

/**
 * Sets the members of a posted JSON object in the JSON object that is there.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#22-document-resources">xAPI 1.0.3, Communication 2.2</a>
 */
final class DocumentMerge {

    private static final String JSON = "application/json";
    private static final String POSTED = "The posted document";

    private DocumentMerge() {}

    /** What came of it: the merged document, or why there is none. */
    sealed interface Result {}

    record Merged(DocumentWrite document) implements Result {}

    record Refused(String reason) implements Result {}

    /** Why this cannot be posted, whatever is there; empty when it can. */
    static Optional<String> fault(DocumentWrite posted) {
        return isJson(posted.contentType()) ? read(posted.content(), POSTED).refused() : Optional.empty();
    }

    static Result merge(String type, DocumentContent there, DocumentWrite posted) {
        if (!isJson(posted.contentType())) {
            return new Refused("A document is there already and what is posted is not " + JSON
                    + "; only JSON objects are merged, anything else is replaced by PUT.");
        }
        if (!isJson(type)) {
            return new Refused("The document that is there is not " + JSON
                    + "; only JSON objects are merged, anything else is replaced by PUT.");
        }
        Reading changes = read(posted.content(), POSTED);
        Reading old = changes.refused().isPresent() ? changes : read(there, "The document that is there");
        return old.refused()
                .<Result>map(Refused::new)
                .orElseGet(() -> new Merged(
                        with(old.object().orElseThrow(), changes.object().orElseThrow(), posted)));
    }

    private static DocumentWrite with(JsonObjectText old, JsonObjectText changes, DocumentWrite posted) {
        byte[] merged = old.with(changes).text().getBytes(StandardCharsets.UTF_8);
        return new DocumentWrite(posted.contentType(), DocumentContent.of(merged), posted.writer());
    }

    /** An object, or why there is none. */
    private record Reading(Optional<JsonObjectText> object, Optional<String> refused) {

        static Reading refused(String reason) {
            return new Reading(Optional.empty(), Optional.of(reason));
        }
    }

    private static Reading read(DocumentContent content, String what) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.bytes()))
                    .toString();
            JsonObjectText.ObjectReading reading = JsonObjectText.read(text);
            return reading.object().isPresent()
                    ? new Reading(reading.object(), Optional.empty())
                    : Reading.refused(what + " cannot be read as a JSON object: "
                            + reading.faults().getFirst().message());
        } catch (CharacterCodingException broken) {
            return Reading.refused(what + " has bytes that UTF-8 cannot have.");
        }
    }

    private static boolean isJson(String type) {
        int semicolon = type.indexOf(';');
        String bare = semicolon < 0 ? type : type.substring(0, semicolon);
        return bare.strip().toLowerCase(Locale.ROOT).equals(JSON);
    }
}
