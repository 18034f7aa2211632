package org.jalon.learner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jalon.learner.ProposalRefusal;

/** One recorded refusal of a proposal, or its taking back, as the API shows it. */
@Schema(name = "ProposalRefusal")
record ProposalRefusalAnswer(
        @Schema(description = "Position among all such acts of the centre, from 1")
        long number,

        AgentBody agent,

        @Schema(description = "Id of the learner") UUID learner,

        ProposalRefusal.Kind kind,
        String reason,

        @Schema(description = "UTC") Instant recordedAt,

        @Schema(description = "Id of the account that did it")
        String recordedBy) {

    static ProposalRefusalAnswer of(ProposalRefusal act) {
        return new ProposalRefusalAnswer(
                act.number(),
                AgentBody.of(act.agent()),
                act.learner().value(),
                act.kind(),
                act.reason(),
                act.recordedAt(),
                act.recordedBy());
    }
}
