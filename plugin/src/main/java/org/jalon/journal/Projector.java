package org.jalon.journal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.StatementFeed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the feed into the projections: rows and checkpoint in one transaction, so that each entry takes effect exactly once
 * through crashes and repetitions; then the derivations, which follow the records too. Of several instances one at a time
 * holds the checkpoints' lock. Once statements were erased, every projection is as if they had never been.
 */
public final class Projector {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final int STEP = 1000;

    private final StatementFeed feed;
    private final Checkpoints checkpoints;
    private final TransactionTemplate transactions;
    private final SortedMap<String, Projection> projections = new TreeMap<>();
    private final List<Derivation> derivations;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile long reached = -1;
    private volatile long followed = -1;

    public Projector(
            StatementFeed feed,
            Checkpoints checkpoints,
            TransactionTemplate transactions,
            List<Projection> projections,
            List<Derivation> derivations) {
        this.feed = feed;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
        projections.forEach(p -> this.projections.put(p.name(), p));
        this.derivations = List.copyOf(derivations);
    }

    /**
     * Returns, once all that the store and the records held when it was called is in the projections and derivations, the
     * position reached.
     */
    public long catchUp() {
        long erasures = feed.erasures();
        long head = feed.head();
        if (reached >= head && followed == erasures && derivations.stream().allMatch(Derivation::isSettled)) {
            return reached;
        }
        turn.lock();
        try {
            if (followed != erasures) {
                follow(erasures);
            }
            long before = Long.MIN_VALUE;
            while (reached < head && reached != before) {
                before = reached;
                reached = step();
            }
            derivations.stream().filter(derivation -> !derivation.isSettled()).forEach(this::settle);
            return reached;
        } finally {
            turn.unlock();
        }
    }

    /** Drops every projection and replays the whole feed, in one transaction: readers see the old rows until the new ones stand. */
    public SortedMap<String, String> rebuild() {
        turn.lock();
        try {
            replayAll();
            return checksums();
        } finally {
            turn.unlock();
        }
    }

    private void replayAll() {
        LOG.info("Rebuilding the projections {}", projections.keySet());
        long erasures = feed.erasures();
        reached = required(transactions.execute(status -> {
            checkpoints.lock(projections.keySet());
            projections.values().forEach(Projection::clear);
            checkpoints.moveTo(projections.keySet(), 0);
            checkpoints.followed(projections.keySet(), erasures);
            long last = replay();
            derivations.forEach(this::settle);
            return last;
        }));
        followed = erasures;
    }

    private void settle(Derivation derivation) {
        transactions.executeWithoutResult(status -> {
            checkpoints.lock(Set.of(derivation.name()));
            derivation.settle();
        });
    }

    /** What was erased was never there: unless another instance has done so already, everything is built anew. */
    private void follow(long erasures) {
        long behind = required(transactions.execute(status -> {
            checkpoints.lock(projections.keySet());
            return erasures - checkpoints.erasures(projections.keySet());
        }));
        if (behind > 0) {
            replayAll();
        } else {
            followed = erasures;
        }
    }

    /** The checksum of the rows of each projection and derivation, by its name. */
    public SortedMap<String, String> checksums() {
        SortedMap<String, String> sums = new TreeMap<>();
        projections.forEach((name, projection) -> sums.put(name, projection.checksum()));
        derivations.forEach(derivation -> sums.put(derivation.name(), derivation.checksum()));
        return sums;
    }

    private long replay() {
        long head = feed.head();
        long before = Long.MIN_VALUE;
        long at = 0;
        while (at < head && at != before) {
            before = at;
            at = advance();
        }
        return at;
    }

    private long step() {
        return required(transactions.execute(status -> advance()));
    }

    private long advance() {
        Map<String, Long> positions = checkpoints.lock(projections.keySet());
        long least =
                positions.values().stream().mapToLong(Long::longValue).min().orElse(0);
        List<FeedEntry> entries = feed.after(least, STEP);
        if (entries.isEmpty()) {
            return least;
        }
        apply(entries.parallelStream().map(ReadEntry::of).toList(), positions);
        long last = entries.getLast().statement().position();
        var behind = projections.keySet().stream()
                .filter(name -> positions.getOrDefault(name, 0L) < last)
                .toList();
        checkpoints.moveTo(behind, last);
        return last;
    }

    private void apply(List<ReadEntry> entries, Map<String, Long> positions) {
        projections.forEach((name, projection) -> {
            long done = positions.getOrDefault(name, 0L);
            List<ReadEntry> ahead = entries.stream()
                    .filter(entry -> entry.stored().position() > done)
                    .toList();
            if (!ahead.isEmpty()) {
                projection.apply(ahead);
            }
        });
    }

    private static long required(@Nullable Long position) {
        if (position == null) {
            throw new IllegalStateException("the transaction gave no position");
        }
        return position;
    }
}
