package org.jalon.candidacy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.ExamSession;

/** One version of an exam session as the API shows it. */
@Schema(name = "ExamSession")
record SessionAnswer(
        UUID id,
        String name,

        @Schema(description = "What the session assesses: TITRE, CCP1 or CCP2", example = "TITRE")
        String target,

        @Schema(description = "First day, in the centre's zone")
        LocalDate firstDay,

        @Schema(description = "Day on which the session was entered in CERES")
        Optional<LocalDate> enteredInCeresOn,

        @Schema(description = "Last day on which the centre's agrément is valid")
        Optional<LocalDate> agrementValidUntil,

        @Schema(description = "Last day, in the centre's zone")
        Optional<LocalDate> lastDay,

        @Schema(description = "The centre agréé that organises the session")
        Optional<String> centreAgree,

        @Schema(description = "Number or reference of that centre's agrément")
        Optional<String> agrement,

        @Schema(description = "From 1; also the ETag") long version,

        @Schema(description = "UTC") Instant recordedAt,

        @Schema(description = "Id of the account that recorded this version")
        String recordedBy,

        @Schema(description = "Why this version replaced the one before; absent on the first")
        Optional<String> reason) {

    static SessionAnswer of(ExamSession session) {
        return new SessionAnswer(
                session.id().value(),
                session.name(),
                session.target().code(),
                session.firstDay(),
                session.enteredInCeresOn(),
                session.agrementValidUntil(),
                session.lastDay(),
                session.centreAgree(),
                session.agrement(),
                session.version(),
                session.recordedAt(),
                session.recordedBy(),
                session.reason());
    }
}
