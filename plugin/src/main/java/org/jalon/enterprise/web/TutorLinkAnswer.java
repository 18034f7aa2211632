package org.jalon.enterprise.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jalon.enterprise.TutorLink;

/** A tutor's link as the API shows it; the address is not in it, for it is shown once only. */
@Schema(name = "TutorLink")
record TutorLinkAnswer(
        @Schema(description = "Also the name of the tutor's account in statements, at https://w3id.org/jalon/tutors")
        UUID id,

        String company,

        String tutor,

        Optional<String> mail,

        @Schema(description = "First day on which it opens, in the centre's zone")
        LocalDate from,

        @Schema(description = "Last day on which it opens") LocalDate to,

        @Schema(description = "Whether it opens today, or why it does not")
        TutorLink.Standing standing,

        @Schema(description = "Why it was revoked") Optional<String> revoked,

        @Schema(description = "From 1; making it anew and revoking it are versions")
        int version,

        @Schema(description = "UTC") Instant recordedAt,

        @Schema(description = "Id of the account that recorded this version")
        String recordedBy) {

    static TutorLinkAnswer of(TutorLink link, LocalDate today) {
        return new TutorLinkAnswer(
                link.id().value(),
                link.terms().company().name(),
                link.terms().tutor(),
                link.terms().mail(),
                link.terms().from(),
                link.terms().to(),
                link.standing(today),
                link.revoked(),
                link.version(),
                link.recordedAt(),
                link.recordedBy());
    }
}
