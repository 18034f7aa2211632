package org.jalon.lrs.http;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The state and profile documents of an LRS.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#22-documents-resources">xAPI 1.0.3, Communication 2.2</a>
 */
public final class LrsDocuments {

    private final Conversation conversation;

    LrsDocuments(Conversation conversation) {
        this.conversation = conversation;
    }

    /** The document at this address, or empty. */
    public Optional<RemoteDocument> find(DocumentAddress address) {
        Call call = Call.get(uri(address));
        Answer answer = conversation.say(call);
        return switch (answer.status()) {
            case 200 ->
                Optional.of(new RemoteDocument(
                        answer.header("Content-Type").orElse("application/octet-stream"),
                        answer.body(),
                        answer.header("ETag")));
            case 404 -> Optional.empty();
            default -> throw Conversation.refused(answer, call);
        };
    }

    /** The ids of the documents beside this one, itself included if it exists. */
    public List<String> ids(DocumentAddress address) {
        Map<String, String> parameters = address.parameters();
        parameters.remove("stateId");
        parameters.remove("profileId");
        Call call = Call.get(conversation.uri(address.resource(), parameters));
        Answer answer = conversation.say(call);
        if (answer.status() != 200) {
            throw Conversation.refused(answer, call);
        }
        try {
            List<String> ids = new ArrayList<>();
            for (JsonNode id : JsonMapper.shared().readTree(answer.text())) {
                ids.add(id.asString());
            }
            return ids;
        } catch (JacksonException malformed) {
            throw new LrsAnswerException("The LRS did not list its documents in JSON");
        }
    }

    /** Writes the whole document. */
    public DocumentWrite put(DocumentAddress address, String contentType, byte[] content, Precondition only) {
        return write("PUT", address, contentType, content, only);
    }

    /** Merges this JSON object into the document that is there, by its first level, or writes it. */
    public DocumentWrite merge(DocumentAddress address, byte[] json, Precondition only) {
        return write("POST", address, "application/json", json, only);
    }

    /** Removes the document; it need not be there. */
    public DocumentWrite delete(DocumentAddress address, Precondition only) {
        return outcome(only.on(new Call("DELETE", uri(address), Map.of(), BodyPublishers::noBody, 0)));
    }

    private DocumentWrite write(
            String method, DocumentAddress address, String contentType, byte[] content, Precondition only) {
        byte[] bytes = content.clone();
        return outcome(only.on(new Call(
                method,
                uri(address),
                Map.of("Content-Type", contentType),
                () -> BodyPublishers.ofByteArray(bytes),
                bytes.length)));
    }

    private DocumentWrite outcome(Call call) {
        Answer answer = conversation.say(call);
        if (answer.isSuccess()) {
            return DocumentWrite.WRITTEN;
        }
        if (answer.status() == 409 || answer.status() == 412) {
            return DocumentWrite.PRECONDITION_FAILED;
        }
        throw Conversation.refused(answer, call);
    }

    private URI uri(DocumentAddress address) {
        return conversation.uri(address.resource(), address.parameters());
    }
}
