package org.jalon.learner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jalon.learner.Learner;

/** A learner as the API shows them. */
@Schema(name = "Learner")
record LearnerAnswer(
        UUID id,
        String givenName,
        String familyName,

        @Schema(description = "Every agent known to be this person; the centre's pseudonymous account comes first")
        List<AgentBody> agents) {

    static LearnerAnswer of(Learner learner) {
        return new LearnerAnswer(
                learner.id().value(),
                learner.givenName(),
                learner.familyName(),
                learner.agents().stream().map(AgentBody::of).toList());
    }
}
