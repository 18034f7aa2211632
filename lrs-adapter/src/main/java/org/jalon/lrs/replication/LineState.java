package org.jalon.lrs.replication;

import java.time.Instant;
import java.util.Optional;

/**
 * How one direction fares.
 *
 * @param lastSuccess when a run last came to its end
 * @param lastError why the latest run did not; empty after a success
 * @param failures runs that failed since the last success
 * @param waiting statements that have still to go out; 0 for inbound, where nobody knows
 * @param lagSeconds for how long the oldest of them has waited; inbound, the age of what was last asked for; 0 when
 *     nothing waits, or nothing was ever asked
 * @param deadLetters statements that were refused
 */
public record LineState(
        Optional<Instant> lastSuccess,
        Optional<String> lastError,
        int failures,
        long waiting,
        long lagSeconds,
        long deadLetters) {}
