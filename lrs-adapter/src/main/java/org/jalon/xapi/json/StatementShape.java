package org.jalon.xapi.json;

import java.util.List;
import java.util.function.Consumer;
import org.jalon.xapi.XapiVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a stored statement as a tree, and the places in it where actors, verbs and activities stand. */
public final class StatementShape {

    private static final List<String> AROUND = List.of("parent", "grouping", "category", "other");

    private final ObjectNode statement;

    private StatementShape(ObjectNode statement) {
        this.statement = statement;
    }

    /**
     * Reads the JSON of a stored statement.
     *
     * @throws IllegalArgumentException when it is no JSON object
     */
    public static StatementShape of(String json) {
        if (JsonText.parse(json, new Faults(XapiVersion.V2_0_0)).root() instanceof ObjectNode object) {
            return new StatementShape(object);
        }
        throw new IllegalArgumentException("a statement is a JSON object");
    }

    /** The tree, with whatever was changed in it. */
    public ObjectNode tree() {
        return statement;
    }

    /** Shows every agent and group that is not a member of another one. */
    public void actors(Consumer<ObjectNode> visitor) {
        actors(statement, visitor);
    }

    private static void actors(ObjectNode part, Consumer<ObjectNode> visitor) {
        visit(part.path("actor"), visitor);
        visit(part.path("authority"), visitor);
        JsonNode context = part.path("context");
        visit(context.path("instructor"), visitor);
        visit(context.path("team"), visitor);
        context.path("contextAgents").forEach(agent -> visit(agent.path("agent"), visitor));
        context.path("contextGroups").forEach(group -> visit(group.path("group"), visitor));
        switch (type(part)) {
            case "Agent", "Group" -> visit(part.path("object"), visitor);
            case "SubStatement" -> actors((ObjectNode) part.path("object"), visitor);
            default -> {}
        }
    }

    /** Shows every verb. */
    public void verbs(Consumer<ObjectNode> visitor) {
        visit(statement.path("verb"), visitor);
        if (type(statement).equals("SubStatement")) {
            visit(statement.path("object").path("verb"), visitor);
        }
    }

    /** Shows every activity. */
    public void activities(Consumer<ObjectNode> visitor) {
        activities(statement, visitor);
    }

    private static void activities(ObjectNode part, Consumer<ObjectNode> visitor) {
        JsonNode around = part.path("context").path("contextActivities");
        AROUND.forEach(name -> around.path(name).forEach(activity -> visit(activity, visitor)));
        switch (type(part)) {
            case "Activity" -> visit(part.path("object"), visitor);
            case "SubStatement" -> activities((ObjectNode) part.path("object"), visitor);
            default -> {}
        }
    }

    private static String type(ObjectNode part) {
        return part.path("object").path("objectType").asString("Activity");
    }

    private static void visit(JsonNode node, Consumer<ObjectNode> visitor) {
        if (node instanceof ObjectNode object) {
            visitor.accept(object);
        }
    }
}
