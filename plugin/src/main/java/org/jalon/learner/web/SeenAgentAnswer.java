package org.jalon.learner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jalon.learner.SeenAgent;

/** An agent that is tied to no learner, as stored statements show it. */
@Schema(name = "UnknownAgent")
record SeenAgentAnswer(
        AgentBody agent,

        @Schema(description = "The last name that statements gave the agent", example = "Amina Diallo")
        Optional<String> name,

        @Schema(description = "How many stored statements the agent wrote")
        long statements,

        @Schema(description = "When the last of them was stored, UTC")
        Instant lastStored) {

    static SeenAgentAnswer of(SeenAgent seen) {
        return new SeenAgentAnswer(AgentBody.of(seen.agent()), seen.name(), seen.statements(), seen.lastStored());
    }
}
