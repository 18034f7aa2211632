package org.jalon.lrs;

import java.util.Optional;
import org.jalon.xapi.Actor;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Context;
import org.jalon.xapi.Group;
import org.jalon.xapi.Registration;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementObject;

/**
 * The one actor and the one registration that a launch token works for.
 *
 * @see <a href="https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#8-content-launch-mechanisms">cmi5, 8</a>
 */
public record LaunchBounds(AgentId actor, Registration registration) {

    /** The rule in one sentence, for whoever broke it. */
    public static final String RULE = "A launch token works for its own actor and its own registration only.";

    /** Whether the statement's actor is this one and its context has this registration. */
    public boolean mayWrite(Statement statement) {
        return isOurs(statement.actor()) && isOurs(registrationOf(statement));
    }

    /** Whether this actor is the statement's actor or object, or in a group there, and the registration is this one. */
    public boolean mayRead(Statement statement) {
        StatementObject object = statement.object();
        boolean named = names(statement.actor()) || (object instanceof Actor actor && names(actor));
        return named && isOurs(registrationOf(statement));
    }

    /** Whether both, as far as they are given, are these. */
    public boolean cover(Optional<AgentId> agent, Optional<Registration> asked) {
        return agent.filter(id -> !id.equals(actor)).isEmpty()
                && asked.filter(id -> !id.equals(registration)).isEmpty();
    }

    private static Optional<Registration> registrationOf(Statement statement) {
        return statement.context().flatMap(Context::registration);
    }

    private boolean isOurs(Optional<Registration> other) {
        return other.filter(registration::equals).isPresent();
    }

    private boolean isOurs(Actor other) {
        return !(other instanceof Group)
                && other.identifier().filter(actor::equals).isPresent();
    }

    private boolean names(Actor other) {
        return other.identifier().filter(actor::equals).isPresent()
                || (other instanceof Group group
                        && group.members().stream()
                                .anyMatch(member -> member.id().equals(actor)));
    }
}
