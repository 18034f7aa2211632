package org.jalon.mapping.web;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/** A catalogue to put into use. */
record PublishRequest(
        @Schema(type = "object", description = "The catalogue file, as GET gives it")
        JsonNode catalogue,

        @Schema(description = "Why, 1 to 2000 characters", example = "Le quiz de veille a été refait")
        String reason) {}
