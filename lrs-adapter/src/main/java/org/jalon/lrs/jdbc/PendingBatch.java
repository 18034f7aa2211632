package org.jalon.lrs.jdbc;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.Writer;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementText;

/** A batch that waits for its commit; each statement has its id from the start, so that trying again changes nothing. */
record PendingBatch(List<Incoming> statements, Writer writer, CompletableFuture<AppendOutcome> outcome) {

    /** A statement with the id it was sent with or was given, and all that can be worked out before its turn. */
    record Incoming(StatementId id, Statement statement, Mentions mentions, StatementText text) {

        static Incoming of(Statement statement, Writer writer) {
            return new Incoming(
                    statement.id().orElseGet(StatementId::random),
                    statement,
                    Mentions.ofSent(statement, writer.authority()),
                    StatementText.of(statement, writer.authority()));
        }
    }

    static PendingBatch of(List<Statement> batch, Writer writer) {
        List<Incoming> statements =
                batch.stream().map(statement -> Incoming.of(statement, writer)).toList();
        if (statements.stream().map(Incoming::id).distinct().count() < statements.size()) {
            throw new IllegalArgumentException("a batch has no two statements with the same id");
        }
        return new PendingBatch(statements, writer, new CompletableFuture<>());
    }

    List<StatementId> ids() {
        return statements.stream().map(Incoming::id).toList();
    }
}
