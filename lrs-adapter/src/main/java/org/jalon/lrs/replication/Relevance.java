package org.jalon.lrs.replication;

import java.util.Set;
import java.util.stream.Stream;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.xapi.Actor;
import org.jalon.xapi.Agent;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Group;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.StatementRef;

/**
 * Which remote statements are about known agents: those of which one is actor or object, itself or as a member of a
 * group, and those that refer to a statement that is here, such as the one that voids it.
 */
record Relevance(Set<AgentId> known, LearningRecordStore store) {

    Relevance {
        known = Set.copyOf(known);
    }

    boolean concerns(Statement statement, Set<StatementId> justTaken) {
        return names(statement.actor())
                || switch (statement.object()) {
                    case Agent agent -> names(agent);
                    case Group group -> names(group);
                    case StatementRef target -> justTaken.contains(target.id()) || isHere(target.id());
                    default -> false;
                };
    }

    boolean names(Actor actor) {
        Stream<AgentId> members = switch (actor) {
            case Agent agent -> Stream.empty();
            case Group group -> group.members().stream().map(Agent::id);
        };
        return Stream.concat(actor.identifier().stream(), members).anyMatch(known::contains);
    }

    private boolean isHere(StatementId id) {
        return store.find(id).isPresent() || store.findVoided(id).isPresent();
    }
}
