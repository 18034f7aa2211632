package org.jalon.framework.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * A node of a file and its JSON pointer. What is {@code find}ed may be absent or of another type; what is got has been
 * inspected before.
 */
public record Entry(String pointer, JsonNode node) {

    static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer of a member of this entry, there or not. */
    public String at(String key) {
        return child(pointer, key);
    }

    public Entry get(String key) {
        return new Entry(at(key), node.path(key));
    }

    public String getText(String key) {
        return node.path(key).asString();
    }

    public int getNumber(String key) {
        return node.path(key).intValue();
    }

    public boolean getFlag(String key) {
        return node.path(key).booleanValue();
    }

    /** The text that this entry is, empty when it is no text. */
    public String orEmpty() {
        return node.isString() ? node.asString() : "";
    }

    /** Whether this entry is that text. */
    public boolean isText(String text) {
        return node.isString() && node.asString().equals(text);
    }

    public Optional<Entry> find(String key) {
        return node.has(key) ? Optional.of(get(key)) : Optional.empty();
    }

    public Optional<String> findText(String key) {
        JsonNode value = node.path(key);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    public OptionalInt findNumber(String key) {
        JsonNode value = node.path(key);
        return value.isIntegralNumber() && value.canConvertToInt()
                ? OptionalInt.of(value.intValue())
                : OptionalInt.empty();
    }

    /** The elements of the array under the key, none when there is no array. */
    public List<Entry> list(String key) {
        return get(key).elements();
    }

    /** The elements of this array, none when it is no array. */
    public List<Entry> elements() {
        List<Entry> elements = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                elements.add(new Entry(child(pointer, String.valueOf(i)), node.get(i)));
            }
        }
        return elements;
    }
}
