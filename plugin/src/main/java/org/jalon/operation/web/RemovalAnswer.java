package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jalon.lrs.Removed;

/** What a retention run took out, or would take out. */
@Schema(name = "Removal")
record RemovalAnswer(
        @Schema(description = "True when nothing went: these figures only tell what would go")
        boolean dryRun,

        @Schema(description = "How many statements match") long matching,

        @Schema(description = "How many of them go at once; while fewer than match, ask again")
        long removed,

        @Schema(description = "When the first that matches was stored (UTC)")
        Optional<Instant> oldest,

        @Schema(description = "When the last that matches was stored (UTC)")
        Optional<Instant> newest,

        @Schema(description = "How many match by the IRI of their verb")
        SortedMap<String, Long> verbs,

        @Schema(description = "How much of other things goes with those removed, such as attachments")
        SortedMap<String, Long> alongside) {

    RemovalAnswer {
        verbs = new TreeMap<>(verbs);
        alongside = new TreeMap<>(alongside);
    }

    static RemovalAnswer of(Removed removed, boolean dryRun) {
        return new RemovalAnswer(
                dryRun,
                removed.matching(),
                removed.removed(),
                removed.oldest(),
                removed.newest(),
                removed.verbs(),
                removed.alongside().counts());
    }
}
