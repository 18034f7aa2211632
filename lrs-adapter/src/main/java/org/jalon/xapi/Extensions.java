package org.jalon.xapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a profile adds to a statement, by the IRI of each extension; may be empty. */
public record Extensions(Map<String, JsonNode> values) {

    /** No extension at all. */
    public static final Extensions NONE = new Extensions(Map.of());

    public Extensions {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        for (String key : values.keySet()) {
            if (!Iri.isValid(key)) {
                throw new IllegalArgumentException("the key of an extension is an IRI: " + Quoted.of(key));
            }
        }
    }

    /** The extensions of both; for the same IRI the later one. */
    public Extensions mergedWith(Extensions later) {
        Map<String, JsonNode> merged = new LinkedHashMap<>(values);
        merged.putAll(later.values);
        return new Extensions(merged);
    }

    /** The value of this extension, or empty; not to be changed. */
    public Optional<JsonNode> find(String iri) {
        return Optional.ofNullable(values.get(iri));
    }
}
