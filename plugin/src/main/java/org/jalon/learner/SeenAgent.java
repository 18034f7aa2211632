package org.jalon.learner;

import java.time.Instant;
import java.util.Optional;
import org.jalon.xapi.AgentId;

/**
 * An agent as stored statements show it.
 *
 * @param name the last name that statements gave the agent, if any did
 * @param statements how many stored statements the agent wrote
 * @param lastStored when the last of them was stored
 */
public record SeenAgent(AgentId agent, Optional<String> name, long statements, Instant lastStored) {}
