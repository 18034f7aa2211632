package org.jalon.lrs;

import java.util.Set;
import org.jalon.xapi.AgentId;

/** The agents whose statements are of interest here; the set may be another one at each call. */
@FunctionalInterface
public interface KnownAgents {

    Set<AgentId> agents();
}
