package org.jalon.lrs.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jalon.lrs.AppendOutcome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a group of batches in one transaction under the lock of the feed's head; a refused batch leaves no trace. */
final class GroupWriter {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final FeedHead head;
    private final StatementInserts inserts;
    private final H2Durability durability;

    GroupWriter(JdbcTemplate jdbc, TransactionTemplate transaction, FeedHead head) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.head = head;
        this.inserts = new StatementInserts(jdbc);
        this.durability = new H2Durability(jdbc);
    }

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
        FeedHead.Place place = head.lock();
        Instant stored = head.next(place);
        ExistingStatements existing = ExistingStatements.load(jdbc, group);
        Admission admission = new Admission(existing, place.position(), stored);
        List<AppendOutcome> outcomes = group.stream().map(admission::admit).toList();
        if (!admission.rows().isEmpty()) {
            long lastKey = inserts.insert(admission.rows(), existing.referrers(), place.lastKey());
            inserts.markVoided(admission.voided());
            head.append(new FeedHead.Place(admission.position(), lastKey, stored));
        }
        return outcomes;
    }
}
