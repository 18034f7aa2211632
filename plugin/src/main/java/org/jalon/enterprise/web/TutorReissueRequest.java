package org.jalon.enterprise.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;

/** The body of a request to make a tutor's link anew. */
record TutorReissueRequest(
        @Schema(description = "First day on which it opens; absent: as before")
        Optional<LocalDate> from,

        @Schema(description = "Last day on which it opens; absent: as before, or 30 days from today if that is past")
        Optional<LocalDate> to,

        @Schema(description = "Whether to send it by mail now; false if absent")
        Optional<Boolean> send) {}
