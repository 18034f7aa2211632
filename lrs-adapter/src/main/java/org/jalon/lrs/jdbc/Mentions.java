package org.jalon.lrs.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jalon.xapi.Activity;
import org.jalon.xapi.Actor;
import org.jalon.xapi.Agent;
import org.jalon.xapi.Context;
import org.jalon.xapi.ContextActivities;
import org.jalon.xapi.Group;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementObject;
import org.jalon.xapi.StatementRef;
import org.jalon.xapi.SubStatement;

/**
 * What a statement names: agents and activities, split into those that the plain filters match and those that only the
 * related filters match, its verb and its registration.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#213-get-statements">xAPI 1.0.3, Communication 2.1.3</a>
 */
record Mentions(
        Set<String> agents,
        Set<String> relatedAgents,
        Set<String> activities,
        Set<String> relatedActivities,
        String verb,
        Optional<String> registration) {

    /** What a sent statement names, with the authority that the store puts on it instead of the one that it claims. */
    static Mentions ofSent(Statement sent, Agent authority) {
        return of(sent, Optional.of(authority));
    }

    /** What a stored statement names. */
    static Mentions ofStored(Statement stored) {
        return of(stored, stored.authority());
    }

    private static Mentions of(Statement statement, Optional<? extends Actor> authority) {
        Mentions mentions = new Mentions(
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                statement.verb().id().value(),
                statement
                        .context()
                        .flatMap(Context::registration)
                        .map(registration -> registration.value().toString()));
        mentions.actor(statement.actor(), mentions.agents::add);
        switch (statement.object()) {
            case Activity activity -> mentions.activities.add(activity.id().value());
            case Agent agent -> mentions.actor(agent, mentions.agents::add);
            case Group group -> mentions.actor(group, mentions.agents::add);
            case StatementRef reference -> {}
            case SubStatement inner -> mentions.inside(inner);
        }
        authority.ifPresent(actor -> mentions.actor(actor, mentions.relatedAgents::add));
        statement.context().ifPresent(mentions::context);
        mentions.relatedAgents.removeAll(mentions.agents);
        mentions.relatedActivities.removeAll(mentions.activities);
        return mentions;
    }

    private void actor(Actor actor, Consumer<String> found) {
        actor.identifier().ifPresent(id -> found.accept(id.canonical()));
        if (actor instanceof Group group) {
            group.members().forEach(member -> found.accept(member.id().canonical()));
        }
    }

    private void inside(SubStatement inner) {
        actor(inner.actor(), relatedAgents::add);
        StatementObject object = inner.object();
        if (object instanceof Activity activity) {
            relatedActivities.add(activity.id().value());
        } else if (object instanceof Actor actor) {
            actor(actor, relatedAgents::add);
        }
        inner.context().ifPresent(this::context);
    }

    private void context(Context context) {
        context.instructor().ifPresent(instructor -> actor(instructor, relatedAgents::add));
        context.team().ifPresent(team -> actor(team, relatedAgents::add));
        context.contextAgents().forEach(agent -> actor(agent.agent(), relatedAgents::add));
        context.contextGroups().forEach(group -> actor(group.group(), relatedAgents::add));
        ContextActivities around = context.contextActivities();
        for (List<Activity> list : List.of(around.parent(), around.grouping(), around.category(), around.other())) {
            list.forEach(activity -> relatedActivities.add(activity.id().value()));
        }
    }
}
