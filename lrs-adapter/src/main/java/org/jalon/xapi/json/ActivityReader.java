package org.jalon.xapi.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.xapi.Activity;
import org.jalon.xapi.ActivityDefinition;
import org.jalon.xapi.Interaction;
import org.jalon.xapi.InteractionComponent;
import org.jalon.xapi.InteractionType;
import org.jalon.xapi.Quoted;
import tools.jackson.databind.JsonNode;

/**
 * Reads activities with their definitions.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#2441-when-the-objecttype-is-activity">xAPI 1.0.3, Data 2.4.4.1</a>
 */
final class ActivityReader {

    private static final String CLAUSE = "Data 2.4.4.1";
    private static final List<String> COMPONENTS = List.of("choices", "scale", "source", "target", "steps");
    private static final Set<String> ACTIVITY = Set.of("objectType", "id", "definition");
    private static final Set<String> COMPONENT = Set.of("id", "description");
    private static final Set<String> DEFINITION = Set.of(
            "name",
            "description",
            "type",
            "moreInfo",
            "extensions",
            "interactionType",
            "correctResponsesPattern",
            "choices",
            "scale",
            "source",
            "target",
            "steps");

    private ActivityReader() {}

    static Optional<Activity> activity(JsonNode node, String pointer, Faults faults) {
        return Fields.of(node, pointer, CLAUSE, faults).flatMap(ActivityReader::activity);
    }

    static Optional<Activity> activity(Fields fields) {
        Fields activity = fields.under(CLAUSE).only(ACTIVITY);
        if (activity.text("objectType").filter(type -> !type.equals("Activity")).isPresent()) {
            activity.fault("objectType", "Only an Activity may stand here.");
        }
        activity.require("id");
        Optional<ActivityDefinition> definition =
                activity.object("definition", CLAUSE).map(ActivityReader::definition);
        return activity.iri("id").map(id -> new Activity(id, definition));
    }

    static ActivityDefinition definition(Fields definition) {
        definition.only(DEFINITION);
        return new ActivityDefinition(
                CommonReader.languageMap(definition, "name"),
                CommonReader.languageMap(definition, "description"),
                definition.iri("type"),
                definition.iri("moreInfo"),
                interaction(definition),
                CommonReader.extensions(definition));
    }

    private static Optional<Interaction> interaction(Fields definition) {
        List<String> patterns =
                definition.each("correctResponsesPattern", (node, pointer) -> text(definition, node, pointer));
        Map<String, List<InteractionComponent>> components = new LinkedHashMap<>();
        COMPONENTS.stream().filter(definition::has).forEach(list -> components.put(list, components(definition, list)));
        boolean any = definition.has("correctResponsesPattern") || !components.isEmpty();
        if (any && !definition.has("interactionType")) {
            definition.fault("interactionType", "An interaction names its interactionType.");
        }
        Optional<InteractionType> type = definition.formatted(
                "interactionType",
                "an interaction type",
                text -> InteractionType.find(text).orElse(null));
        return type.filter(known -> allowed(definition, known, components.keySet()))
                .map(known -> new Interaction(known, patterns, components));
    }

    private static boolean allowed(Fields definition, InteractionType type, Set<String> lists) {
        List<String> foreign = new ArrayList<>(lists);
        foreign.removeAll(type.components());
        for (String list : foreign) {
            definition.fault(list, "An interaction of type " + type.text() + " has no " + Quoted.of(list) + ".");
        }
        return foreign.isEmpty();
    }

    private static Optional<String> text(Fields definition, JsonNode node, String pointer) {
        if (node.isString()) {
            return Optional.of(node.stringValue());
        }
        definition
                .faults()
                .add(pointer, "Data 2.2", "A response pattern must be a string, not " + Fields.kind(node) + ".");
        return Optional.empty();
    }

    private static List<InteractionComponent> components(Fields definition, String list) {
        Set<String> ids = new HashSet<>();
        return definition.each(
                list,
                (node, pointer) -> Fields.of(node, pointer, CLAUSE, definition.faults())
                        .flatMap(component -> component(component, ids)));
    }

    private static Optional<InteractionComponent> component(Fields component, Set<String> ids) {
        component.only(COMPONENT).require("id");
        var description = CommonReader.languageMap(component, "description");
        Optional<String> id = component.text("id");
        id.filter(text -> !ids.add(text))
                .ifPresent(
                        twice -> component.fault("id", "The id " + Quoted.of(twice) + " occurs twice in this list."));
        return id.map(text -> new InteractionComponent(text, description));
    }
}
