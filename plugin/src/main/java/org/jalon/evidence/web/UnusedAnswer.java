package org.jalon.evidence.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.evidence.UnusedCount;
import org.jalon.evidence.UnusedReason;
import org.jalon.evidence.UnusedStatement;

/** Which statements yield no fact, as the API tells it. */
record UnusedAnswer(
        @Schema(description = "How many in all, for each reason")
        List<Count> counts,

        @Schema(description = "One page, the latest first") List<Item> statements,

        @Schema(description = "`before` of the next page; left out on the last one")
        Optional<Long> next) {

    record Count(String reason, boolean routine, String french, String english, long statements) {

        static Count of(UnusedCount count) {
            UnusedReason reason = count.reason();
            return new Count(reason.code(), reason.routine(), reason.french(), reason.english(), count.statements());
        }
    }

    record Item(UUID statement, String reason, String detail, Instant stored) {

        static Item of(UnusedStatement unused) {
            return new Item(unused.statement().value(), unused.reason().code(), unused.detail(), unused.stored());
        }
    }

    static UnusedAnswer of(List<UnusedCount> counts, List<UnusedStatement> page, int limit) {
        return new UnusedAnswer(
                counts.stream().map(Count::of).toList(),
                page.stream().map(Item::of).toList(),
                page.size() < limit
                        ? Optional.empty()
                        : Optional.of(page.getLast().position()));
    }
}
