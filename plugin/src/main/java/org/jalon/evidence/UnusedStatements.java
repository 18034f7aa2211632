package org.jalon.evidence;

import java.util.List;
import java.util.Optional;

/** The stored statements that yield no fact, or one of an agent that is tied to nobody, and were not voided; none is left out. */
public interface UnusedStatements {

    /** How many there are for each reason, in the order of {@link UnusedReason}; reasons without any are left out. */
    List<UnusedCount> counts();

    /**
     * The latest first, of one reason or of all.
     *
     * @param before only those at a smaller position of the feed; {@code Long.MAX_VALUE} for the first page
     * @param limit at most so many, at least 1
     */
    List<UnusedStatement> list(Optional<UnusedReason> reason, long before, int limit);
}
