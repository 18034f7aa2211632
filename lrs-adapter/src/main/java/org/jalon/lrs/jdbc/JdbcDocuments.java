package org.jalon.lrs.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jalon.lrs.Document;
import org.jalon.lrs.DocumentIds;
import org.jalon.lrs.DocumentKey;
import org.jalon.lrs.DocumentOutcome;
import org.jalon.lrs.DocumentPrecondition;
import org.jalon.lrs.DocumentShelf;
import org.jalon.lrs.DocumentWrite;
import org.jalon.lrs.Documents;
import org.jalon.lrs.Erasable;
import org.jalon.lrs.ErasedCounts;
import org.jalon.lrs.StoreUnavailableException;
import org.jalon.xapi.AgentId;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Documents on H2 or PostgreSQL. A writer locks the document's row, looks whether its precondition holds and writes; of two
 * who make the same new document the later one finds its key taken and begins again.
 */
public final class JdbcDocuments implements Documents, Erasable {

    private static final int LONGEST_RETRY_SECONDS = 30;
    private static final Instant EVER = Instant.EPOCH;

    private final DocumentRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int mostBytes;
    private final H2Durability durability;

    /** Documents of up to so many bytes. */
    public JdbcDocuments(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, int mostBytes) {
        this.rows = new DocumentRows(jdbc);
        this.transaction = transaction;
        this.clock = clock;
        this.mostBytes = mostBytes;
        this.durability = new H2Durability(jdbc);
    }

    @Override
    public int mostBytes() {
        return mostBytes;
    }

    @Override
    public Optional<Document> find(DocumentKey key) {
        return rows.find(DocumentPlace.digest(key));
    }

    @Override
    public DocumentIds ids(DocumentShelf shelf, Optional<Instant> since) {
        return rows.ids(shelf, since.orElse(EVER));
    }

    @Override
    public DocumentOutcome put(DocumentKey key, DocumentWrite write, DocumentPrecondition precondition) {
        return change(key, precondition, (place, there) -> write(key, place, there, write));
    }

    @Override
    public DocumentOutcome merge(DocumentKey key, DocumentWrite write, DocumentPrecondition precondition) {
        return DocumentMerge.fault(write)
                .<DocumentOutcome>map(DocumentOutcome.NotMergeable::new)
                .orElseGet(() -> change(key, precondition, (place, there) -> merge(key, place, there, write)));
    }

    private DocumentOutcome merge(
            DocumentKey key, String place, Optional<DocumentRows.Head> there, DocumentWrite write) {
        Optional<Document> old = there.flatMap(head -> rows.find(place));
        if (old.isEmpty()) {
            return write(key, place, there, write);
        }
        return switch (DocumentMerge.merge(old.get().contentType(), old.get().content(), write)) {
            case DocumentMerge.Merged merged -> write(key, place, there, merged.document());
            case DocumentMerge.Refused refused -> new DocumentOutcome.NotMergeable(refused.reason());
        };
    }

    @Override
    public DocumentOutcome delete(DocumentKey key, DocumentPrecondition precondition) {
        return change(key, precondition, (place, there) -> {
            rows.delete(place);
            return new DocumentOutcome.Done();
        });
    }

    @Override
    public long deleteAll(DocumentShelf shelf) {
        return durably(() -> rows.deleteAll(shelf));
    }

    @Override
    public long deleteOf(AgentId agent) {
        return rows.deleteOf(LookupKey.of(agent.canonical()));
    }

    @Override
    public ErasedCounts erase(Set<AgentId> agents, Set<Long> positions) {
        return agents.isEmpty()
                ? ErasedCounts.NONE
                : ErasedCounts.of(
                        "documents", agents.stream().mapToLong(this::deleteOf).sum());
    }

    private DocumentOutcome write(
            DocumentKey key, String place, Optional<DocumentRows.Head> there, DocumentWrite write) {
        if (write.content().length() > mostBytes) {
            return new DocumentOutcome.TooLarge(mostBytes);
        }
        if (there.isPresent()) {
            rows.update(place, write, after(there.get().updated()));
        } else {
            rows.insert(key, place, write, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        return new DocumentOutcome.Done();
    }

    private Instant after(Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    /** What is done to the document in this place, whose row is locked if there is one. */
    private interface Change {
        DocumentOutcome make(String place, Optional<DocumentRows.Head> there);
    }

    private DocumentOutcome change(DocumentKey key, DocumentPrecondition precondition, Change change) {
        String place = DocumentPlace.digest(key);
        return durably(() -> {
            Optional<DocumentRows.Head> there = rows.lock(place);
            return precondition.holds(there.map(DocumentRows.Head::etag))
                    ? change.make(place, there)
                    : new DocumentOutcome.PreconditionFailed();
        });
    }

    private <T> T durably(Supplier<T> work) {
        try {
            T result = inTime(work);
            durability.confirm();
            return result;
        } catch (DataAccessException | TransactionException failed) {
            throw new StoreUnavailableException("the documents cannot be written", failed);
        }
    }

    private <T> T inTime(Supplier<T> work) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_RETRY_SECONDS);
        while (true) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (DuplicateKeyException | TransientDataAccessException contended) {
                if (System.nanoTime() > deadline) {
                    throw contended;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        }
    }
}
