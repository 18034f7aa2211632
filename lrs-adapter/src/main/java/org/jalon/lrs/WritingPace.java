package org.jalon.lrs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells when a writer last wrote a statement, and how long it usually pauses. */
public interface WritingPace {

    /**
     * What the latest statements of a writer tell.
     *
     * @param last when the last one was stored
     * @param longestPause the longest time between two of the last thousand; zero when there is one only
     */
    record Pace(Instant last, Duration longestPause) {}

    /** The pace of this writer; empty when it never wrote, or all it wrote is gone. */
    Optional<Pace> of(WriterId writer);
}
