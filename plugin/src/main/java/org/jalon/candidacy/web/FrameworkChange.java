package org.jalon.candidacy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The body of a request to move a candidacy to another framework version. */
record FrameworkChange(
        @Schema(example = "ntc-2024")
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9]*-\\d{4}", message = "an id such as ntc-2018")
        String framework,

        @Schema(description = "Why the version changes, 1 to 2000 characters") @NotBlank @Size(max = 2000)
        String reason) {}
