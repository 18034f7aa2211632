package org.jalon.learner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jalon.journal.PlainText;
import org.jalon.learner.Cohort;

/** The body of a request for a new cohort. */
record CohortRequest(
        @Schema(description = "1 to 200 characters", example = "NTC 2024, Lyon")
        @NotBlank
        @Size(max = Cohort.LONGEST_NAME)
        @Pattern(regexp = PlainText.LINE, message = PlainText.LINE_FORM)
        String name) {}
