package org.jalon.journal;

import java.util.List;
import java.util.Map;
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
 * through crashes and repetitions. Of several instances one at a time holds the checkpoints' lock. Once statements were
 * erased, every projection is as if they had never been.
 */
public final class Projector {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final int STEP = 500;

    private final StatementFeed feed;
    private final Checkpoints checkpoints;
    private final TransactionTemplate transactions;
    private final SortedMap<String, Projection> projections = new TreeMap<>();
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile long reached = -1;
    private volatile long followed = -1;

    public Projector(
            StatementFeed feed,
            Checkpoints checkpoints,
            TransactionTemplate transactions,
            List<Projection> projections) {
        this.feed = feed;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
        projections.forEach(p -> this.projections.put(p.name(), p));
    }

    /** Returns, once all that the store held when it was called is in the projections, the position reached. */
    public long catchUp() {
        long erasures = feed.erasures();
        long head = feed.head();
        if (reached >= head && followed == erasures) {
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
            return replay();
        }));
        followed = erasures;
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

    /** The checksum of each projection's rows, by its name. */
    public SortedMap<String, String> checksums() {
        SortedMap<String, String> sums = new TreeMap<>();
        projections.forEach((name, projection) -> sums.put(name, projection.checksum()));
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
        for (FeedEntry entry : entries) {
            apply(entry, positions);
        }
        long last = entries.getLast().statement().position();
        var behind = projections.keySet().stream()
                .filter(name -> positions.getOrDefault(name, 0L) < last)
                .toList();
        checkpoints.moveTo(behind, last);
        return last;
    }

    private void apply(FeedEntry entry, Map<String, Long> positions) {
        projections.forEach((name, projection) -> {
            if (positions.getOrDefault(name, 0L) < entry.statement().position()) {
                projection.apply(entry);
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
