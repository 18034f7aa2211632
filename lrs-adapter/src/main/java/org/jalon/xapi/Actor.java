package org.jalon.xapi;

import java.util.Optional;

/** Who did it: an agent or a group. */
public sealed interface Actor permits Agent, Group {

    Optional<String> name();

    /** The identifier; empty only for an anonymous group. */
    Optional<AgentId> identifier();
}
