package org.jalon.evidence.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jalon.evidence.CompetencyStanding;
import org.jalon.evidence.CoverageState;

/** The machine's view of one competency as the API tells it. */
record StandingAnswer(
        @Schema(example = "ntc-2018.1.2") String competency,

        @Schema(description = "By which people name it", example = "1.2")
        String sign,

        CoverageState state,

        @Schema(description = "The state in words", example = "en cours")
        String french,

        @Schema(example = "in progress") String english,

        @Schema(description = "How many of the required activities are satisfied or dispensed")
        int done,

        @Schema(
                description =
                        "How many activities are required; 1 when only optional ones are mapped, of which any one will"
                                + " do; 0 when none is mapped")
        int required) {

    static StandingAnswer of(CompetencyStanding standing) {
        return new StandingAnswer(
                standing.competency().value(),
                standing.competency().sign(),
                standing.state(),
                standing.state().french(),
                standing.state().english(),
                standing.done(),
                standing.required());
    }
}
