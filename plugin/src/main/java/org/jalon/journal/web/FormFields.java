package org.jalon.journal.web;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a page's form as the JSON of an act: {@code facts.from} is {@code from} in {@code facts}; empty is absent. */
final class FormFields {

    private static final String CSRF = "_csrf";

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    void add(String name, byte[] text) {
        String value = new String(text, StandardCharsets.UTF_8).strip();
        if (value.isEmpty() || name.isEmpty() || name.equals(CSRF)) {
            return;
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            root.put(name, value);
        } else {
            root.withObjectProperty(name.substring(0, dot)).put(name.substring(dot + 1), value);
        }
    }

    boolean isEmpty() {
        return root.isEmpty();
    }

    byte[] json() {
        return JsonMapper.shared().writeValueAsBytes(root);
    }
}
