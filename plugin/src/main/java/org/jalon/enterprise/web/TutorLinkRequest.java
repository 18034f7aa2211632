package org.jalon.enterprise.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jalon.candidacy.Candidacy;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.TutorLinkTerms;

/** The body of a request for a new tutor's link. */
record TutorLinkRequest(
        @Schema(description = "The company whose hours the tutor confirms, as the entries of time name it")
        @NotBlank
        @Size(max = 200)
        String company,

        @Schema(description = "The tutor's name, 1 to 200 characters", example = "Mme Roche") @NotBlank @Size(max = 200)
        String tutor,

        @Schema(description = "Where to send it", example = "tuteur@entreprise.example")
        Optional<String> mail,

        @Schema(
                description =
                        "First day on which it opens, in the centre's zone; absent: today, or the training's first day where that lies ahead")
        Optional<LocalDate> from,

        @Schema(
                description =
                        "Last day on which it opens; absent: 30 days after the training's last day, where that lies ahead, else after the first")
        Optional<LocalDate> to,

        @Schema(description = "Whether to send it to `mail` now; false if absent")
        Optional<Boolean> send) {

    TutorLinkTerms terms(Candidacy candidacy, LocalDate today) {
        return TutorLinkTerms.of(new Company(company), tutor, mail, from, to, candidacy, today);
    }
}
