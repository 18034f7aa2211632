package org.jalon.lrs.replication;

import java.time.Duration;
import java.time.Instant;

/** The right to run a direction, which every move extends. */
record Lease(ReplicationLines lines, Direction direction, String holder, Duration time) {

    void moveTo(long position) {
        lines.moveTo(position, holder, time);
    }

    void moveTo(Instant through) {
        lines.moveTo(through, holder, time);
    }

    /**
     * Holds the line on without moving it.
     *
     * @throws LineLostException when another holder runs it by now
     */
    void hold() {
        if (!lines.take(direction, holder, time)) {
            throw new LineLostException(direction);
        }
    }
}
