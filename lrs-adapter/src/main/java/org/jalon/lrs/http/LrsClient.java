package org.jalon.lrs.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jalon.lrs.AttachmentSource;
import org.jalon.xapi.Attachment;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementText;

/**
 * Speaks with any conformant LRS of xAPI 1.0.3 or 2.0: within limits of time and size, again when a failure may pass,
 * never with another origin, and without a secret or a query in a log or message. Safe for many threads.
 *
 * <p>Every method throws {@link LrsUnavailableException} when the LRS cannot be reached, {@link LrsRefusedException} when
 * it refuses the request as such, and {@link LrsAnswerException} when it answers what cannot be understood.
 */
public final class LrsClient implements AutoCloseable {

    private static final String STATEMENTS = "statements";

    /** What an LRS answers when it does not want the statements themselves; every other refusal concerns the request. */
    private static final Set<Integer> CONTENT_REFUSED = Set.of(400, 403, 409, 412, 413, 415, 422);

    private final LrsClientSettings settings;
    private final Transport transport;
    private final Conversation conversation;

    /** A client that trusts whom this platform trusts. */
    public LrsClient(LrsClientSettings settings) {
        this(settings, platformTrust());
    }

    /** A client with these keys and trusted certificates. */
    public LrsClient(LrsClientSettings settings, SSLContext tls) {
        this.settings = settings;
        this.transport = new Transport(settings, tls);
        Authorizer authorizer = switch (settings.login()) {
            case LrsLogin.Basic basic -> new BasicAuthorizer(basic);
            case LrsLogin.ClientCredentials client -> new TokenAuthorizer(client, transport);
        };
        this.conversation = new Conversation(settings.endpoint(), transport, authorizer);
    }

    private static SSLContext platformTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this platform has no TLS", missing);
        }
    }

    /** Where the LRS is; ends with a slash. */
    public URI endpoint() {
        return settings.endpoint();
    }

    /** The versions of xAPI that the LRS names in its about resource. */
    public List<String> versions() {
        Answer answer = conversation.about();
        if (!answer.isSuccess()) {
            throw Conversation.refused(answer, Call.get(conversation.uri("about", Map.of())));
        }
        return LrsVersions.list(answer);
    }

    /** The same statements in the same order, cut into lists that each fit one request. */
    public List<List<Statement>> batches(List<Statement> statements) {
        return new Batches(settings.limits()).of(statements);
    }

    /**
     * Sends statements in one request, with those of their attachments that the source has, and without the stored time
     * and authority that another store gave them. Sent again, they are stored once.
     *
     * @param batch at least one, each with an id, no two with the same
     */
    public Delivery send(List<Statement> batch, AttachmentSource attachments) {
        requireDistinctIds(batch);
        URI uri = conversation.uri(STATEMENTS, Map.of());
        String json = batch.stream().map(LrsClient::text).collect(Collectors.joining(",", "[", "]"));
        List<Attachment> contents = present(batch, attachments);
        Call call = contents.isEmpty()
                ? Call.of("POST", uri, "application/json", json)
                : new Multipart(json, contents, attachments).post(uri);
        Answer answer = conversation.say(call);
        if (answer.isSuccess()) {
            return new Delivery.Accepted();
        }
        if (CONTENT_REFUSED.contains(answer.status())) {
            return new Delivery.Refused(answer.status(), answer.excerpt());
        }
        throw Conversation.refused(answer, call);
    }

    private static void requireDistinctIds(List<Statement> batch) {
        Set<StatementId> ids =
                batch.stream().flatMap(statement -> statement.id().stream()).collect(Collectors.toSet());
        if (batch.isEmpty() || ids.size() < batch.size()) {
            throw new IllegalArgumentException("each of the statements to send, one at least, has an id of its own");
        }
    }

    private static String text(Statement statement) {
        return StatementText.toSend(statement, statement.id().orElseThrow());
    }

    private static List<Attachment> present(List<Statement> batch, AttachmentSource source) {
        Map<String, Attachment> present = new LinkedHashMap<>();
        for (Statement statement : batch) {
            for (Attachment attachment : statement.attachments()) {
                if (!present.containsKey(attachment.sha2()) && isThere(source, attachment.sha2())) {
                    present.put(attachment.sha2(), attachment);
                }
            }
        }
        return List.copyOf(present.values());
    }

    private static boolean isThere(AttachmentSource source, String sha2) {
        Optional<InputStream> content = source.open(sha2);
        try {
            if (content.isPresent()) {
                content.get().close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return content.isPresent();
    }

    /** The JSON of the statement with this id, unless there is none or it was voided. */
    public Optional<String> find(StatementId id) {
        return one(Map.of("statementId", id.toString()));
    }

    /** The JSON of the voided statement with this id, or empty. */
    public Optional<String> findVoided(StatementId id) {
        return one(Map.of("voidedStatementId", id.toString()));
    }

    private Optional<String> one(Map<String, String> parameters) {
        Call call = Call.get(conversation.uri(STATEMENTS, parameters));
        Answer answer = conversation.say(call);
        return switch (answer.status()) {
            case 200 -> Optional.of(answer.text());
            case 404 -> Optional.empty();
            default -> throw Conversation.refused(answer, call);
        };
    }

    /** The pages of an answer, at least one; each is fetched when it is asked for. */
    public Iterator<RemotePage> query(RemoteQuery query) {
        return new Pages(conversation, conversation.uri(STATEMENTS, query.parameters()));
    }

    /** The documents of the LRS. */
    public LrsDocuments documents() {
        return new LrsDocuments(conversation);
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        transport.close();
    }
}
