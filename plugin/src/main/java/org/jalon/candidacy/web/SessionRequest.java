package org.jalon.candidacy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jalon.candidacy.SessionTerms;
import org.jalon.framework.Target;
import org.jalon.journal.PlainText;

/** The body of a request for a new exam session or for a new version of one. */
record SessionRequest(
        @Schema(description = "1 to 200 characters", example = "NTC, Lyon, June 2024")
        @NotBlank
        @Size(max = SessionTerms.LONGEST_NAME)
        @Pattern(regexp = PlainText.LINE, message = PlainText.LINE_FORM)
        String name,

        @Schema(description = "What the session assesses: TITRE, CCP1 or CCP2", example = "TITRE")
        @NotNull
        @Pattern(regexp = CandidacyRequest.TARGET, message = CandidacyRequest.TARGET_FORM)
        String target,

        @Schema(description = "First day, in the centre's zone") @NotNull
        LocalDate firstDay,

        @Schema(description = "Day on which the session was entered in CERES, not after its first day")
        Optional<LocalDate> enteredInCeresOn,

        @Schema(description = "Last day on which the centre's agrément is valid")
        Optional<LocalDate> agrementValidUntil,

        @Schema(description = "Last day, in the centre's zone, not before the first")
        Optional<LocalDate> lastDay,

        @Schema(description = "The centre agréé that organises the session", example = "Centre agréé de Lyon")
        Optional<@Pattern(regexp = PlainText.LINE, message = PlainText.LINE_FORM) String> centreAgree,

        @Schema(description = "Number or reference of that centre's agrément")
        Optional<@Pattern(regexp = PlainText.LINE, message = PlainText.LINE_FORM) String> agrement,

        @Schema(description = "Why the version is replaced, 1 to 2000 characters; only when it is")
        Optional<String> reason) {

    SessionTerms terms() {
        return new SessionTerms(
                name,
                Target.of(target),
                firstDay,
                enteredInCeresOn,
                agrementValidUntil,
                lastDay,
                centreAgree,
                agrement);
    }
}
