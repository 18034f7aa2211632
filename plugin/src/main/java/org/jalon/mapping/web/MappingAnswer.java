package org.jalon.mapping.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jalon.mapping.PublishedMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published mapping as the API tells it; the catalogue is as in a catalogue file. */
record MappingAnswer(
        @Schema(example = "ntc-2018") String framework,
        @Schema(description = "From 1 upwards") long version,
        @Schema(description = "UTC") Instant publishedAt,
        @Schema(description = "Who published it") String by,
        String reason,

        @Schema(type = "object", description = "The catalogue file")
        JsonNode catalogue) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static MappingAnswer of(PublishedMapping mapping) {
        return new MappingAnswer(
                mapping.framework().value(),
                mapping.version(),
                mapping.publishedAt(),
                mapping.by(),
                mapping.reason(),
                JSON.readTree(mapping.catalogue().toJson()));
    }
}
