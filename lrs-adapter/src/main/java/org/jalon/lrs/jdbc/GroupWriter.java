package org.jalon.lrs.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jalon.lrs.AppendOutcome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a group of batches in one transaction under the lock of the feed's head; a refused batch leaves no trace. */
final class GroupWriter {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final StatementInserts inserts;
    private final H2Durability durability;

    GroupWriter(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.inserts = new StatementInserts(jdbc);
        this.durability = new H2Durability(jdbc);
    }

    /** Where the feed ends: its last position, the last key of an interned text, and the last stored time. */
    record Head(long position, long lastKey, Instant stored) {}

    /** One outcome per batch, in order; the transaction is on disk when it returns. */
    List<AppendOutcome> write(List<PendingBatch> group) {
        try {
            List<AppendOutcome> outcomes = Objects.requireNonNull(transaction.execute(status -> writeLocked(group)));
            inserts.committed();
            durability.confirm();
            return outcomes;
        } finally {
            inserts.forget();
        }
    }

    private List<AppendOutcome> writeLocked(List<PendingBatch> group) {
        Head head = lock();
        Instant stored = next(head.stored());
        AttachmentReferences attachments = AttachmentReferences.lock(jdbc, group);
        Admission admission = new Admission(ExistingStatements.load(jdbc, group), attachments, head.position(), stored);
        List<AppendOutcome> outcomes = group.stream().map(admission::admit).toList();
        if (!admission.rows().isEmpty()) {
            long lastKey = inserts.insert(admission.rows(), head.lastKey());
            inserts.markVoided(admission.voided());
            jdbc.update(
                    "update feed_head set position = ?, last_key = ?, stored = ? where id = 1",
                    admission.position(),
                    lastKey,
                    utc(stored));
        }
        attachments.insert();
        return outcomes;
    }

    private Head lock() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select position, last_key, stored from feed_head where id = 1 for update",
                (row, number) -> new Head(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant())));
    }

    private Instant next(Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
