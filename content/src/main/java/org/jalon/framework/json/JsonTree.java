package org.jalon.framework.json;

import java.util.Optional;
import org.jalon.framework.FaultRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Parses JSON into a tree, reports each duplicate key and keeps its first value; a text that is no JSON gives no tree. */
public final class JsonTree {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Inspection inspection;

    private JsonTree(JsonParser parser, Inspection inspection) {
        this.parser = parser;
        this.inspection = inspection;
    }

    /** The tree of the text, whose root is found under {@code pointer}; empty when the text is malformed, which is reported. */
    public static Optional<JsonNode> parse(String json, String pointer, Inspection inspection) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                inspection.report(pointer, FaultRule.MALFORMED_JSON, "the text is empty, JSON must hold one value");
                return Optional.empty();
            }
            JsonNode root = new JsonTree(parser, inspection).value(first, pointer);
            if (parser.nextToken() == null) {
                return Optional.of(root);
            }
            inspection.report(
                    pointer, FaultRule.MALFORMED_JSON, at(parser.currentTokenLocation()) + "text after the end");
        } catch (JacksonException e) {
            inspection.report(pointer, FaultRule.MALFORMED_JSON, at(e.getLocation()) + e.getOriginalMessage());
        }
        return Optional.empty();
    }

    private static String at(@Nullable TokenStreamLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    private JsonNode value(JsonToken token, String pointer) {
        return switch (token) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(String pointer) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String child = Entry.child(pointer, key);
            JsonNode value = value(parser.nextToken(), child);
            if (object.has(key)) {
                inspection.report(child, FaultRule.DUPLICATE_KEY, "key '" + key + "' must be there once, not twice");
            } else {
                object.set(key, value);
            }
        }
        return object;
    }

    private ArrayNode array(String pointer) {
        ArrayNode array = NODES.arrayNode();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            array.add(value(token, Entry.child(pointer, String.valueOf(array.size()))));
            token = parser.nextToken();
        }
        return array;
    }
}
