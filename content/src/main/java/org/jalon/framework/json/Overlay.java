package org.jalon.framework.json;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.framework.Confirmation;
import org.jalon.framework.FaultRule;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays confirmations over the tree of a file: only an unverified datum can be confirmed, and only once. */
final class Overlay {

    private static final Set<String> NOT_CORRECTED =
            Set.of("id", "number", "source", "standing", "why", "competencies");

    private final JsonNode root;
    private final Inspection inspection;
    private final Map<String, Confirmation> laid = new HashMap<>();

    private Overlay(JsonNode root, Inspection inspection) {
        this.root = root;
        this.inspection = inspection;
    }

    /** Changes the tree, reports what cannot be laid over it, and gives the confirmations that were, by pointer. */
    static Map<String, Confirmation> lay(Collection<Confirmation> confirmations, JsonNode root, Inspection inspection) {
        Overlay overlay = new Overlay(root, inspection);
        confirmations.forEach(overlay::lay);
        return Map.copyOf(overlay.laid);
    }

    private void lay(Confirmation confirmation) {
        String pointer = confirmation.pointer();
        Optional<ObjectNode> datum = find(pointer);
        if (datum.isEmpty()) {
            inspection.report(pointer, FaultRule.UNKNOWN_DATUM, "'" + pointer + "' must point to a datum of the file");
            return;
        }
        String standing = datum.get().path("standing").asString();
        if (!standing.equals(SourcedShape.UNVERIFIED) || laid.put(pointer, confirmation) != null) {
            inspection.report(
                    pointer, FaultRule.ALREADY_SETTLED, "only an unverified datum can be confirmed, and once");
            return;
        }
        confirmation.value().ifPresent(text -> correct(datum.get(), pointer, text));
    }

    private Optional<ObjectNode> find(String pointer) {
        try {
            JsonNode node = root.at(JsonPointer.compile(pointer));
            return node instanceof ObjectNode datum && datum.path("standing").isString()
                    ? Optional.of(datum)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void correct(ObjectNode datum, String pointer, String text) {
        JsonTree.parse(text, pointer, inspection)
                .ifPresentOrElse(value -> correct(datum, pointer, value), () -> laid.remove(pointer));
    }

    private void correct(ObjectNode datum, String pointer, JsonNode value) {
        if (datum.has("value")) {
            datum.set("value", value);
        } else if (value.isObject()) {
            value.properties().forEach(member -> correct(datum, pointer, member.getKey(), member.getValue()));
        } else {
            Shape.wrongType(new Entry(pointer, value), "an object of the members to correct", inspection);
        }
    }

    private void correct(ObjectNode datum, String pointer, String key, JsonNode value) {
        if (NOT_CORRECTED.contains(key)) {
            inspection.report(Entry.child(pointer, key), FaultRule.UNKNOWN_KEY, "'" + key + "' must not be corrected");
        } else if (value.isNull()) {
            datum.remove(key);
        } else {
            datum.set(key, value);
        }
    }
}
