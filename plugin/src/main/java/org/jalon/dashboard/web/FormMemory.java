package org.jalon.dashboard.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;

/**
 * What a form leaves behind for the page that follows it.
 *
 * @param form name of the form on its page; empty where none was sent
 * @param faults why it was refused, in the reader's language; empty where it was taken
 * @param typed what it held
 * @param done what was recorded, in the reader's language
 * @param undo id of the act that was recorded, where the page offers to take it back
 */
record FormMemory(
        String form,
        List<String> faults,
        Map<String, List<String>> typed,
        Optional<String> done,
        Optional<String> undo) {

    /** Name under which a page finds it. */
    static final String NAME = "forms";

    static final FormMemory NONE = new FormMemory("", List.of(), Map.of(), Optional.empty(), Optional.empty());

    FormMemory {
        faults = List.copyOf(faults);
        typed = Map.copyOf(typed);
    }

    /** What a form before left for this page. */
    static FormMemory in(Model page) {
        return page.getAttribute(NAME) instanceof FormMemory memory ? memory : NONE;
    }

    static Map<String, List<String>> listed(Map<String, String> fields) {
        Map<String, List<String>> listed = new HashMap<>();
        fields.forEach((name, value) -> listed.put(name, List.of(value)));
        return listed;
    }

    /** Whether that form was sent, refused or not. */
    public boolean concerns(String name) {
        return form.equals(name);
    }

    public boolean refuses(String name) {
        return form.equals(name) && !faults.isEmpty();
    }

    /** Whether the form that was sent held this field. */
    public boolean typed(String field) {
        return typed.containsKey(field);
    }

    /** What was typed into a field of the form, if that form was refused. */
    public Object value(String name, String field, Object otherwise) {
        return refuses(name) ? typed.getOrDefault(field, List.of("")).getFirst() : otherwise;
    }

    /** What the form that was sent held in a field, taken or not. */
    public String last(String field) {
        return typed.getOrDefault(field, List.of("")).getFirst();
    }

    /** Whether a box of the form was ticked, if that form was refused. */
    public boolean ticked(String name, String field, String value) {
        return refuses(name) && typed.getOrDefault(field, List.of()).contains(value);
    }
}
