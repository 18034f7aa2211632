package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jalon.lrs.replication.DeadLetter;
import org.jalon.xapi.StatementId;

/** A statement that one side refused for its content. */
record DeadLetterAnswer(
        long number,
        @Schema(allowableValues = {"inbound", "outbound"}) String direction,
        StatementId statement,

        @Schema(description = "HTTP status of the remote's refusal; absent for what was refused here")
        Optional<Integer> status,

        @Schema(description = "What the refusing side said, cut")
        String reason,

        @Schema(description = "The statement as it came; absent for an outbound one and in lists")
        Optional<String> body,

        Instant firstRefused,
        Instant latestRefused,
        int refusals) {

    static DeadLetterAnswer of(DeadLetter letter) {
        return of(letter, letter.body());
    }

    static DeadLetterAnswer withoutBody(DeadLetter letter) {
        return of(letter, Optional.empty());
    }

    private static DeadLetterAnswer of(DeadLetter letter, Optional<String> body) {
        return new DeadLetterAnswer(
                letter.number(),
                letter.direction().name().toLowerCase(Locale.ROOT),
                letter.statement(),
                letter.status(),
                letter.reason(),
                body,
                letter.first(),
                letter.latest(),
                letter.refusals());
    }
}
