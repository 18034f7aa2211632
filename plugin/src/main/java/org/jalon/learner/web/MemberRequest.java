package org.jalon.learner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The body of a request to put a learner into a cohort. */
record MemberRequest(
        @Schema(description = "Id of the learner") @NotNull UUID learner) {}
