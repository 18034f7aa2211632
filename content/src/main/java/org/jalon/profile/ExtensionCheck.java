package org.jalon.profile;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.profile.Concept.Extension;
import org.jalon.profile.Concept.Place;
import org.jalon.profile.StatementValidation.BrokenRule;
import org.jalon.profile.StatementValidation.RuleKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Holds the extensions of a statement against those of a profile: where they stand, and what their schema (draft 7) says. */
final class ExtensionCheck {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<Place, List<String>> PLACES = Map.of(
            Place.CONTEXT, List.of("$.context.extensions"),
            Place.RESULT, List.of("$.result.extensions"),
            Place.ACTIVITY,
                    List.of(
                            "$.object.definition.extensions",
                            "$.context.contextActivities.*[*].definition.extensions"));

    private final Map<String, Extension> extensions = new HashMap<>();
    private final Map<String, Schema> schemas = new HashMap<>();

    ExtensionCheck(ProfileDocument profile) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        profile.concepts().stream()
                .filter(Extension.class::isInstance)
                .map(Extension.class::cast)
                .forEach(extension -> {
                    extensions.put(extension.id(), extension);
                    extension
                            .inlineSchema()
                            .ifPresent(schema -> schemas.put(extension.id(), registry.getSchema(schema)));
                });
    }

    List<BrokenRule> broken(JsonNode statement) {
        List<BrokenRule> broken = new ArrayList<>();
        PLACES.forEach((place, paths) -> paths.forEach(path -> JsonPath.parse(path)
                .values(statement)
                .forEach(map -> map.properties()
                        .forEach(entry -> Optional.ofNullable(extensions.get(entry.getKey()))
                                .ifPresent(known -> check(known, place, path, entry.getValue(), broken))))));
        return broken;
    }

    private void check(Extension known, Place place, String path, JsonNode value, List<BrokenRule> broken) {
        String location = path + "['" + known.id() + "']";
        if (known.place() != place) {
            broken.add(new BrokenRule(
                    known.id(),
                    location,
                    Optional.empty(),
                    RuleKind.EXTENSION_PLACE,
                    List.of(NODES.stringNode(known.place().type())),
                    List.of(value),
                    "The extension is a %s and does not belong at %s"
                            .formatted(known.place().type(), path)));
        }
        Optional.ofNullable(schemas.get(known.id()))
                .ifPresent(schema -> schema.validate(value)
                        .forEach(error -> broken.add(brokenSchema(known.id(), location, schema, value, error))));
    }

    private static BrokenRule brokenSchema(String id, String location, Schema schema, JsonNode value, Error error) {
        String pointer = error.getInstanceLocation().toString();
        JsonNode found = pointer.isEmpty() ? value : value.at(pointer);
        return new BrokenRule(
                id,
                location,
                Optional.empty(),
                RuleKind.EXTENSION_SCHEMA,
                List.of(schema.getSchemaNode()),
                List.of(found),
                "%s: %s".formatted(pointer.isEmpty() ? "the value" : pointer, error.getMessage()));
    }
}
