package org.jalon.lrs;

import java.util.List;
import org.jalon.xapi.AgentId;

/** The names under which statements spoke of an agent. */
public interface AgentNames {

    /** The names in alphabetical order, at most 100; empty for an unknown or nameless agent. */
    List<String> names(AgentId id);
}
