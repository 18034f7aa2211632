package org.jalon.xapi;

import java.util.Optional;

/** A person or a system, known by exactly one identifier; the name is for display and identifies nobody. */
public record Agent(Optional<String> name, AgentId id) implements Actor, StatementObject {

    /** An agent without a name. */
    public static Agent of(AgentId id) {
        return new Agent(Optional.empty(), id);
    }

    @Override
    public Optional<AgentId> identifier() {
        return Optional.of(id);
    }
}
