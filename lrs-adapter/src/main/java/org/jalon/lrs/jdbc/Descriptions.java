package org.jalon.lrs.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jalon.xapi.Activity;
import org.jalon.xapi.ActivityDefinition;
import org.jalon.xapi.Actor;
import org.jalon.xapi.Agent;
import org.jalon.xapi.Context;
import org.jalon.xapi.ContextActivities;
import org.jalon.xapi.Group;
import org.jalon.xapi.LanguageMap;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementObject;
import org.jalon.xapi.SubStatement;
import org.jalon.xapi.Verb;

/** What statements say, in their order, of activities, verbs and agents beyond their ids. */
final class Descriptions {

    private final Map<String, List<ActivityDefinition>> activities = new TreeMap<>();
    private final Map<String, List<LanguageMap>> verbs = new TreeMap<>();
    private final Map<String, Set<String>> agents = new TreeMap<>();

    static Descriptions of(List<NewRow> rows) {
        Descriptions descriptions = new Descriptions();
        rows.forEach(row -> descriptions.add(row.statement()));
        return descriptions;
    }

    /** The definitions by the activity's id; one that repeats the one before it is left out. */
    Map<String, List<ActivityDefinition>> activities() {
        return activities;
    }

    /** The displays by the verb's id; one that repeats the one before it is left out. */
    Map<String, List<LanguageMap>> verbs() {
        return verbs;
    }

    /** The names by the canonical id of the agent. */
    Map<String, Set<String>> agents() {
        return agents;
    }

    private void add(Statement statement) {
        verb(statement.verb());
        actor(statement.actor());
        object(statement.object());
        statement.context().ifPresent(this::context);
    }

    private void object(StatementObject object) {
        switch (object) {
            case Activity activity -> activity(activity);
            case Agent agent -> actor(agent);
            case Group group -> actor(group);
            case SubStatement inner -> {
                verb(inner.verb());
                actor(inner.actor());
                object(inner.object());
                inner.context().ifPresent(this::context);
            }
            default -> {}
        }
    }

    private void context(Context context) {
        context.instructor().ifPresent(this::actor);
        context.team().ifPresent(this::actor);
        context.contextAgents().forEach(agent -> actor(agent.agent()));
        context.contextGroups().forEach(group -> actor(group.group()));
        ContextActivities around = context.contextActivities();
        List.of(around.parent(), around.grouping(), around.category(), around.other())
                .forEach(list -> list.forEach(this::activity));
    }

    private void activity(Activity activity) {
        activity.definition()
                .ifPresent(definition -> add(activities, activity.id().value(), definition));
    }

    private void verb(Verb verb) {
        if (!verb.display().texts().isEmpty()) {
            add(verbs, verb.id().value(), verb.display());
        }
    }

    private void actor(Actor actor) {
        switch (actor) {
            case Agent agent ->
                agent.name()
                        .filter(name -> !name.isBlank())
                        .ifPresent(name -> agents.computeIfAbsent(agent.id().canonical(), id -> new LinkedHashSet<>())
                                .add(name));
            case Group group -> group.members().forEach(this::actor);
        }
    }

    private static <T> void add(Map<String, List<T>> said, String id, T word) {
        List<T> words = said.computeIfAbsent(LookupKey.of(id), key -> new ArrayList<>());
        if (words.isEmpty() || !words.getLast().equals(word)) {
            words.add(word);
        }
    }
}
