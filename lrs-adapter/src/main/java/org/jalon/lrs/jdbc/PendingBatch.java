package org.jalon.lrs.jdbc;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.Writer;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;

/** A batch that waits for its commit; each statement has its id from the start, so that trying again changes nothing. */
record PendingBatch(
        List<Incoming> statements, Writer writer, Set<Sha2> received, CompletableFuture<AppendOutcome> outcome) {

    /** A statement with the id it was sent with or was given. */
    record Incoming(StatementId id, Statement statement) {}

    static PendingBatch of(List<Statement> batch, Writer writer, Set<Sha2> received) {
        List<Incoming> statements = batch.stream()
                .map(statement -> new Incoming(statement.id().orElseGet(StatementId::random), statement))
                .toList();
        if (statements.stream().map(Incoming::id).distinct().count() < statements.size()) {
            throw new IllegalArgumentException("a batch has no two statements with the same id");
        }
        return new PendingBatch(statements, writer, Set.copyOf(received), new CompletableFuture<>());
    }

    List<StatementId> ids() {
        return statements.stream().map(Incoming::id).toList();
    }
}
