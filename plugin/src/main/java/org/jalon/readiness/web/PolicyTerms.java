package org.jalon.readiness.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Period;
import org.jalon.readiness.CoverageStance;
import org.jalon.readiness.Policy;
import org.jalon.readiness.RepresentationStart;

/** The terms of a policy as the API takes and gives them; periods are ISO 8601, such as {@code P1Y}. */
record PolicyTerms(
        @Schema(
                description = "What a competency is that neither a formateur's appraisal nor statements cover",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @NotNull
        CoverageStance coverage,

        @Schema(description = "Days after which an entry of time is flagged as late, 0 to 3650", example = "30")
        @NotNull
        Integer lateEntryDays,

        @Schema(description = "How long a decision of recevabilité (VAE) holds from its notification", example = "P1Y")
        @NotNull
        @Pattern(regexp = PERIOD, message = PERIOD_FORM)
        String recevabiliteValidity,

        @Schema(
                description = "How long after a deliberation a candidate may present again without new training",
                example = "P1Y")
        @NotNull
        @Pattern(regexp = PERIOD, message = PERIOD_FORM)
        String representationWithin,

        @Schema(description = "The deliberation from which that time runs") @NotNull
        RepresentationStart representationFrom,

        @Schema(description = "Days before the end of that time from which on the report warns", example = "60")
        @NotNull
        Integer representationWarningDays,

        @Schema(description = "Sessions within that time before a warning, 1 to 99", example = "3") @NotNull
        Integer maxSessions,

        @Schema(description = "Minutes a day above which an entry is flagged", example = "600") @NotNull
        Integer maxMinutesADay,

        @Schema(
                description = "Minutes a week above which a person without an employment contract is flagged",
                example = "2100")
        @NotNull
        Integer maxMinutesAWeek) {

    private static final String PERIOD = "P(?=\\d)(\\d{1,3}Y)?(\\d{1,4}M)?(\\d{1,5}D)?";
    private static final String PERIOD_FORM = "a period such as P1Y, P6M or P365D";

    static PolicyTerms of(Policy policy) {
        return new PolicyTerms(
                policy.coverage(),
                policy.lateEntryDays(),
                policy.recevabiliteValidity().toString(),
                policy.representationWithin().toString(),
                policy.representationFrom(),
                policy.representationWarningDays(),
                policy.maxSessions(),
                policy.maxMinutesADay(),
                policy.maxMinutesAWeek());
    }

    /**
     * The policy of these terms under that number.
     *
     * @throws org.jalon.learner.BrokenRulesException naming every term out of its bounds
     */
    Policy policy(long version) {
        return new Policy(
                version,
                coverage,
                lateEntryDays,
                Period.parse(recevabiliteValidity),
                Period.parse(representationWithin),
                representationFrom,
                representationWarningDays,
                maxSessions,
                maxMinutesADay,
                maxMinutesAWeek);
    }
}
