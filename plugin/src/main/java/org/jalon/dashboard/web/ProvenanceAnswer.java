package org.jalon.dashboard.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import org.jalon.framework.Provenance;
import org.jalon.framework.Standing;

/** Where a datum comes from and how far it may be relied on. */
record ProvenanceAnswer(
        @Schema(
                description = "The stable id of the datum: its JSON pointer in the framework file",
                example = "/validity/from")
        String pointer,

        @Schema(description = "The id of an entry of `texts`", example = "arrete-2018-12-11")
        String text,

        @Schema(description = "The article, or the passage of a text without articles", example = "5")
        String article,

        @Schema(description = "An UNVERIFIED datum is in no official text that was read; CONFIRMED: by a person here")
        Status standing,

        @Schema(description = "In French: what is missing; for UNVERIFIED only")
        Optional<String> why,

        @Schema(description = "For CONFIRMED only") Optional<String> confirmedBy,
        @Schema(description = "For CONFIRMED only") Optional<LocalDate> confirmedOn,

        @Schema(description = "The document that was read; for CONFIRMED only")
        Optional<String> confirmedWith) {

    /** The standing of a datum by its name. */
    enum Status {
        OFFICIAL,
        UNVERIFIED,
        CONFIRMED
    }

    static ProvenanceAnswer of(Provenance provenance) {
        return switch (provenance.standing()) {
            case Standing.Official official -> of(provenance, Status.OFFICIAL, Optional.empty(), Optional.empty());
            case Standing.Unverified unverified ->
                of(provenance, Status.UNVERIFIED, Optional.of(unverified.why()), Optional.empty());
            case Standing.Confirmed confirmed ->
                of(provenance, Status.CONFIRMED, Optional.empty(), Optional.of(confirmed));
        };
    }

    private static ProvenanceAnswer of(
            Provenance provenance, Status status, Optional<String> why, Optional<Standing.Confirmed> confirmed) {
        return new ProvenanceAnswer(
                provenance.pointer(),
                provenance.source().text(),
                provenance.source().article(),
                status,
                why,
                confirmed.map(Standing.Confirmed::by),
                confirmed.map(Standing.Confirmed::on),
                confirmed.map(Standing.Confirmed::document));
    }
}
