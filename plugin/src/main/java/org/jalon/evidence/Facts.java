package org.jalon.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jalon.xapi.AgentId;

/** The facts that were drawn from the statement store. */
public interface Facts {

    /**
     * The facts of these agents as they were known at that instant: stored up to it, and not voided up to it.
     * One query, for however many agents; in the order of when they happened, then of the feed.
     */
    List<Fact> of(Collection<AgentId> agents, Instant knownAt);
}
