package org.jalon.xapi.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jalon.xapi.Agent;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.XapiTimestamp;
import org.jalon.xapi.XapiVersion;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes the text of a statement by what a store adds, and leaves every other character as it was sent.
 *
 * <p>The one change inside is what xAPI 1.0.3, Data 2.4.6.2 has a store do: a single context activity becomes an array.
 */
public final class StatementText {

    private static final Set<String> REPLACED = Set.of("stored", "authority");

    private final String json;
    private final StringBuilder completed;
    private final Set<String> kept = new HashSet<>();
    private int copied;

    private StatementText(String json) {
        this.json = json;
        this.completed = new StringBuilder(json.length() + 400);
    }

    /** The text of this statement, as a store with this authority completes it. */
    public static StatementText of(Statement statement, Agent authority) {
        StatementText text = new StatementText(statement.json());
        try (JsonParser parser = JsonText.parser(statement.json())) {
            parser.nextToken();
            text.members(parser);
        }
        text.add("authority", AgentJson.write(authority).toString());
        text.add("version", '"' + statement.version() + '"');
        return text;
    }

    /** The statement with this stored time, and with this id and the stored time as its timestamp where they lack. */
    public String complete(StatementId id, Instant stored) {
        int end = completed.length();
        String time = '"' + XapiTimestamp.format(stored) + '"';
        if (!kept.contains("id")) {
            append("id", '"' + id.toString() + '"');
        }
        if (!kept.contains("timestamp")) {
            append("timestamp", time);
        }
        append("stored", time);
        String whole = completed.append('}').toString();
        completed.setLength(end);
        return whole;
    }

    /**
     * A copy of a statement that can be read, with this id and this number as an extension of its context; numbers keep
     * their digits, spaces go.
     */
    public static String marked(String json, StatementId id, String extension, long number) {
        JsonNode root = JsonText.parse(json, new Faults(XapiVersion.V2_0_0)).root();
        if (!(root instanceof ObjectNode statement)) {
            throw new IllegalArgumentException("a statement is a JSON object");
        }
        statement.put("id", id.toString());
        ObjectNode context = member(statement, "context");
        member(context, "extensions").put(extension, number);
        return statement.toString();
    }

    private static ObjectNode member(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode present ? present : parent.putObject(name);
    }

    /** The statement with this id where it lacks one, and without the stored time and authority that a store added. */
    public static String toSend(Statement statement, StatementId id) {
        StatementText text = new StatementText(statement.json());
        try (JsonParser parser = JsonText.parser(statement.json())) {
            parser.nextToken();
            text.members(parser);
        }
        text.add("id", '"' + id.toString() + '"');
        return text.completed.append('}').toString();
    }

    private void members(JsonParser parser) {
        completed.append('{');
        copied = (int) parser.currentLocation().getCharOffset();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int start = (int) parser.currentTokenLocation().getCharOffset();
            List<int[]> singles = new ArrayList<>();
            parser.nextToken();
            switch (name) {
                case "context" -> context(parser, singles);
                case "object" -> object(parser, singles);
                default -> parser.skipChildren();
            }
            parser.finishToken();
            int end = (int) parser.currentLocation().getCharOffset();
            if (!REPLACED.contains(name)) {
                keep(name, start, end, singles);
            }
            copied = end;
        }
    }

    private void keep(String name, int start, int end, List<int[]> singles) {
        String before = json.substring(copied, start);
        boolean comma = before.indexOf(',') >= 0;
        if (comma == kept.isEmpty()) {
            before = kept.isEmpty() ? before.replace(",", "") : "," + before;
        }
        completed.append(before);
        int from = start;
        for (int[] single : singles) {
            completed
                    .append(json, from, single[0])
                    .append('[')
                    .append(json, single[0], single[1])
                    .append(']');
            from = single[1];
        }
        completed.append(json, from, end);
        kept.add(name);
    }

    private void add(String name, String value) {
        if (kept.add(name)) {
            append(name, value);
        }
    }

    private void append(String name, String value) {
        completed.append(",\"").append(name).append("\":").append(value);
    }

    private static void object(JsonParser parser, List<int[]> singles) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("context")) {
                context(parser, singles);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void context(JsonParser parser, List<int[]> singles) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("contextActivities")) {
                contextActivities(parser, singles);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void contextActivities(JsonParser parser, List<int[]> singles) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            JsonToken value = parser.nextToken();
            int start = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            if (value == JsonToken.START_OBJECT) {
                singles.add(new int[] {start, (int) parser.currentLocation().getCharOffset()});
            }
        }
    }
}
