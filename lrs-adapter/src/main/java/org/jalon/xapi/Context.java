package org.jalon.xapi;

import java.util.List;
import java.util.Optional;

/** In what setting it happened; revision and platform only go with an activity as the object. */
public record Context(
        Optional<Registration> registration,
        Optional<Actor> instructor,
        Optional<Group> team,
        ContextActivities contextActivities,
        List<ContextAgent> contextAgents,
        List<ContextGroup> contextGroups,
        Optional<String> revision,
        Optional<String> platform,
        Optional<String> language,
        Optional<StatementRef> statement,
        Extensions extensions) {

    public Context {
        contextAgents = List.copyOf(contextAgents);
        contextGroups = List.copyOf(contextGroups);
    }
}
