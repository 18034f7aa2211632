package org.jalon.evidence.jdbc;

import java.util.List;
import org.jalon.catalogue.Recognition;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The keys of an activity as JSON in plain ASCII, which no text column refuses; equal keys give the same text. */
final class ActivityKeys {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ActivityKeys() {}

    enum Kind {
        ID_NUMBER,
        PUBLISHER_ID,
        ACTIVITY_IRI,
        CONTEXT_ACTIVITY
    }

    record Key(Kind kind, String key) {

        private static Key of(Recognition recognition) {
            Kind kind = switch (recognition) {
                case Recognition.IdNumber _number -> Kind.ID_NUMBER;
                case Recognition.PublisherId _publisher -> Kind.PUBLISHER_ID;
                case Recognition.ActivityIri _iri -> Kind.ACTIVITY_IRI;
                case Recognition.ContextActivity _around -> Kind.CONTEXT_ACTIVITY;
                case Recognition.IriPattern pattern ->
                    throw new IllegalArgumentException("no statement has the key " + pattern);
            };
            return new Key(kind, recognition.key());
        }

        private Recognition toRecognition() {
            return switch (kind) {
                case ID_NUMBER -> new Recognition.IdNumber(key);
                case PUBLISHER_ID -> new Recognition.PublisherId(key);
                case ACTIVITY_IRI -> new Recognition.ActivityIri(key);
                case CONTEXT_ACTIVITY -> new Recognition.ContextActivity(key);
            };
        }
    }

    static String toJson(List<Recognition> keys) {
        return JSON.writeValueAsString(keys.stream().map(Key::of).toList());
    }

    static List<Recognition> read(String json) {
        return List.of(JSON.readValue(json, Key[].class)).stream()
                .map(Key::toRecognition)
                .toList();
    }
}
