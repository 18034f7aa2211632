package org.jalon.mapping.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jalon.mapping.MappingVersion;

/** Who published which version of a mapping, when and why, as the API tells it. */
record MappingVersionAnswer(
        @Schema(description = "From 1 upwards") long version,
        @Schema(description = "UTC") Instant publishedAt,

        @Schema(description = "Username of who published it")
        String by,

        String reason) {

    static MappingVersionAnswer of(MappingVersion version) {
        return new MappingVersionAnswer(version.version(), version.publishedAt(), version.by(), version.reason());
    }

    /** A part of the versions of a mapping, the newest first. */
    record Versions(
            List<MappingVersionAnswer> items,

            @Schema(description = "How many newer versions come before these, from 0")
            long offset,

            @Schema(description = "How many versions there are")
            long total) {}
}
