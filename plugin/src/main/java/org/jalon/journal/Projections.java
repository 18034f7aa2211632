package org.jalon.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.StatementFeed;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All projections and derivations, in one set of tables or the other. Rows and checkpoints move in one transaction, so that
 * each entry of the feed takes effect exactly once through crashes and repetitions.
 */
final class Projections {

    private static final int STEP = 1000;

    private final StatementFeed feed;
    private final Checkpoints checkpoints;
    private final TransactionTemplate transactions;
    private final SortedMap<String, Projection> projections = new TreeMap<>();
    private final List<Derivation> derivations;

    Projections(
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

    Set<String> names() {
        return projections.keySet();
    }

    /**
     * Takes in the next entries; answers the position that all projections of the set have reached.
     *
     * @throws ProjectionStoppedException at the one entry that a projection cannot take in, once those before it are in
     */
    long step(RowSet rows) {
        try {
            return step(rows, STEP);
        } catch (ProjectionStoppedException stopped) {
            if (stopped.position() == stopped.last()) {
                throw stopped;
            }
            return oneByOne(rows, stopped.last());
        }
    }

    private long oneByOne(RowSet rows, long last) {
        long before = Long.MIN_VALUE;
        long at = step(rows, 1);
        while (at < last && at != before) {
            before = at;
            at = step(rows, 1);
        }
        return at;
    }

    private long step(RowSet rows, int most) {
        return Objects.requireNonNull(transactions.execute(status -> advance(rows, most, Long.MAX_VALUE)));
    }

    /** Takes in all up to that position and nothing later, inside the caller's transaction. */
    private void advanceTo(RowSet rows, long position) {
        long before = Long.MIN_VALUE;
        for (long at = 0; at < position && at != before; ) {
            before = at;
            at = advance(rows, STEP, position);
        }
    }

    private long advance(RowSet rows, int most, long upTo) {
        Map<String, Long> positions = checkpoints.lock(rows.checkpoints(projections.keySet()));
        long least =
                positions.values().stream().mapToLong(Long::longValue).min().orElse(0);
        List<FeedEntry> entries = feed.after(least, most).stream()
                .filter(entry -> entry.statement().position() <= upTo)
                .toList();
        if (entries.isEmpty()) {
            return least;
        }
        apply(rows, entries.parallelStream().map(ReadEntry::of).toList(), positions);
        long last = entries.getLast().statement().position();
        checkpoints.moveTo(behind(positions, last), last);
        return last;
    }

    private static Collection<String> behind(Map<String, Long> positions, long last) {
        return positions.keySet().stream()
                .filter(name -> positions.getOrDefault(name, 0L) < last)
                .toList();
    }

    private void apply(RowSet rows, List<ReadEntry> entries, Map<String, Long> positions) {
        projections.forEach((name, projection) -> {
            long done = positions.getOrDefault(rows.checkpoint(name), 0L);
            List<ReadEntry> ahead = entries.stream()
                    .filter(entry -> entry.stored().position() > done)
                    .toList();
            if (!ahead.isEmpty()) {
                apply(projection, rows, ahead);
            }
        });
    }

    private static void apply(Projection projection, RowSet rows, List<ReadEntry> entries) {
        try {
            projection.apply(rows, entries);
        } catch (RuntimeException e) {
            throw ProjectionStoppedException.at(projection.name(), entries, e);
        }
    }

    boolean isSettled(RowSet rows) {
        return derivations.stream().allMatch(derivation -> derivation.isSettled(rows));
    }

    /** Derives what rests on something that changed, each derivation in one transaction. */
    void settle(RowSet rows, long position) {
        for (Derivation derivation : derivations) {
            if (!derivation.isSettled(rows)) {
                transactions.executeWithoutResult(status -> {
                    checkpoints.lock(Set.of(rows.checkpoint(derivation.name())));
                    settle(derivation, rows, position);
                });
            }
        }
    }

    private static void settle(Derivation derivation, RowSet rows, long position) {
        try {
            derivation.settle(rows);
        } catch (RuntimeException e) {
            throw ProjectionStoppedException.deriving(derivation.name(), position, e);
        }
    }

    /** Drops all rows of the set, which then has followed this many erasures. */
    void clear(RowSet rows, long erasures) {
        projections.values().forEach(projection -> projection.clear(rows));
        derivations.forEach(derivation -> derivation.clear(rows));
        List<String> names = rows.checkpoints(names());
        transactions.executeWithoutResult(status -> {
            checkpoints.lock(names);
            checkpoints.moveTo(names, 0);
            checkpoints.followed(names, erasures);
            versions().forEach((name, version) -> checkpoints.built(rows.checkpoint(name), version));
        });
    }

    /** Whether an earlier version of a projection or derivation built its rows in the set. */
    boolean isOutdated(RowSet rows) {
        SortedMap<String, Integer> today = versions();
        Map<String, Integer> built = checkpoints.versions(rows.checkpoints(today.keySet()));
        return today.entrySet().stream()
                .anyMatch(one -> built.getOrDefault(rows.checkpoint(one.getKey()), 1) < one.getValue());
    }

    private SortedMap<String, Integer> versions() {
        SortedMap<String, Integer> versions = new TreeMap<>();
        projections.forEach((name, projection) -> versions.put(name, projection.version()));
        derivations.forEach(derivation -> versions.put(derivation.name(), derivation.version()));
        return versions;
    }

    /** Which erasures of the feed the rows of the set have followed. */
    long erasures(RowSet rows) {
        List<String> names = rows.checkpoints(names());
        return Objects.requireNonNull(transactions.execute(status -> {
            checkpoints.lock(names);
            return checkpoints.erasures(names);
        }));
    }

    /** Compares two sets once both are at the feed's head, where nobody moves them on meanwhile. */
    Comparison compare(RowSet inForce, RowSet rebuilt) {
        return Objects.requireNonNull(transactions.execute(status -> {
            checkpoints.lock(Stream.of(inForce, rebuilt)
                    .flatMap(rows -> rows.checkpoints(names()).stream())
                    .toList());
            long head = feed.head();
            for (RowSet rows : List.of(inForce, rebuilt)) {
                advanceTo(rows, head);
                settle(rows, head);
            }
            return new Comparison(sums(inForce), sums(rebuilt));
        }));
    }

    /** The checksum of the set's rows of each projection and derivation, by its name. */
    SortedMap<String, String> checksums(RowSet rows) {
        return Objects.requireNonNull(transactions.execute(status -> sums(rows)));
    }

    private SortedMap<String, String> sums(RowSet rows) {
        SortedMap<String, String> sums = new TreeMap<>();
        projections.forEach((name, projection) -> sums.put(name, projection.checksum(rows)));
        derivations.forEach(derivation -> sums.put(derivation.name(), derivation.checksum(rows)));
        return sums;
    }
}
