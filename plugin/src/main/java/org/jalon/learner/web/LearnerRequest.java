package org.jalon.learner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jalon.journal.PlainText;
import org.jalon.learner.Cohort;

/** The body of a request for a new learner. */
record LearnerRequest(
        @Schema(description = "1 to 200 characters", example = "Amina")
        @NotBlank
        @Size(max = Cohort.LONGEST_NAME)
        @Pattern(regexp = PlainText.LINE, message = PlainText.LINE_FORM)
        String givenName,

        @Schema(description = "1 to 200 characters", example = "Diallo")
        @NotBlank
        @Size(max = Cohort.LONGEST_NAME)
        @Pattern(regexp = PlainText.LINE, message = PlainText.LINE_FORM)
        String familyName) {

    @Override
    public String toString() {
        return "LearnerRequest";
    }
}
