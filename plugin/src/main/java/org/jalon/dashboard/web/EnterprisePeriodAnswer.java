package org.jalon.dashboard.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.OptionalInt;
import org.jalon.framework.EnterprisePeriod;
import org.jalon.framework.Origin;
import org.jalon.framework.PeriodRequirement;

/** The rule of the période en entreprise. */
record EnterprisePeriodAnswer(
        List<Requirement> requirements,
        @Schema(description = "Which candidates owe it") DatumAnswer<List<Origin>> owedBy,

        @Schema(description = "Whether it lies in the working time of an alternance contract")
        DatumAnswer<Boolean> includedInAlternance,

        @Schema(description = "In French") DatumAnswer<String> proofKeptBy) {

    /** What one target owes. */
    record Requirement(
            @Schema(example = "TITRE") String target,

            @Schema(description = "Whether a period and its proof are due")
            boolean owed,

            @Schema(description = "The least duration in minutes; absent if the text fixes none", example = "21000")
            OptionalInt thresholdMinutes,

            ProvenanceAnswer provenance) {

        static Requirement of(PeriodRequirement requirement) {
            return new Requirement(
                    requirement.target().code(),
                    requirement.owed(),
                    requirement.thresholdMinutes(),
                    ProvenanceAnswer.of(requirement.provenance()));
        }
    }

    static EnterprisePeriodAnswer of(EnterprisePeriod period) {
        return new EnterprisePeriodAnswer(
                period.requirements().stream().map(Requirement::of).toList(),
                DatumAnswer.of(period.owedBy()),
                DatumAnswer.of(period.includedInAlternance()),
                DatumAnswer.of(period.proofKeptBy()));
    }
}
