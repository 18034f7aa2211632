package org.jalon.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that an administrator should look at. */
public sealed interface Signal {

    /**
     * An emitter that used to write has not written for longer than it ever paused lately.
     *
     * @param last when its last statement was stored
     * @param longestPause the longest pause between its last thousand statements
     */
    record SilentEmitter(String name, Instant last, Duration longestPause) implements Signal {}

    /**
     * Far more requests of an emitter are refused than before.
     *
     * @param refused how many in the window that ends now
     * @param usual how many in a window of the same length on average over the seven before it
     */
    record GrowingRefusals(String name, long refused, double usual) implements Signal {}

    /**
     * A direction of replication has failed several times in a row.
     *
     * @param direction {@code INBOUND} or {@code OUTBOUND}
     * @param lastSuccess when a run last came to its end
     */
    record ReplicationFailing(String direction, int failures, Optional<Instant> lastSuccess, String error)
            implements Signal {}

    /** A direction of replication has statements that were refused and wait for a person. */
    record ReplicationRefused(String direction, long statements) implements Signal {}

    /**
     * What is derived from the statements does not follow them.
     *
     * @param behind how many positions it is behind
     */
    record ProjectionsStopped(long behind, String reason) implements Signal {}

    /** The disk of the data folder is nearly full. */
    record DiskFilling(long freeBytes) implements Signal {}
}
