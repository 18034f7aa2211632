package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jalon.operation.LegalHold;

/** A legal hold as the API shows it. */
@Schema(name = "LegalHold")
record HoldAnswer(
        long number,
        UUID learner,
        String reason,
        Instant since,

        @Schema(description = "Id of the account that placed it")
        String by,

        @Schema(description = "When and why it was lifted, and the id of the account that did; absent while it stands")
        Optional<LegalHold.Lifting> lifted) {

    static HoldAnswer of(LegalHold hold) {
        return new HoldAnswer(
                hold.number(), hold.learner().value(), hold.reason(), hold.since(), hold.by(), hold.lifted());
    }
}
