package org.jalon.learner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jalon.learner.TieChange;

/** One recorded tie or untie as the API shows it. */
@Schema(name = "Tie")
record TieAnswer(
        @Schema(description = "Position among all ties and unties of the centre, from 1")
        long number,

        TieChange.Kind kind,
        AgentBody agent,
        String reason,

        @Schema(description = "UTC") Instant recordedAt,

        @Schema(description = "Id of the account that did it")
        String recordedBy) {

    static TieAnswer of(TieChange change) {
        return new TieAnswer(
                change.number(),
                change.kind(),
                AgentBody.of(change.agent()),
                change.reason(),
                change.recordedAt(),
                change.recordedBy());
    }
}
