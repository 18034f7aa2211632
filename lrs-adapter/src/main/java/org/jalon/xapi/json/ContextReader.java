package org.jalon.xapi.json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.Activity;
import org.jalon.xapi.Actor;
import org.jalon.xapi.Agent;
import org.jalon.xapi.Context;
import org.jalon.xapi.ContextActivities;
import org.jalon.xapi.ContextAgent;
import org.jalon.xapi.ContextGroup;
import org.jalon.xapi.Group;
import org.jalon.xapi.Iri;
import org.jalon.xapi.LanguageTag;
import org.jalon.xapi.Quoted;
import org.jalon.xapi.Registration;
import org.jalon.xapi.XapiVersion;
import tools.jackson.databind.JsonNode;

/**
 * Reads contexts.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#246-context">xAPI 1.0.3, Data 2.4.6</a>
 */
final class ContextReader {

    private static final String CLAUSE = "Data 2.4.6";
    private static final Set<String> SINCE_2_0 = Set.of("contextAgents", "contextGroups");
    private static final Set<String> CONTEXT = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "contextAgents",
            "contextGroups",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");
    private static final Set<String> ACTIVITIES = Set.of("parent", "grouping", "category", "other");
    private static final Set<String> CONTEXT_AGENT = Set.of("objectType", "agent", "relevantTypes");
    private static final Set<String> CONTEXT_GROUP = Set.of("objectType", "group", "relevantTypes");

    private ContextReader() {}

    static Optional<Context> context(Fields statement, boolean aboutActivity) {
        return statement.object("context", CLAUSE).map(context -> {
            context.only(CONTEXT);
            refuseWhatCameLater(context);
            if (!aboutActivity) {
                refuseForActivitiesOnly(context, "revision");
                refuseForActivitiesOnly(context, "platform");
            }
            return context(context);
        });
    }

    private static void refuseWhatCameLater(Fields context) {
        if (context.faults().version() == XapiVersion.V1_0_3) {
            SINCE_2_0.stream()
                    .filter(context::has)
                    .forEach(name -> context.fault(
                            name, "The property " + Quoted.of(name) + " came with xAPI 2.0; this request says 1.0."));
        }
    }

    private static Context context(Fields context) {
        return new Context(
                CommonReader.id(context, "registration").map(id -> new Registration(id.value())),
                ActorReader.actor(context, "instructor"),
                team(context),
                context.object("contextActivities", "Data 2.4.6.2")
                        .map(ContextReader::activities)
                        .orElse(ContextActivities.NONE),
                context.each("contextAgents", (node, pointer) -> contextAgent(context, node, pointer)),
                context.each("contextGroups", (node, pointer) -> contextGroup(context, node, pointer)),
                context.text("revision"),
                context.text("platform"),
                context.formatted(
                        "language", "a language tag of RFC 5646", tag -> LanguageTag.isValid(tag) ? tag : null),
                context.object("statement", "Data 2.4.4.3").flatMap(ObjectReader::reference),
                CommonReader.extensions(context));
    }

    private static void refuseForActivitiesOnly(Fields context, String name) {
        if (context.has(name)) {
            context.fault(name, Quoted.of(name) + " may only be given when the object is an activity.");
        }
    }

    private static Optional<Group> team(Fields context) {
        return ActorReader.actor(context, "team").flatMap(team -> switch (team) {
            case Group group -> Optional.of(group);
            case Agent agent -> {
                context.fault("team", "A team is a Group, not an Agent.");
                yield Optional.empty();
            }
        });
    }

    private static ContextActivities activities(Fields activities) {
        activities.only(ACTIVITIES);
        return new ContextActivities(
                activities(activities, "parent"),
                activities(activities, "grouping"),
                activities(activities, "category"),
                activities(activities, "other"));
    }

    private static List<Activity> activities(Fields activities, String name) {
        if (activities.value(name).filter(JsonNode::isObject).isPresent()) {
            return activities.object(name, CLAUSE).flatMap(ActivityReader::activity).stream()
                    .toList();
        }
        return activities.each(name, (node, pointer) -> ActivityReader.activity(node, pointer, activities.faults()));
    }

    private static Optional<ContextAgent> contextAgent(Fields context, JsonNode node, String pointer) {
        return Fields.of(node, pointer, CLAUSE, context.faults()).flatMap(fields -> {
            fields.only(CONTEXT_AGENT).require("agent");
            requireType(fields, "contextAgent");
            List<Iri> types = relevantTypes(fields);
            Optional<Actor> agent = ActorReader.actor(fields, "agent");
            if (agent.filter(Group.class::isInstance).isPresent()) {
                fields.fault("agent", "Only an Agent may stand here.");
            }
            return agent.filter(Agent.class::isInstance).map(known -> new ContextAgent((Agent) known, types));
        });
    }

    private static Optional<ContextGroup> contextGroup(Fields context, JsonNode node, String pointer) {
        return Fields.of(node, pointer, CLAUSE, context.faults()).flatMap(fields -> {
            fields.only(CONTEXT_GROUP).require("group");
            requireType(fields, "contextGroup");
            List<Iri> types = relevantTypes(fields);
            Optional<Actor> group = ActorReader.actor(fields, "group");
            if (group.filter(Agent.class::isInstance).isPresent()) {
                fields.fault("group", "Only a Group may stand here.");
            }
            return group.filter(Group.class::isInstance).map(known -> new ContextGroup((Group) known, types));
        });
    }

    private static void requireType(Fields fields, String type) {
        if (fields.text("objectType").filter(type::equals).isEmpty()) {
            fields.fault("objectType", "The objectType here is " + Quoted.of(type) + ".");
        }
    }

    private static List<Iri> relevantTypes(Fields fields) {
        if (fields.value("relevantTypes").filter(JsonNode::isEmpty).isPresent()) {
            fields.fault("relevantTypes", "A list of relevant types, where there is one, has at least one.");
        }
        return fields.each("relevantTypes", (node, pointer) -> {
            if (node.isString() && Iri.isValid(node.stringValue())) {
                return Optional.of(new Iri(node.stringValue()));
            }
            fields.faults().add(pointer, CLAUSE, "A relevant type is an absolute IRI.");
            return Optional.empty();
        });
    }
}
