package org.jalon.evidence.jdbc;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jalon.catalogue.Recognition;
import org.jalon.evidence.Fact;
import org.jalon.evidence.Remark;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The part of a fact that no query looks into, as JSON in plain ASCII: no text column refuses it. */
record FactContent(
        List<Key> keys,
        String attempt,
        Optional<BigDecimal> score,
        List<String> remarks,
        Optional<String> name,
        Optional<String> reason) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    enum Kind {
        ID_NUMBER,
        PUBLISHER_ID,
        ACTIVITY_IRI,
        ID_PATTERN,
        CONTEXT_ACTIVITY
    }

    record Key(Kind kind, String key) {

        static Key of(Recognition recognition) {
            Kind kind = switch (recognition) {
                case Recognition.IdNumber _number -> Kind.ID_NUMBER;
                case Recognition.PublisherId _publisher -> Kind.PUBLISHER_ID;
                case Recognition.ActivityIri _iri -> Kind.ACTIVITY_IRI;
                case Recognition.IriPattern _pattern -> Kind.ID_PATTERN;
                case Recognition.ContextActivity _around -> Kind.CONTEXT_ACTIVITY;
            };
            return new Key(kind, recognition.key());
        }

        Recognition toRecognition() {
            return switch (kind) {
                case ID_NUMBER -> new Recognition.IdNumber(key);
                case PUBLISHER_ID -> new Recognition.PublisherId(key);
                case ACTIVITY_IRI -> new Recognition.ActivityIri(key);
                case ID_PATTERN -> new Recognition.IriPattern(key);
                case CONTEXT_ACTIVITY -> new Recognition.ContextActivity(key);
            };
        }
    }

    static FactContent of(Fact fact) {
        return new FactContent(
                fact.recognisedBy().stream().map(Key::of).toList(),
                fact.attempt(),
                fact.score(),
                fact.remarks().stream().map(Remark::code).toList(),
                fact.activityName(),
                fact.reason());
    }

    static FactContent read(String json) {
        return JSON.readValue(json, FactContent.class);
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    List<Recognition> recognisedBy() {
        return keys.stream().map(Key::toRecognition).toList();
    }

    List<Remark> knownRemarks() {
        return Arrays.stream(Remark.values())
                .filter(remark -> remarks.contains(remark.code()))
                .toList();
    }
}
