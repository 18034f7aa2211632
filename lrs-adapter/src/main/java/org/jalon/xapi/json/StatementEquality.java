package org.jalon.xapi.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.XapiTimestamp;
import org.jalon.xapi.XapiVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether two statements are the same by the specification's rules of comparison.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#231-statement-immutability">xAPI 1.0.3, Data 2.3.1</a>
 */
public final class StatementEquality {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> IGNORED = Set.of("id", "authority", "stored", "version", "attachments");
    private static final Set<String> SUB_IGNORED = Set.of("attachments");
    private static final Pattern SECONDS = Pattern.compile("(.*\\d)[.,](\\d{0,2})\\d*S");

    private StatementEquality() {}

    /**
     * Whether the sent statement matches the stored one.
     *
     * @param sent valid, as it came
     * @param stored valid, as a store completed it
     */
    public static boolean same(String sent, String stored) {
        ObjectNode left = tree(sent);
        ObjectNode right = tree(stored);
        boolean givenByStore = text(right, "timestamp").equals(text(right, "stored"));
        if (!left.has("timestamp") && givenByStore) {
            right.remove("timestamp");
        }
        return statement(left, IGNORED).equals(statement(right, IGNORED));
    }

    private static ObjectNode tree(String json) {
        JsonNode root = JsonText.parse(json, new Faults(XapiVersion.V2_0_0)).root();
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("a statement is an object");
    }

    private static String text(ObjectNode node, String name) {
        return node.path(name).asString("");
    }

    private static ObjectNode statement(ObjectNode source, Set<String> ignored) {
        ObjectNode form = NODES.objectNode();
        for (var member : source.properties()) {
            if (!ignored.contains(member.getKey())) {
                form.set(member.getKey(), member(member.getKey(), member.getValue()));
            }
        }
        return form;
    }

    private static JsonNode member(String name, JsonNode value) {
        return switch (name) {
            case "actor", "instructor", "team", "agent", "group" -> actor(value);
            case "verb" -> only(value, "id");
            case "object" -> object(value);
            case "context", "contextAgents", "contextGroups" -> context(value);
            case "contextActivities" -> contextActivities(value);
            case "result" -> result(value);
            case "timestamp" -> timestamp(value);
            case "registration", "statement", "language" -> lowered(value);
            default -> plain(value);
        };
    }

    private static JsonNode object(JsonNode object) {
        return switch (object.path("objectType").asString("Activity")) {
            case "Agent", "Group" -> actor(object);
            case "StatementRef" -> lowered(object);
            case "SubStatement" -> statement((ObjectNode) object, SUB_IGNORED);
            default -> only(object, "id");
        };
    }

    private static JsonNode only(JsonNode node, String name) {
        return NODES.objectNode().set(name, node.path(name));
    }

    private static JsonNode context(JsonNode context) {
        if (context instanceof ArrayNode array) {
            ArrayNode form = NODES.arrayNode();
            array.forEach(element -> form.add(context(element)));
            return form;
        }
        return context instanceof ObjectNode object ? statement(object, Set.of()) : plain(context);
    }

    private static JsonNode contextActivities(JsonNode activities) {
        ObjectNode form = NODES.objectNode();
        for (var member : activities.properties()) {
            ArrayNode list = form.putArray(member.getKey());
            if (member.getValue().isArray()) {
                member.getValue().forEach(activity -> list.add(only(activity, "id")));
            } else {
                list.add(only(member.getValue(), "id"));
            }
        }
        return form;
    }

    private static JsonNode actor(JsonNode actor) {
        ObjectNode form = NODES.objectNode();
        for (var member : actor.properties()) {
            JsonNode value = member.getValue();
            form.set(
                    member.getKey(),
                    switch (member.getKey()) {
                        case "mbox" -> NODES.stringNode(new Mbox(value.stringValue()).value());
                        case "mbox_sha1sum" -> lowered(value);
                        case "member" -> members(value);
                        default -> plain(value);
                    });
        }
        return form;
    }

    private static ArrayNode members(JsonNode members) {
        List<JsonNode> sorted = new ArrayList<>();
        members.forEach(member -> sorted.add(actor(member)));
        sorted.sort(Comparator.comparing(member -> sortedKeys(member)));
        return NODES.arrayNode().addAll(sorted);
    }

    private static String sortedKeys(JsonNode actor) {
        List<String> parts = new ArrayList<>();
        actor.properties().forEach(member -> parts.add(member.getKey() + sortedText(member.getValue())));
        parts.sort(Comparator.naturalOrder());
        return String.join("\n", parts);
    }

    private static String sortedText(JsonNode value) {
        return value.isObject() ? sortedKeys(value) : value.toString();
    }

    private static JsonNode result(JsonNode result) {
        ObjectNode form = (ObjectNode) plain(result);
        String duration = text(form, "duration");
        Matcher seconds = SECONDS.matcher(duration);
        if (seconds.matches()) {
            String hundredths = seconds.group(2).replaceAll("0+$", "");
            form.put("duration", seconds.group(1) + (hundredths.isEmpty() ? "" : "." + hundredths) + "S");
        }
        return form;
    }

    private static JsonNode timestamp(JsonNode value) {
        return XapiTimestamp.parse(value.stringValue())
                .<JsonNode>map(instant -> NODES.stringNode(XapiTimestamp.format(instant)))
                .orElse(value);
    }

    private static JsonNode lowered(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode form = NODES.objectNode();
            object.properties().forEach(member -> form.set(member.getKey(), lowered(member.getValue())));
            return form;
        }
        return value.isString() ? NODES.stringNode(value.stringValue().toLowerCase(Locale.ROOT)) : value;
    }

    /** The value with its numbers brought to one form, so that 1.0 equals 1. */
    private static JsonNode plain(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode form = NODES.objectNode();
                object.properties().forEach(member -> form.set(member.getKey(), plain(member.getValue())));
                yield form;
            }
            case ArrayNode array -> {
                ArrayNode form = NODES.arrayNode();
                array.forEach(element -> form.add(plain(element)));
                yield form;
            }
            default -> value.isNumber() ? NODES.numberNode(value.decimalValue().stripTrailingZeros()) : value;
        };
    }
}
