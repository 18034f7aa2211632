package org.jalon.lrs.replication;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.Scope;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;

/** Stores what came from the remote LRS under a writer of its own, so that nothing of it counts as Jalon's word. */
final class InboundWriter {

    static final Writer REPLICATION = Writer.of(WriterId.ofCredential("replication"), Set.of(Scope.STATEMENTS_WRITE));

    private final LearningRecordStore store;
    private final DeadLetters letters;
    private final Clock clock;

    InboundWriter(LearningRecordStore store, DeadLetters letters, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.clock = clock;
    }

    /** Stores those of the page that concern somebody known; each one that is not taken becomes a dead letter. */
    void take(List<RemoteStatement> page, Relevance relevance) {
        Map<StatementId, Statement> relevant = new LinkedHashMap<>();
        for (RemoteStatement remote : page) {
            if (remote.statement().isEmpty()) {
                remote.actor().filter(relevance::names).ifPresent(known -> keep(unreadable(remote)));
            } else if (relevance.concerns(remote.statement().get(), relevant.keySet())) {
                relevant.put(remote.id(), remote.statement().get());
            }
        }
        store(List.copyOf(relevant.values()));
    }

    private void store(List<Statement> statements) {
        if (statements.isEmpty() || store.append(statements, REPLICATION) instanceof AppendOutcome.Appended) {
            return;
        }
        for (Statement statement : statements) {
            refusal(statement).ifPresent(this::keep);
        }
    }

    private void keep(DeadLetters.Refusal refusal) {
        letters.add(refusal, clock.instant());
    }

    /** Tries a statement that was refused before; why it is refused again, or empty when it is settled. */
    Optional<DeadLetters.Refusal> retry(String json) {
        RemoteStatement remote = RemoteStatement.read(json);
        return remote.statement().isEmpty()
                ? Optional.of(unreadable(remote))
                : refusal(remote.statement().get());
    }

    private Optional<DeadLetters.Refusal> refusal(Statement statement) {
        StatementId id = statement.id().orElseThrow();
        return switch (store.append(List.of(statement), REPLICATION)) {
            case AppendOutcome.Appended appended -> Optional.empty();
            case AppendOutcome.Erased erased -> Optional.empty();
            case AppendOutcome.AttachmentsGone gone ->
                Optional.of(refused(id, statement.json(), "Its attachments are not here."));
            case AppendOutcome.Conflict conflict ->
                isOurs(id)
                        ? Optional.empty()
                        : Optional.of(refused(id, statement.json(), "A statement with another content has this id."));
            case AppendOutcome.VoidingRefused foreign ->
                Optional.of(refused(
                        id,
                        statement.json(),
                        "It would void a statement that did not come from that LRS: "
                                + foreign.targets().getFirst()));
        };
    }

    /** A remote copy of what Jalon wrote adds nothing, however it was completed there. */
    private boolean isOurs(StatementId id) {
        return store.find(id)
                .or(() -> store.findVoided(id))
                .map(StoredStatement::writer)
                .filter(WriterId.JALON::equals)
                .isPresent();
    }

    private static DeadLetters.Refusal unreadable(RemoteStatement remote) {
        return refused(remote.id(), remote.json(), remote.fault());
    }

    private static DeadLetters.Refusal refused(StatementId id, String json, String reason) {
        return new DeadLetters.Refusal(Direction.INBOUND, id, Optional.empty(), reason, Optional.of(json));
    }
}
