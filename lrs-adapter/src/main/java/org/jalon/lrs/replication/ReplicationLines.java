package org.jalon.lrs.replication;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far each direction has come, kept so that one instance at a time moves it and any can tell how it fares. */
public interface ReplicationLines {

    /** Makes this holder the one that runs the direction for so long; false while another one does. */
    boolean take(Direction direction, String holder, Duration lease);

    /** Lets others run the direction. */
    void release(Direction direction, String holder);

    /** The position up to which the feed was delivered, 0 at the beginning. */
    long position();

    /**
     * Moves the position, and holds the line on.
     *
     * @throws LineLostException when another holder runs the direction by now
     */
    void moveTo(long position, String holder, Duration lease);

    /** The remote time up to which statements were taken in; empty at the beginning. */
    Optional<Instant> through();

    /**
     * Moves the remote time, and holds the line on.
     *
     * @throws LineLostException when another holder runs the direction by now
     */
    void moveTo(Instant through, String holder, Duration lease);

    /** A run came to its end. */
    void succeeded(Direction direction, Instant at);

    /** A run failed for this reason. */
    void failed(Direction direction, String reason);

    /** How the runs of this direction went. */
    Runs runs(Direction direction);

    /** What Jalon wrote and has still to be delivered. */
    Backlog backlog();

    /** The runs of a direction: the last success, why the latest one failed, and how many failed since. */
    record Runs(Optional<Instant> lastSuccess, Optional<String> lastError, int failures) {}

    /** How many statements wait, and when the oldest of them was stored. */
    record Backlog(long statements, Optional<Instant> oldest) {}
}
