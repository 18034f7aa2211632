package org.jalon.xapi.json;

import java.util.ArrayList;
import java.util.List;
import org.jalon.xapi.Quoted;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One JSON text as a tree, its numbers exact, its twofold keys reported, with the source text of each statement in it. */
final class JsonText {

    static final int DEEPEST = 100;
    static final int LONGEST_NUMBER = 1000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String text;
    private final Faults faults;
    private final List<String> slices = new ArrayList<>();

    private JsonText(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
    }

    /**
     * The tree and the slices of its statements.
     *
     * @param root null when the text is no JSON, which is then among the faults
     */
    record Tree(@Nullable JsonNode root, List<String> slices) {}

    static Tree parse(String text, Faults faults) {
        JsonText reading = new JsonText(text, faults);
        try (JsonParser parser = parser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                faults.add("", "Data 2.2", "The body is empty.");
                return new Tree(null, List.of());
            }
            JsonNode root = first == JsonToken.START_ARRAY ? reading.batch(parser) : reading.single(parser);
            if (parser.nextToken() != null) {
                faults.add("", "Data 2.2", "Something follows after the end of the JSON value.");
            }
            return new Tree(root, reading.slices);
        } catch (StreamConstraintsException tooLarge) {
            faults.add(
                    "",
                    "Data 2.2",
                    "The JSON is nested deeper than " + DEEPEST + " levels or holds a number of more than "
                            + LONGEST_NUMBER + " digits.");
        } catch (JacksonException | ArithmeticException | NumberFormatException malformed) {
            faults.add("", "Data 2.2", "The body is not well-formed JSON" + place(malformed) + ".");
        }
        return new Tree(null, List.of());
    }

    static JsonParser parser(String text) {
        char[] chars = text.toCharArray();
        return FACTORY.createParser(ObjectReadContext.empty(), chars, 0, chars.length);
    }

    private static String place(Exception malformed) {
        return malformed instanceof JacksonException e && e.getLocation() != null
                ? " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")"
                : "";
    }

    private ArrayNode batch(JsonParser parser) {
        ArrayNode statements = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            statements.add(slice(parser, "/" + statements.size()));
        }
        return statements;
    }

    private JsonNode single(JsonParser parser) {
        return slice(parser, "");
    }

    private JsonNode slice(JsonParser parser, String pointer) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        JsonNode statement = value(parser, pointer);
        parser.finishToken();
        int end = (int) parser.currentLocation().getCharOffset();
        slices.add(text.substring(start, end));
        return statement;
    }

    private JsonNode value(JsonParser parser, String pointer) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private ArrayNode array(JsonParser parser, String pointer) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer + "/" + array.size()));
        }
        return array;
    }

    private ObjectNode object(JsonParser parser, String pointer) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            String member = Faults.pointer(pointer, name);
            JsonNode value = value(parser, member);
            if (object.has(name)) {
                faults.add(member, "Data 2.2", "The key " + Quoted.of(name) + " occurs more than once.");
            } else {
                object.set(name, value);
            }
        }
        return object;
    }
}
