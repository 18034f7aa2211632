package org.jalon.xapi.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Quoted;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One object of a statement while it is read: what is missing, null, unknown or of the wrong type becomes a fault. */
final class Fields {

    private final ObjectNode object;
    private final String pointer;
    private final String requirement;
    private final Faults faults;

    private Fields(ObjectNode object, String pointer, String requirement, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.requirement = requirement;
        this.faults = faults;
    }

    /** The object, or empty with a fault when the node is another thing. */
    static Optional<Fields> of(JsonNode node, String pointer, String requirement, Faults faults) {
        if (node instanceof ObjectNode object) {
            return Optional.of(new Fields(object, pointer, requirement, faults));
        }
        faults.add(pointer, "Data 2.2", "An object is needed here, not " + kind(node) + ".");
        return Optional.empty();
    }

    /** The same object under another requirement. */
    Fields under(String other) {
        return new Fields(object, pointer, other, faults);
    }

    /** Refuses null everywhere and every key but these. */
    Fields only(Set<String> names) {
        for (var member : object.properties()) {
            String name = member.getKey();
            if (!names.contains(name)) {
                fault(name, "The property " + Quoted.of(name) + " is not known here.");
            } else if (member.getValue().isNull()) {
                faults.add(pointer(name), "Data 2.2", "The property " + Quoted.of(name) + " must not be null.");
            }
        }
        return this;
    }

    Faults faults() {
        return faults;
    }

    ObjectNode node() {
        return object;
    }

    String pointer() {
        return pointer;
    }

    String pointer(String name) {
        return Faults.pointer(pointer, name);
    }

    void fault(String name, String message) {
        faults.add(pointer(name), requirement, message);
    }

    void faultHere(String message) {
        faults.add(pointer, requirement, message);
    }

    boolean has(String name) {
        return object.has(name);
    }

    /** The value, unless it is absent or null. */
    Optional<JsonNode> value(String name) {
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    void require(String name) {
        if (!has(name)) {
            fault(name, "The property " + Quoted.of(name) + " is missing.");
        }
    }

    Optional<String> text(String name) {
        return typed(name, JsonNode::isString, "a string").map(JsonNode::stringValue);
    }

    Optional<Boolean> flag(String name) {
        return typed(name, JsonNode::isBoolean, "true or false").map(JsonNode::booleanValue);
    }

    Optional<BigDecimal> number(String name) {
        return typed(name, JsonNode::isNumber, "a number").map(JsonNode::decimalValue);
    }

    Optional<Fields> object(String name, String clause) {
        return value(name).flatMap(node -> of(node, pointer(name), clause, faults));
    }

    Optional<Iri> iri(String name) {
        return formatted(name, "an absolute IRI", text -> Iri.isValid(text) ? new Iri(text) : null);
    }

    /** A string that the parser understands; what it answers null to is a fault that names the form. */
    <T> Optional<T> formatted(String name, String form, Function<String, @Nullable T> parser) {
        return text(name).flatMap(text -> {
            Optional<T> parsed = Optional.ofNullable(parser.apply(text));
            if (parsed.isEmpty()) {
                fault(name, Quoted.of(text) + " is not " + form + ".");
            }
            return parsed;
        });
    }

    /** What the reader makes of each element of an array; the property may be absent. */
    <T> List<T> each(String name, ElementReader<T> reader) {
        List<T> elements = new ArrayList<>();
        typed(name, JsonNode::isArray, "an array").ifPresent(array -> {
            int index = 0;
            for (JsonNode element : array) {
                reader.read(element, pointer(name) + "/" + index++).ifPresent(elements::add);
            }
        });
        return elements;
    }

    private Optional<JsonNode> typed(String name, Function<JsonNode, Boolean> test, String wanted) {
        return value(name).filter(node -> {
            boolean right = test.apply(node);
            if (!right) {
                faults.add(
                        pointer(name),
                        "Data 2.2",
                        Quoted.of(name) + " must be " + wanted + ", not " + kind(node) + ".");
            }
            return right;
        });
    }

    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "the string " + Quoted.of(node.stringValue());
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case ARRAY -> "an array";
            case NULL -> "null";
            default -> "an object";
        };
    }

    /** Reads one element of an array, which stands at the pointer; empty when it is faulty. */
    interface ElementReader<T> {
        Optional<T> read(JsonNode element, String pointer);
    }
}
