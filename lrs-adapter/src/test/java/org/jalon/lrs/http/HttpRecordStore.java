package org.jalon.lrs.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.AttachmentSource;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.Scope;
import org.jalon.lrs.StatementPage;
import org.jalon.lrs.StatementQuery;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.lrs.jdbc.JdbcStatementStore;
import org.jalon.lrs.server.XapiServer;
import org.jalon.xapi.Account;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.XapiTimestamp;
import org.jalon.xapi.json.StatementEquality;
import org.jalon.xapi.json.StatementReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The store of a server as its clients see it: each writer has its own credential. What no client can do or see, write
 * as Jalon itself and tell positions, is done in the server's own store.
 */
final class HttpRecordStore implements LearningRecordStore, AutoCloseable {

    private static final WriterId READER = WriterId.ofCredential("reader");

    private final JdbcStatementStore behind;
    private final Credentials credentials;
    private final URI endpoint;
    private final Map<WriterId, LrsClient> clients = new HashMap<>();
    private final Map<Long, Iterator<RemotePage>> open = new HashMap<>();

    HttpRecordStore(XapiServer server) {
        this.behind = server.store();
        this.credentials = server.credentials();
        this.endpoint = server.uri("/xapi/");
    }

    private synchronized LrsClient client(WriterId writer, Set<Scope> scopes) {
        return clients.computeIfAbsent(writer, id -> {
            IssuedCredential pair = credentials.issue(id.value().substring("credential:".length()), scopes);
            return new LrsClient(LrsClientSettings.of(endpoint, new LrsLogin.Basic(pair.key(), pair.secret())));
        });
    }

    private LrsClient reader() {
        return client(READER, Set.of(Scope.STATEMENTS_READ));
    }

    @Override
    public AppendOutcome append(List<Statement> batch, Writer writer, Set<Sha2> received) {
        if (writer.id().equals(WriterId.JALON)) {
            return behind.append(batch, writer, received);
        }
        List<Statement> sent = batch.stream()
                .map(statement -> statement.withId(statement.id().orElseGet(StatementId::random)))
                .toList();
        return switch (client(writer.id(), writer.scopes()).send(sent, AttachmentSource.NONE)) {
            case Delivery.Accepted accepted -> appended(sent);
            case Delivery.Refused refused ->
                refused.status() == 409
                        ? new AppendOutcome.Conflict(
                                ids(sent.stream().filter(this::isTaken).toList()))
                        : new AppendOutcome.VoidingRefused(sent.stream()
                                .flatMap(statement -> statement.voids().stream())
                                .filter(target -> isForeign(target, writer))
                                .toList());
        };
    }

    private AppendOutcome appended(List<Statement> sent) {
        List<StatementId> ids = ids(sent);
        return new AppendOutcome.Appended(
                ids, ids.stream().mapToLong(this::position).max().orElse(0));
    }

    private static List<StatementId> ids(List<Statement> statements) {
        return statements.stream()
                .map(statement -> statement.id().orElseThrow())
                .toList();
    }

    private boolean isTaken(Statement statement) {
        return reader().find(statement.id().orElseThrow())
                .filter(there -> !StatementEquality.same(statement.json(), there))
                .isPresent();
    }

    private boolean isForeign(StatementId target, Writer writer) {
        return find(target).filter(there -> !there.writer().equals(writer.id())).isPresent();
    }

    private long position(StatementId id) {
        return behind.find(id)
                .or(() -> behind.findVoided(id))
                .map(StoredStatement::position)
                .orElseThrow();
    }

    @Override
    public Optional<StoredStatement> find(StatementId id) {
        return reader().find(id).map(this::stored);
    }

    @Override
    public Optional<StoredStatement> findVoided(StatementId id) {
        return reader().findVoided(id).map(this::stored);
    }

    private StoredStatement stored(String json) {
        Statement statement = StatementReader.readStored(json);
        StatementId id = statement.id().orElseThrow();
        String stored = JsonMapper.shared().readTree(json).path("stored").asString();
        Account authority =
                (Account) statement.authority().orElseThrow().identifier().orElseThrow();
        return new StoredStatement(
                position(id),
                id,
                XapiTimestamp.parse(stored).orElseThrow(),
                statement.timestamp().orElseThrow(),
                new WriterId(authority.name()),
                json);
    }

    @Override
    public StatementPage query(StatementQuery query) {
        Iterator<RemotePage> pages = query.cursor()
                .map(cursor -> requireNonNull(open.get(cursor)))
                .orElseGet(() -> asking(query).query(remote(query)));
        List<StoredStatement> found =
                pages.next().statements().stream().map(this::stored).toList();
        if (!pages.hasNext()) {
            return new StatementPage(found, Optional.empty());
        }
        open.put((long) open.size(), pages);
        return new StatementPage(found, Optional.of(open.size() - 1L));
    }

    private LrsClient asking(StatementQuery query) {
        return query.writer()
                .map(writer -> client(writer, Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE)))
                .orElseGet(this::reader);
    }

    private static RemoteQuery remote(StatementQuery query) {
        return new RemoteQuery(
                query.agent(),
                query.relatedAgents(),
                query.verb(),
                query.activity(),
                query.relatedActivities(),
                query.registration(),
                query.since(),
                query.until(),
                query.limit(),
                query.ascending());
    }

    @Override
    public Instant consistentThrough() {
        return reader().query(RemoteQuery.latest()).next().consistentThrough().orElseThrow();
    }

    @Override
    public void close() {
        clients.values().forEach(LrsClient::close);
    }
}
