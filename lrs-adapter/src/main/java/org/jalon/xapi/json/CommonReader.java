package org.jalon.xapi.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.xapi.Extensions;
import org.jalon.xapi.Iri;
import org.jalon.xapi.LanguageMap;
import org.jalon.xapi.LanguageTag;
import org.jalon.xapi.Quoted;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.XapiTimestamp;
import tools.jackson.databind.JsonNode;

/**
 * Reads what occurs in many places: language maps, extensions, ids and timestamps.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#40-special-data-types-and-rules">xAPI 1.0.3, Data 4</a>
 */
final class CommonReader {

    private CommonReader() {}

    static LanguageMap languageMap(Fields parent, String name) {
        return parent.object(name, "Data 4.2").map(CommonReader::texts).orElse(LanguageMap.EMPTY);
    }

    static LanguageMap texts(Fields map) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (var entry : map.node().properties()) {
            String tag = entry.getKey();
            if (!LanguageTag.isValid(tag)) {
                map.fault(tag, Quoted.of(tag) + " is not a language tag of RFC 5646.");
            } else if (entry.getValue().isString()) {
                texts.put(tag, entry.getValue().stringValue());
            } else {
                map.fault(tag, "A text of a language map must be a string, not " + Fields.kind(entry.getValue()) + ".");
            }
        }
        return new LanguageMap(texts);
    }

    static Extensions extensions(Fields parent) {
        return parent.object("extensions", "Data 4.1")
                .map(CommonReader::extensionMap)
                .orElse(Extensions.NONE);
    }

    private static Extensions extensionMap(Fields map) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (var entry : map.node().properties()) {
            if (Iri.isValid(entry.getKey())) {
                values.put(entry.getKey(), entry.getValue());
            } else {
                map.fault(
                        entry.getKey(),
                        "The key of an extension must be an absolute IRI, not " + Quoted.of(entry.getKey()) + ".");
            }
        }
        return new Extensions(values);
    }

    static Optional<StatementId> id(Fields parent, String name) {
        return parent.formatted(name, "a UUID", text -> StatementId.parse(text).orElse(null));
    }

    static Optional<Instant> timestamp(Fields parent, String name) {
        return parent.under("Data 4.5")
                .formatted(
                        name,
                        "a date and time of ISO 8601 with its zone",
                        text -> XapiTimestamp.parse(text).orElse(null));
    }
}
