package org.jalon.lrs.replication;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.AgentId;

/** For which agents the statements of the time before they were known have been asked for. */
public interface BackfilledAgents {

    /** Forgets every other agent: should one come back, all is asked for again. */
    void retain(Set<AgentId> agents);

    /** Those of these agents that are not complete. */
    Set<AgentId> incomplete(Set<AgentId> agents);

    /** Up to when, by remote time, this agent's statements were taken in; empty at the beginning. */
    Optional<Instant> through(AgentId agent);

    void moveTo(AgentId agent, Instant through);

    void complete(AgentId agent);
}
