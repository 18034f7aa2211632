package org.jalon.xapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A question's form: its type, the patterns of correct responses, and the component lists that this type allows. */
public record Interaction(
        InteractionType type,
        List<String> correctResponsesPattern,
        Map<String, List<InteractionComponent>> components) {

    public Interaction {
        correctResponsesPattern = List.copyOf(correctResponsesPattern);
        SequencedMap<String, List<InteractionComponent>> copy = new LinkedHashMap<>();
        components.forEach((list, parts) -> copy.put(list, List.copyOf(parts)));
        if (!type.components().containsAll(copy.keySet())) {
            throw new IllegalArgumentException("an interaction of type " + type.text() + " has no " + copy.keySet());
        }
        components = Collections.unmodifiableMap(copy);
    }
}
