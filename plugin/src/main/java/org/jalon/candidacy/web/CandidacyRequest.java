package org.jalon.candidacy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.CandidacyTerms;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Origin;
import org.jalon.learner.LearnerId;

/** The body of a request for a new candidacy. */
record CandidacyRequest(
        @Schema(description = "Id of the learner") @NotNull UUID learner,

        @Schema(description = "Framework version, pinned from now on", example = "ntc-2018")
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9]*-\\d{4}", message = "an id such as ntc-2018")
        String framework,

        @NotNull Origin origin,

        @Schema(description = "With an employment contract of alternance; only from FORMATION; false if absent")
        Optional<Boolean> alternance,

        @Schema(description = "First day of the training; none from VAE")
        Optional<LocalDate> trainingBegins,

        @Schema(description = "Last day of the training, not before the first; none from VAE")
        Optional<LocalDate> trainingEnds,

        @Schema(description = "TITRE, CCP1 or CCP2", example = "TITRE")
        @NotNull
        @Pattern(regexp = CandidacyRequest.TARGET, message = CandidacyRequest.TARGET_FORM)
        String target,

        @Schema(description = "Id of the exam session aimed at")
        Optional<UUID> session) {

    static final String TARGET = "TITRE|CCP[1-9]";
    static final String TARGET_FORM = "TITRE, or CCP and the number of a bloc";

    LearnerId learnerId() {
        return new LearnerId(learner);
    }

    FrameworkId frameworkId() {
        return new FrameworkId(framework);
    }

    CandidacyTerms terms() {
        return new CandidacyRevision(origin, alternance, trainingBegins, trainingEnds, target, session, "").terms();
    }
}
