package org.jalon.xapi.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.xapi.StatementFault;
import org.jalon.xapi.XapiVersion;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object whose members are kept character by character, so that numbers keep their digits and strings their escapes. */
public final class JsonObjectText {

    private final Map<String, String> members;

    private JsonObjectText(Map<String, String> members) {
        this.members = members;
    }

    /** What came of reading an object: the object, or why it is none. */
    public record ObjectReading(Optional<JsonObjectText> object, List<StatementFault> faults) {
        public ObjectReading {
            faults = List.copyOf(faults);
        }
    }

    /** Reads an object that is the whole text and has no key twice at any depth. */
    public static ObjectReading read(String json) {
        Faults faults = new Faults(XapiVersion.V2_0_0);
        JsonText.Tree tree = JsonText.parse(json, faults);
        if (faults.isEmpty() && !(tree.root() instanceof ObjectNode)) {
            faults.add("", "Communication 2.2", "The document is JSON, but not an object.");
        }
        return new ObjectReading(
                faults.isEmpty() ? Optional.of(new JsonObjectText(members(json))) : Optional.empty(), faults.list());
    }

    private static Map<String, String> members(String json) {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser parser = JsonText.parser(json)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.nextToken();
                parser.skipChildren();
                parser.finishToken();
                int end = (int) parser.currentLocation().getCharOffset();
                members.put(name, json.substring(start, end));
            }
        }
        return members;
    }

    /** This object with every member of the other one in the place of its own member of that name. */
    public JsonObjectText with(JsonObjectText other) {
        Map<String, String> merged = new LinkedHashMap<>(members);
        merged.putAll(other.members);
        return new JsonObjectText(merged);
    }

    /** The object as JSON. */
    public String text() {
        return "{" + String.join(",", members.values()) + "}";
    }
}
