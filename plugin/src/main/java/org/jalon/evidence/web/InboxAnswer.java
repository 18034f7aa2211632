package org.jalon.evidence.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jalon.catalogue.Recognition;
import org.jalon.evidence.Inbox;

/** An activity that the mapping leads to nothing, as the API tells it. */
record InboxAnswer(
        UUID id,
        @Schema(description = "What statements call it") List<String> names,

        @Schema(description = "By which statements name it, the most telling first")
        List<Key> keys,

        @Schema(description = "Statements of candidates that yield facts about it")
        long statements,

        @Schema(description = "How many candidates those are from")
        long learners,

        @Schema(description = "When the last of them was stored; UTC")
        Instant latestStored,

        boolean setAside) {

    record Key(@Schema(example = "idNumber") String kind, String key) {

        private static Key of(Recognition recognition) {
            String kind = switch (recognition) {
                case Recognition.IdNumber _number -> "idNumber";
                case Recognition.PublisherId _publisher -> "publisherId";
                case Recognition.ActivityIri _iri -> "activityIri";
                case Recognition.IriPattern _pattern -> "idPattern";
                case Recognition.ContextActivity _around -> "contextActivity";
            };
            return new Key(kind, recognition.key());
        }
    }

    static InboxAnswer of(Inbox.Unmapped item) {
        return new InboxAnswer(
                item.id(),
                item.names(),
                item.keys().stream().map(Key::of).toList(),
                item.statements(),
                item.learners(),
                item.latestStored(),
                item.setAside());
    }
}
