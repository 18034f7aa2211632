package org.jalon.xapi.json;

import java.util.List;
import java.util.Optional;
import org.jalon.xapi.Activity;
import org.jalon.xapi.ActivityDefinition;
import org.jalon.xapi.Interaction;
import org.jalon.xapi.InteractionComponent;
import org.jalon.xapi.Iri;
import org.jalon.xapi.LanguageMap;
import org.jalon.xapi.XapiVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes definitions of activities and language maps as JSON, and reads what it wrote. */
public final class DefinitionJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DefinitionJson() {}

    /** The activity with its objectType, id and, unless it is absent, its definition. */
    public static ObjectNode write(Activity activity) {
        ObjectNode node = NODES.objectNode();
        node.put("objectType", "Activity").put("id", activity.id().value());
        activity.definition().ifPresent(definition -> node.set("definition", write(definition)));
        return node;
    }

    /** The definition; what it does not say is left out. */
    public static ObjectNode write(ActivityDefinition definition) {
        ObjectNode node = NODES.objectNode();
        put(node, "name", definition.name());
        put(node, "description", definition.description());
        definition.type().map(Iri::value).ifPresent(type -> node.put("type", type));
        definition.moreInformation().map(Iri::value).ifPresent(more -> node.put("moreInfo", more));
        definition.interaction().ifPresent(interaction -> put(node, interaction));
        if (!definition.extensions().values().isEmpty()) {
            definition.extensions().values().forEach(node.putObject("extensions")::set);
        }
        return node;
    }

    /** The language map. */
    public static ObjectNode write(LanguageMap texts) {
        ObjectNode node = NODES.objectNode();
        texts.texts().forEach(node::put);
        return node;
    }

    /** The definition that was written so. */
    public static ActivityDefinition readDefinition(String json) {
        return fields(json).map(ActivityReader::definition).orElse(ActivityDefinition.NONE);
    }

    /** The language map that was written so. */
    public static LanguageMap readTexts(String json) {
        return fields(json).map(CommonReader::texts).orElse(LanguageMap.EMPTY);
    }

    private static Optional<Fields> fields(String json) {
        Faults faults = new Faults(XapiVersion.V2_0_0);
        JsonNode root = JsonText.parse(json, faults).root();
        return root == null ? Optional.empty() : Fields.of(root, "", "Data 2.4.4.1", faults);
    }

    private static void put(ObjectNode node, String name, LanguageMap texts) {
        if (!texts.texts().isEmpty()) {
            node.set(name, write(texts));
        }
    }

    private static void put(ObjectNode node, Interaction interaction) {
        node.put("interactionType", interaction.type().text());
        if (!interaction.correctResponsesPattern().isEmpty()) {
            ArrayNode patterns = node.putArray("correctResponsesPattern");
            interaction.correctResponsesPattern().forEach(patterns::add);
        }
        interaction.components().forEach((list, components) -> put(node.putArray(list), components));
    }

    private static void put(ArrayNode list, List<InteractionComponent> components) {
        for (InteractionComponent component : components) {
            ObjectNode node = list.addObject().put("id", component.id());
            put(node, "description", component.description());
        }
    }
}
