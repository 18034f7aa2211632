package org.jalon.xapi;

import java.util.List;
import java.util.Optional;

/** Several agents: identified (then the members may be left out) or anonymous (then there is at least one member). */
public record Group(Optional<String> name, Optional<AgentId> identifier, List<Agent> members)
        implements Actor, StatementObject {

    public Group {
        members = List.copyOf(members);
        if (identifier.isEmpty() && members.isEmpty()) {
            throw new IllegalArgumentException("an anonymous group has members");
        }
    }
}
