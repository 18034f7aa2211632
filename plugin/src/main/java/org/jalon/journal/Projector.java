package org.jalon.journal;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jalon.lrs.StatementFeed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the feed into the projections, then the derivations, which follow the records too. Of several instances one at a time
 * holds the checkpoints' lock. A rebuild makes the rows anew beside those in force, which are served until it is done; a
 * builder that was killed leaves them as they are. Once statements were erased, every projection is as if they had never been.
 */
public final class Projector {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final int TOLD_EVERY = 100_000;
    private static final long BEAT_SECONDS = 2;

    /** Half a second each: longer than it takes until a builder that was killed is taken for gone. */
    private static final int WAITS = 30;

    private final StatementFeed feed;
    private final RowSets sets;
    private final Projections projections;
    private final ReentrantLock rebuilding = new ReentrantLock(true);
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile Reached reached = new Reached(RowSet.A, -1, -1);
    private volatile @Nullable ProjectionStoppedException stopped;

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
        this.projections = new Projections(feed, checkpoints, transactions, projections, derivations);
    }

    /**
     * Returns, once all that the store and the records held when it was called is in the projections and derivations, the
     * position reached.
     *
     * @throws ProjectionStoppedException when something cannot be taken in; it is tried again at the next call
     */
    public long catchUp() {
        long erasures = feed.erasures();
        long head = feed.head();
        RowSet live = sets.refresh();
        Reached now = reached;
        if (now.rows() == live && now.position() >= head && now.erasures() == erasures && projections.isSettled(live)) {
            return now.position();
        }
        if (now.rows() != live || now.erasures() != erasures) {
            follow(erasures);
        }
        turn.lock();
        try {
            long position = advance(sets.refresh(), head, erasures);
            stopped = null;
            return position;
        } catch (ProjectionStoppedException e) {
            tell(e);
            throw e;
        } finally {
            turn.unlock();
        }
    }

    /** Once for each place at which they stop. */
    private void tell(ProjectionStoppedException now) {
        ProjectionStoppedException before = stopped;
        if (before == null || !String.valueOf(before.getMessage()).equals(now.getMessage())) {
            LOG.error("Nothing is taken into the projections until this is mended", now);
        }
        stopped = now;
    }

    /** What keeps the projections from going on; empty when nothing does. */
    public Optional<ProjectionStoppedException> findStop() {
        return Optional.ofNullable(stopped);
    }

    /** The position that the rows in force had reached when this instance last looked; 0 before it did. */
    public long position() {
        return Math.max(0, reached.position());
    }

    private long advance(RowSet rows, long head, long erasures) {
        long position = reached.rows() == rows ? reached.position() : -1;
        long before = Long.MIN_VALUE;
        while (position < head && position != before) {
            before = position;
            position = projections.step(rows);
            reached = new Reached(rows, position, erasures);
        }
        projections.settle(rows, position);
        reached = new Reached(rows, position, erasures);
        return position;
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
            boolean outdated = projections.isOutdated(sets.refresh());
            if (outdated) {
                replayAll(Projector::compareNothing);
            }
            return outdated;
        } finally {
            rebuilding.unlock();
        }
    }

    /**
     * Replays the whole feed into the set of tables that is not live, then makes it the live one.
     *
     * @throws RebuildRunningException while another instance does so
     */
    public void rebuild() {
        rebuilding.lock();
        try {
            replayAll(Projector::compareNothing);
        } finally {
            rebuilding.unlock();
        }
    }

    /**
     * Rebuilds and compares, at the same position, the rows that were in force with those that take their place. What has to be
     * taken in meanwhile waits while both are read.
     *
     * @throws RebuildRunningException while another instance rebuilds
     */
    public Comparison check() {
        rebuilding.lock();
        try {
            Comparison comparison = replayAll(next -> projections.compare(next.other(), next));
            if (!comparison.same()) {
                LOG.error("A rebuild made other rows of {}", comparison.differing());
            }
            return comparison;
        } finally {
            rebuilding.unlock();
        }
    }

    private Comparison replayAll(Function<RowSet, Comparison> beforeTheSwap) {
        long erasures = feed.erasures();
        RowSet next = begin();
        LOG.info("Rebuilding the projections {} beside those in force", projections.names());
        boolean done = false;
        try (ScheduledExecutorService pulse =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
            ScheduledFuture<?> beats =
                    pulse.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
            projections.clear(next, erasures);
            projections.settle(next, replay(next));
            Comparison comparison = takeOver(next, erasures, beforeTheSwap);
            beats.cancel(false);
            done = true;
            return comparison;
        } finally {
            if (!done) {
                sets.abandon();
            }
        }
    }

    private RowSet begin() {
        for (int waits = 0; waits < WAITS; waits++) {
            try {
                return sets.begin();
            } catch (RebuildRunningException _running) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        }
        return sets.begin();
    }

    private void beat() {
        try {
            sets.beat();
        } catch (DataAccessException e) {
            LOG.warn("The database could not be told that the rebuild is at work", e);
        }
    }

    private long replay(RowSet next) {
        long head = feed.head();
        long told = 0;
        long before = Long.MIN_VALUE;
        long at = 0;
        while (at < head && at != before) {
            before = at;
            at = projections.step(next);
            if (at - told >= TOLD_EVERY) {
                told = at;
                LOG.info("Rebuilt up to position {} of {}", at, head);
            }
        }
        return at;
    }

    /** What arrived meanwhile is taken in while nobody moves the live rows on. */
    private Comparison takeOver(RowSet next, long erasures, Function<RowSet, Comparison> beforeTheSwap) {
        turn.lock();
        try {
            projections.settle(next, replay(next));
            Comparison comparison = beforeTheSwap.apply(next);
            sets.swap(next);
            reached = new Reached(next, -1, erasures);
            return comparison;
        } finally {
            turn.unlock();
        }
    }

    private static Comparison compareNothing(RowSet _next) {
        return new Comparison(new TreeMap<>(), new TreeMap<>());
    }

    /** What was erased was never there: unless another instance has done so already, everything is built anew. */
    private void follow(long erasures) {
        if (projections.erasures(sets.refresh()) >= erasures) {
            return;
        }
        rebuilding.lock();
        try {
            if (projections.erasures(sets.refresh()) < erasures) {
                replayAll(Projector::compareNothing);
            }
        } finally {
            rebuilding.unlock();
        }
    }

    /** The checksum of the rows in force of each projection and derivation, by its name. */
    public SortedMap<String, String> checksums() {
        return projections.checksums(sets.refresh());
    }
}
