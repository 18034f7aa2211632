package org.jalon.candidacy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jalon.candidacy.CohortFault;
import org.jalon.candidacy.CohortLine;
import org.jalon.candidacy.CohortReading;
import org.jalon.learner.LearnerId;

/** What an import did, or would do, line by line. */
@Schema(name = "CohortImport")
record CohortImportAnswer(
        @Schema(description = "Whether it was done; false for a preview")
        boolean written,

        @Schema(description = "Every line without a fault, in order")
        List<LineAnswer> lines,

        @Schema(description = "Every fault of every line; with one, the import writes nothing")
        List<FaultAnswer> faults,

        @Schema(description = "Columns that no import knows; nothing is read from them")
        List<String> ignoredColumns) {

    /** What one line does. */
    @Schema(name = "CohortImportLine")
    record LineAnswer(
            @Schema(description = "Line of the file, its header being 1; position in a JSON list, from 1")
            int line,

            String familyName,
            String givenName,

            @Schema(description = "Id of the learner; absent while the learner is still to be made")
            Optional<UUID> learner,

            @Schema(description = "What the line changes; empty when all of it is on record")
            Set<CohortLine.Effect> effects,

            @Schema(description = "What a person should look at")
            List<String> warnings) {

        static LineAnswer of(CohortLine line) {
            return new LineAnswer(
                    line.line(),
                    line.familyName(),
                    line.givenName(),
                    line.learner().map(LearnerId::value),
                    line.effects(),
                    line.warnings());
        }
    }

    /** Why a line can not be taken over. */
    @Schema(name = "CohortImportFault")
    record FaultAnswer(
            @Schema(description = "As for a line") int line,

            @Schema(example = "Début de formation") String column,

            @Schema(description = "What the cell holds", example = "31/02/2024")
            String value,

            String rule) {

        static FaultAnswer of(CohortFault fault) {
            return new FaultAnswer(fault.line(), fault.column().french(), fault.value(), fault.rule());
        }
    }

    static CohortImportAnswer of(CohortReading reading, boolean written, List<String> ignoredColumns) {
        return new CohortImportAnswer(
                written, reading.lines().stream().map(LineAnswer::of).toList(), faults(reading), ignoredColumns);
    }

    static List<FaultAnswer> faults(CohortReading reading) {
        return reading.faults().stream().map(FaultAnswer::of).toList();
    }
}
