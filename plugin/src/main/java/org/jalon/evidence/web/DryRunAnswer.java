package org.jalon.evidence.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jalon.evidence.DryRun;

/** What a mapping would change, as the API tells it. */
record DryRunAnswer(
        @Schema(description = "The version in use that it was compared with, 0 for none")
        long basedOn,

        @Schema(description = "How many candidates were looked at")
        int candidates,

        @Schema(description = "Every cell that would change, by name")
        List<Change> changes) {

    record Change(CoverageMatrixAnswer.Member learner, StandingAnswer before, StandingAnswer after) {}

    static DryRunAnswer of(DryRun run) {
        return new DryRunAnswer(
                run.basedOn(),
                run.candidates(),
                run.changes().stream()
                        .map(change -> new Change(
                                CoverageMatrixAnswer.Member.of(change.member()),
                                StandingAnswer.of(change.before()),
                                StandingAnswer.of(change.after())))
                        .toList());
    }
}
