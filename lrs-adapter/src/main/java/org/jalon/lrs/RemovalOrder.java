package org.jalon.lrs;

import java.time.Instant;
import java.util.Set;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.StatementId;

/** Which statements are to leave the store; a voided statement and its voidings go or stay together. */
public sealed interface RemovalOrder {

    /** Whose statements never go by this order, however they name them. */
    Set<AgentId> held();

    /**
     * All about one person. A statement that names her as actor or object goes; so does one of the given ids. One that
     * names her besides, as instructor say, or that has somebody else of interest as actor or object too, belongs to
     * others as well: it stays unless these are asked for. What goes leaves a tombstone and is not taken again.
     *
     * @param agents all agents that are hers
     * @param statements ids of statements about her that name none of her agents
     * @param others the agents of the other persons of interest
     * @param shared whether statements that belong to others as well go too
     */
    record OfPerson(
            Set<AgentId> agents, Set<StatementId> statements, Set<AgentId> others, Set<AgentId> held, boolean shared)
            implements RemovalOrder {
        public OfPerson {
            agents = Set.copyOf(agents);
            statements = Set.copyOf(statements);
            others = Set.copyOf(others);
            held = Set.copyOf(held);
        }
    }

    /**
     * What was stored before an instant and names nobody of interest; never what Jalon wrote. It may be sent again.
     *
     * @param held the agents of interest
     * @param most at most so many at once, the oldest first
     */
    record OfAge(Instant storedBefore, Set<AgentId> held, int most) implements RemovalOrder {
        public OfAge {
            held = Set.copyOf(held);
            if (most < 1) {
                throw new IllegalArgumentException("at least one statement goes at once, not " + most);
            }
        }
    }
}
