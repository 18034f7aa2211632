package org.jalon.lrs;

import java.util.Set;
import org.jalon.xapi.AgentId;

/** Whatever else is kept of statements and agents and goes with them. */
public interface Erasable {

    /**
     * Takes out what belongs to these agents and to the statements at these positions, which are still there; within the
     * caller's transaction, which may be taken back.
     *
     * @param agents empty when statements go by age
     */
    ErasedCounts erase(Set<AgentId> agents, Set<Long> positions);
}
