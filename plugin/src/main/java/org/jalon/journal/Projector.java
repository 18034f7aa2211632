package org.jalon.journal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.StatementFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the feed into the projections: rows and checkpoint in one transaction, so that each entry takes effect exactly once
 * through crashes and repetitions; then the derivations, which follow the records too. Of several instances one at a time
 * holds the checkpoints' lock. A rebuild makes the rows anew beside those in force, which are served until it is done. Once
 * statements were erased, every projection is as if they had never been.
 */
public final class Projector {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final int STEP = 1000;
    private static final int TOLD_EVERY = 100_000;

    private final StatementFeed feed;
    private final RowSets sets;
    private final Checkpoints checkpoints;
    private final TransactionTemplate transactions;
    private final SortedMap<String, Projection> projections = new TreeMap<>();
    private final List<Derivation> derivations;
    private final ReentrantLock rebuilding = new ReentrantLock(true);
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile Reached reached = new Reached(RowSet.A, -1, -1);

    /** How far the rows of a set have come, and how many erasures they have followed. */
    private record Reached(RowSet rows, long position, long erasures) {}

    public Projector(
            StatementFeed feed,
            RowSets sets,
            Checkpoints checkpoints,
            TransactionTemplate transactions,
            List<Projection> projections,
            List<Derivation> derivations) {
        this.feed = feed;
        this.sets = sets;
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
        RowSet live = sets.refresh();
        Reached now = reached;
        if (now.rows() == live && now.position() >= head && now.erasures() == erasures && isSettled(live)) {
            return now.position();
        }
        if (now.rows() != live || now.erasures() != erasures) {
            follow(erasures);
        }
        turn.lock();
        try {
            return advance(sets.refresh(), head, erasures);
        } finally {
            turn.unlock();
        }
    }

    /** The position that the rows in force had reached when this instance last looked; 0 before it did. */
    public long position() {
        return Math.max(0, reached.position());
    }

    private boolean isSettled(RowSet rows) {
        return derivations.stream().allMatch(derivation -> derivation.isSettled(rows));
    }

    private long advance(RowSet rows, long head, long erasures) {
        long position = reached.rows() == rows ? reached.position() : -1;
        long before = Long.MIN_VALUE;
        while (position < head && position != before) {
            before = position;
            position = step(rows);
            reached = new Reached(rows, position, erasures);
        }
        settle(rows);
        reached = new Reached(rows, position, erasures);
        return position;
    }

    private void settle(RowSet rows) {
        for (Derivation derivation : derivations) {
            if (!derivation.isSettled(rows)) {
                transactions.executeWithoutResult(status -> {
                    checkpoints.lock(Set.of(rows.checkpoint(derivation.name())));
                    derivation.settle(rows);
                });
            }
        }
    }

    /**
     * Rebuilds, beside the rows in force, what an earlier version of a projection or derivation built; answers whether there
     * was any. While that lasts the rows in force are served and taken on.
     *
     * @throws RebuildRunningException while another instance rebuilds
     */
    public boolean rebuildOutdated() {
        rebuilding.lock();
        try {
            RowSet live = sets.refresh();
            SortedMap<String, Integer> today = versions();
            Map<String, Integer> built = checkpoints.versions(live.checkpoints(today.keySet()));
            boolean outdated = today.entrySet().stream()
                    .anyMatch(one -> built.getOrDefault(live.checkpoint(one.getKey()), 1) < one.getValue());
            if (outdated) {
                replayAll();
            }
            return outdated;
        } finally {
            rebuilding.unlock();
        }
    }

    private SortedMap<String, Integer> versions() {
        SortedMap<String, Integer> versions = new TreeMap<>();
        projections.forEach((name, projection) -> versions.put(name, projection.version()));
        derivations.forEach(derivation -> versions.put(derivation.name(), derivation.version()));
        return versions;
    }

    /**
     * Replays the whole feed into the set of tables that is not live, then makes it the live one.
     *
     * @throws RebuildRunningException while another instance does so
     */
    public void rebuild() {
        rebuilding.lock();
        try {
            replayAll();
        } finally {
            rebuilding.unlock();
        }
    }

    private void replayAll() {
        long erasures = feed.erasures();
        RowSet next = sets.begin();
        LOG.info("Rebuilding the projections {} beside those in force", projections.keySet());
        boolean done = false;
        try {
            clear(next, erasures);
            replay(next);
            settle(next);
            takeOver(next, erasures);
            done = true;
        } finally {
            if (!done) {
                sets.abandon();
            }
        }
    }

    private void clear(RowSet next, long erasures) {
        projections.values().forEach(projection -> projection.clear(next));
        derivations.forEach(derivation -> derivation.clear(next));
        List<String> names = next.checkpoints(projections.keySet());
        transactions.executeWithoutResult(status -> {
            checkpoints.lock(names);
            checkpoints.moveTo(names, 0);
            checkpoints.followed(names, erasures);
            versions().forEach((name, version) -> checkpoints.built(next.checkpoint(name), version));
        });
    }

    private void replay(RowSet next) {
        long head = feed.head();
        long told = 0;
        long before = Long.MIN_VALUE;
        for (long at = 0; at < head && at != before; ) {
            before = at;
            at = step(next);
            sets.beat();
            if (at - told >= TOLD_EVERY) {
                told = at;
                LOG.info("Rebuilt up to position {} of {}", at, head);
            }
        }
    }

    /** What arrived meanwhile is taken in while nobody moves the live rows on. */
    private void takeOver(RowSet next, long erasures) {
        turn.lock();
        try {
            replay(next);
            settle(next);
            sets.swap(next);
            reached = new Reached(next, -1, erasures);
        } finally {
            turn.unlock();
        }
    }

    /** What was erased was never there: unless another instance has done so already, everything is built anew. */
    private void follow(long erasures) {
        if (isBehind(erasures)) {
            rebuilding.lock();
            try {
                if (isBehind(erasures)) {
                    replayAll();
                }
            } finally {
                rebuilding.unlock();
            }
        }
    }

    private boolean isBehind(long erasures) {
        List<String> names = sets.refresh().checkpoints(projections.keySet());
        return Objects.requireNonNull(transactions.execute(status -> {
            checkpoints.lock(names);
            return checkpoints.erasures(names) < erasures;
        }));
    }

    /** The checksum of the rows of each projection and derivation, by its name. */
    public SortedMap<String, String> checksums() {
        RowSet rows = sets.refresh();
        SortedMap<String, String> sums = new TreeMap<>();
        projections.forEach((name, projection) -> sums.put(name, projection.checksum(rows)));
        derivations.forEach(derivation -> sums.put(derivation.name(), derivation.checksum(rows)));
        return sums;
    }

    /** One transaction; answers the position that all projections of the set have reached. */
    private long step(RowSet rows) {
        return Objects.requireNonNull(transactions.execute(status -> advance(rows)));
    }

    private long advance(RowSet rows) {
        Map<String, Long> positions = checkpoints.lock(rows.checkpoints(projections.keySet()));
        long least =
                positions.values().stream().mapToLong(Long::longValue).min().orElse(0);
        List<FeedEntry> entries = feed.after(least, STEP);
        if (entries.isEmpty()) {
            return least;
        }
        apply(rows, entries.parallelStream().map(ReadEntry::of).toList(), positions);
        long last = entries.getLast().statement().position();
        checkpoints.moveTo(
                positions.keySet().stream()
                        .filter(name -> positions.getOrDefault(name, 0L) < last)
                        .toList(),
                last);
        return last;
    }

    private void apply(RowSet rows, List<ReadEntry> entries, Map<String, Long> positions) {
        projections.forEach((name, projection) -> {
            long done = positions.getOrDefault(rows.checkpoint(name), 0L);
            List<ReadEntry> ahead = entries.stream()
                    .filter(entry -> entry.stored().position() > done)
                    .toList();
            if (!ahead.isEmpty()) {
                projection.apply(rows, ahead);
            }
        });
    }
}
