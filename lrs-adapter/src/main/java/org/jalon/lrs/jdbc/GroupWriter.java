package org.jalon.lrs.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jalon.lrs.AppendOutcome;
import org.jalon.xapi.StatementId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a group of batches in one transaction under the lock of the feed's head; a refused batch leaves no trace. */
final class GroupWriter {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final FeedHead head;
    private final StatementInserts inserts;
    private final H2Durability durability;
    private Instant latest = Instant.EPOCH;
    private final Tombstones tombstones;
    private long erasures;

    GroupWriter(JdbcTemplate jdbc, TransactionTemplate transaction, FeedHead head) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.head = head;
        this.inserts = new StatementInserts(jdbc);
        this.durability = new H2Durability(jdbc);
        this.tombstones = new Tombstones(jdbc);
    }

    /** One outcome per batch, in order; the transaction is on disk when it returns. */
    List<AppendOutcome> write(List<PendingBatch> group) {
        latest = Instant.EPOCH;
        try {
            List<AppendOutcome> outcomes = Objects.requireNonNull(transaction.execute(status -> writeLocked(group)));
            inserts.committed();
            head.committed(latest);
            durability.confirm();
            return outcomes;
        } finally {
            inserts.forget();
        }
    }

    private List<AppendOutcome> writeLocked(List<PendingBatch> group) {
        FeedHead.Place place = head.lock();
        Instant stored = head.next(place);
        if (place.erasures() != erasures) {
            inserts.reset();
            erasures = place.erasures();
        }
        AttachmentReferences attachments = AttachmentReferences.lock(jdbc, group);
        ExistingStatements existing = ExistingStatements.load(jdbc, group);
        Admission admission = new Admission(existing, erased(group), attachments, place.position(), stored);
        List<AppendOutcome> outcomes = group.stream().map(admission::admit).toList();
        if (!admission.rows().isEmpty()) {
            long lastKey = inserts.insert(admission.rows(), existing.referrers(), place.lastKey());
            inserts.markVoided(admission.voided());
            head.append(place.at(admission.position(), lastKey, stored));
            latest = stored;
        }
        attachments.insert();
        return outcomes;
    }

    private Set<StatementId> erased(List<PendingBatch> group) {
        return erasures == 0
                ? Set.of()
                : tombstones.among(
                        group.stream().flatMap(batch -> batch.ids().stream()).toList());
    }
}
