package org.jalon.lrs.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /** What one transaction did, and the time that it stored; empty when it stored nothing. */
    private record Written(List<AppendOutcome> outcomes, Optional<Instant> stored) {}

    /** One outcome per batch, in order; the transaction is on disk when it returns. */
    List<AppendOutcome> write(List<PendingBatch> group) {
        try {
            Written written = Objects.requireNonNull(transaction.execute(status -> writeLocked(group)));
            inserts.committed();
            written.stored().ifPresent(head::committed);
            durability.confirm();
            return written.outcomes();
        } finally {
            inserts.forget();
        }
    }

    private Written writeLocked(List<PendingBatch> group) {
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
        boolean any = !admission.rows().isEmpty();
        if (any) {
            long lastKey = inserts.insert(admission.rows(), existing.referrers(), place.lastKey());
            inserts.markVoided(admission.voided());
            head.append(place.at(admission.position(), lastKey, stored));
        }
        attachments.insert();
        return new Written(outcomes, any ? Optional.of(stored) : Optional.empty());
    }

    private Set<StatementId> erased(List<PendingBatch> group) {
        return erasures == 0
                ? Set.of()
                : tombstones.among(
                        group.stream().flatMap(batch -> batch.ids().stream()).toList());
    }
}
