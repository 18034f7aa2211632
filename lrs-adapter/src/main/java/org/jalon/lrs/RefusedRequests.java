package org.jalon.lrs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was refused in the last 30 days, so that it can be listed and repaired. */
public interface RefusedRequests {

    void add(RefusedRequest request);

    /** The latest refusals first, at most so many. */
    List<RefusedRequest> latest(int limit);

    /** The latest first, at most {@code limit} of them after the first {@code offset}. */
    List<RefusalEntry> list(int limit, long offset);

    /** How many are kept. */
    long count();

    /** How many are kept by their reason, the most frequent first. */
    List<RefusalCount> countByReason();

    /** How many came from each writer since {@code from}, before {@code until}; who had none is left out. */
    Map<WriterId, Long> countByWriter(Instant from, Instant until);

    Optional<KeptRefusal> find(long number);

    /** Notes that a repaired copy was admitted by this account. */
    void markAdmitted(long number, Instant at, String by);
}
