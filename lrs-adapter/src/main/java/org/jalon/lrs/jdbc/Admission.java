package org.jalon.lrs.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementEquality;

/** Decides batch by batch what enters the store: a batch whole or not at all, its effects seen by the batches after it. */
final class Admission {

    private final ExistingStatements existing;
    private final Instant stored;
    private final List<NewRow> rows = new ArrayList<>();
    private final Map<Long, Long> voided = new HashMap<>();
    private long position;

    Admission(ExistingStatements existing, long position, Instant stored) {
        this.existing = existing;
        this.position = position;
        this.stored = stored;
    }

    /** The outcome of this batch; when it is admitted its statements are among {@link #rows()}. */
    AppendOutcome admit(PendingBatch batch) {
        List<StatementId> conflicts = conflicts(batch);
        if (!conflicts.isEmpty()) {
            return new AppendOutcome.Conflict(conflicts);
        }
        List<StatementId> foreign = foreignTargets(batch);
        if (!foreign.isEmpty()) {
            return new AppendOutcome.VoidingRefused(foreign);
        }
        long highest = 0;
        for (PendingBatch.Incoming incoming : batch.statements()) {
            long place = existing.find(incoming.id())
                    .map(ExistingStatements.Known::position)
                    .orElseGet(() -> place(incoming, batch.writer()));
            highest = Math.max(highest, place);
        }
        return new AppendOutcome.Appended(batch.ids(), highest);
    }

    /** The admitted statements in the order of their positions. */
    List<NewRow> rows() {
        return rows;
    }

    /** The voiding's position by the position of each statement that is voided now, new or old. */
    Map<Long, Long> voided() {
        return voided;
    }

    /** The last position that was given. */
    long position() {
        return position;
    }

    private List<StatementId> conflicts(PendingBatch batch) {
        return batch.statements().stream()
                .filter(incoming -> existing.find(incoming.id()).isPresent())
                .filter(incoming -> !StatementEquality.same(incoming.statement().json(), existing.body(incoming.id())))
                .map(PendingBatch.Incoming::id)
                .toList();
    }

    private List<StatementId> foreignTargets(PendingBatch batch) {
        return batch.statements().stream()
                .filter(incoming -> existing.find(incoming.id()).isEmpty())
                .flatMap(incoming -> incoming.statement().voids().stream())
                .filter(target -> existing.find(target)
                        .filter(known -> !mayVoid(batch.writer().id(), known.writer()))
                        .isPresent())
                .toList();
    }

    private static boolean mayVoid(WriterId voiding, WriterId voided) {
        return voiding.equals(voided) || voiding.equals(WriterId.JALON);
    }

    private long place(PendingBatch.Incoming incoming, Writer writer) {
        long place = ++position;
        Statement statement = incoming.statement();
        boolean effective =
                statement.voids().filter(target -> takesEffect(target, writer)).isPresent();
        String body = incoming.text().complete(incoming.id(), stored);
        NewRow row = new NewRow(
                place,
                incoming.id(),
                stored,
                statement.timestamp().orElse(stored),
                writer,
                statement,
                incoming.mentions(),
                effective,
                body);
        rows.add(row);
        long voidedBy = voidingBefore(row).orElse(0L);
        existing.add(row, voidedBy);
        if (voidedBy > 0) {
            voided.put(place, voidedBy);
        }
        statement.voids().filter(target -> effective).ifPresent(target -> markVoided(target, place));
        return place;
    }

    private boolean takesEffect(StatementId target, Writer writer) {
        return existing.find(target)
                .filter(known -> !known.isVoiding() && known.voidedBy() == 0)
                .filter(known -> mayVoid(writer.id(), known.writer()))
                .isPresent();
    }

    private Optional<Long> voidingBefore(NewRow row) {
        if (row.statement().voids().isPresent()) {
            return Optional.empty();
        }
        return existing.voidings(row.id()).stream()
                .filter(voiding -> mayVoid(voiding.writer(), row.writer().id()))
                .map(ExistingStatements.Voiding::position)
                .findFirst();
    }

    private void markVoided(StatementId target, long by) {
        existing.find(target).ifPresent(known -> voided.put(known.position(), by));
        existing.markVoided(target, by);
    }
}
