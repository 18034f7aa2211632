package org.jalon.learner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The body of a request to say that an agent is not a learner. */
record ProposalRefusalRequest(
        @NotNull AgentBody agent,

        @Schema(description = "Id of the learner whom the agent is not") @NotNull
        UUID learner,

        @Schema(description = "How that is known, 1 to 2000 characters") @NotBlank @Size(max = 2000)
        String reason) {}
