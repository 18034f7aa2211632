package org.jalon.candidacy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.CandidacyTerms;
import org.jalon.candidacy.SessionId;
import org.jalon.framework.Origin;
import org.jalon.framework.Target;

/** The body of a request to replace a version of a candidacy; learner and framework version stay as they are. */
record CandidacyRevision(
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

        @Schema(description = "Id of the exam session aimed at; none if absent")
        Optional<UUID> session,

        @Schema(description = "Why the version is replaced, 1 to 2000 characters") @NotBlank @Size(max = 2000)
        String reason) {

    CandidacyTerms terms() {
        return new CandidacyTerms(
                origin,
                alternance.orElse(false),
                trainingBegins,
                trainingEnds,
                Target.of(target),
                session.map(SessionId::new));
    }
}
