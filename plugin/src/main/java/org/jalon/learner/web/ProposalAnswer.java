package org.jalon.learner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jalon.learner.Proposal;
import org.jalon.learner.Sign;

/** An unknown agent and the learners whom it looks like, as the API shows them. */
@Schema(name = "Proposal")
record ProposalAnswer(
        SeenAgentAnswer seen,

        @Schema(description = "Whether the agent looks like more than one learner")
        boolean ambiguous,

        @Schema(description = "At least one, by name") List<CandidateAnswer> candidates) {

    /** A learner who may be the agent. */
    @Schema(name = "ProposedLearner")
    record CandidateAnswer(
            @Schema(description = "Id of the learner; POST the agent to /api/learners/{learner}/agents to confirm")
            UUID learner,

            String givenName,
            String familyName,
            List<SignAnswer> signs) {}

    /** What the agent and the learner have in common. */
    @Schema(name = "Sign")
    record SignAnswer(
            Sign sign,

            @Schema(description = "In French") String french,

            @Schema(description = "In English") String english) {}

    static ProposalAnswer of(Proposal proposal) {
        return new ProposalAnswer(
                SeenAgentAnswer.of(proposal.seen()),
                proposal.ambiguous(),
                proposal.candidates().stream().map(ProposalAnswer::candidate).toList());
    }

    private static CandidateAnswer candidate(Proposal.Candidate candidate) {
        return new CandidateAnswer(
                candidate.learner().id().value(),
                candidate.learner().givenName(),
                candidate.learner().familyName(),
                candidate.signs().stream()
                        .map(sign -> new SignAnswer(sign, sign.french(), sign.english()))
                        .toList());
    }
}
