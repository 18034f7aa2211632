package org.jalon.candidacy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.SessionId;
import org.jalon.framework.Origin;

/** One version of a candidacy as the API shows it. */
@Schema(name = "Candidacy")
record CandidacyAnswer(
        UUID id,
        UUID learner,

        @Schema(example = "ntc-2018") String framework,

        Origin origin,
        boolean alternance,
        Optional<LocalDate> trainingBegins,
        Optional<LocalDate> trainingEnds,

        @Schema(description = "TITRE, CCP1 or CCP2", example = "TITRE")
        String target,

        Optional<UUID> session,

        @Schema(description = "From 1; also the ETag") long version,

        @Schema(description = "UTC") Instant recordedAt,

        @Schema(description = "Id of the account that recorded this version")
        String recordedBy,

        @Schema(description = "Why this version replaced the one before; absent on the first")
        Optional<String> reason) {

    static CandidacyAnswer of(Candidacy candidacy) {
        return new CandidacyAnswer(
                candidacy.id().value(),
                candidacy.learner().value(),
                candidacy.framework().value(),
                candidacy.origin(),
                candidacy.alternance(),
                candidacy.trainingBegins(),
                candidacy.trainingEnds(),
                candidacy.target().code(),
                candidacy.session().map(SessionId::value),
                candidacy.version(),
                candidacy.recordedAt(),
                candidacy.recordedBy(),
                candidacy.reason());
    }
}
