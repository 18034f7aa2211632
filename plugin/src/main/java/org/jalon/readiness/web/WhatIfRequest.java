package org.jalon.readiness.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.evidence.CoverageState;
import org.jalon.framework.Origin;
import tools.jackson.databind.JsonNode;

/** A whole candidate's file as it is sent to be assessed; nothing of it is stored. */
record WhatIfRequest(
        @Schema(description = "As known at this instant (UTC); now if absent", example = "2024-05-02T10:00:00Z")
        Optional<Instant> asOf,

        @Schema(description = "The candidacy in force") @NotNull @Valid
        WhatIfCandidacy candidacy,

        @Schema(description = "The versions before it, oldest first, each with the instant on which it was recorded")
        @Size(max = 100)
        List<@Valid WhatIfCandidacy> earlierCandidacies,

        @Schema(description = "The session aimed at, once it is known")
        Optional<@Valid WhatIfSession> session,

        @Schema(description = "The acts of the file, in any order") @Size(max = 10_000)
        List<@Valid WhatIfAct> acts,

        @Schema(
                description =
                        "Acts for the whole centre: `decision` (with `framework` and `target`) and `datum-confirmation`")
        @Size(max = 1_000)
        List<@Valid WhatIfAct> centreActs,

        @Schema(description = "The machine's view of the competencies; one that is left out has nothing yet")
        @Size(max = 200)
        List<@Valid WhatIfCoverage> coverage,

        @Schema(description = "The centre's policy; the one in force at `asOf` if absent")
        Optional<@Valid PolicyTerms> policy) {

    WhatIfRequest {
        earlierCandidacies = earlierCandidacies == null ? List.of() : List.copyOf(earlierCandidacies);
        acts = acts == null ? List.of() : List.copyOf(acts);
        centreActs = centreActs == null ? List.of() : List.copyOf(centreActs);
        coverage = coverage == null ? List.of() : List.copyOf(coverage);
    }

    /**
     * One version of the candidacy.
     *
     * @param recordedAt when it was recorded; needed of all but the first
     */
    record WhatIfCandidacy(
            @Schema(example = "ntc-2018") @NotBlank String framework,

            @NotNull Origin origin,

            @Schema(description = "Whether the training goes with a contract of alternance; false if absent")
            Optional<Boolean> alternance,

            Optional<LocalDate> trainingBegins,

            Optional<LocalDate> trainingEnds,

            @Schema(description = "TITRE, CCP1, CCP2 …", example = "TITRE") @NotBlank
            String target,

            Optional<Instant> recordedAt,

            @Schema(description = "Why it replaced the version before")
            Optional<String> reason) {}

    /** The session aimed at. */
    record WhatIfSession(
            @Schema(description = "What it assesses", example = "TITRE") @NotBlank
            String target,

            @NotNull LocalDate firstDay,

            Optional<LocalDate> enteredInCeresOn,

            @Schema(description = "Last day of the examination centre's agrément")
            Optional<LocalDate> agrementValidUntil) {}

    /**
     * One act of a person.
     *
     * @param recordedAt when the store took it in; the beginning of its day if absent
     * @param withdrawnAt when it was voided
     */
    record WhatIfAct(
            @Schema(description = "The kind of act, as in the statements", example = "enterprise-time") @NotBlank
            String act,

            @Schema(description = "Its statement's id, which other acts name; made up if absent")
            Optional<UUID> id,

            Optional<Instant> recordedAt,

            Optional<Instant> withdrawnAt,

            @Schema(description = "The act itself, as the endpoint that records such an act takes it", type = "object")
            @NotNull
            JsonNode particulars) {}

    /** What the statements say of one competency. */
    record WhatIfCoverage(
            @Schema(example = "ntc-2018.1.1") @NotBlank String competency,

            @NotNull CoverageState state,

            @Min(0) int done,

            @Min(0) int required) {}
}
