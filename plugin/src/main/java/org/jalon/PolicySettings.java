package org.jalon;

import org.jalon.readiness.CoverageStance;
import org.jalon.readiness.Policy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code jalon.policy}: the policy's version 0, which holds until the centre records one of its own.
 *
 * @param coverage what a competency is that neither an appraisal nor statements cover
 * @param lateEntryDays days after which an entry of time is flagged as late
 */
@ConfigurationProperties("jalon.policy")
record PolicySettings(
        @DefaultValue("UNDETERMINED") CoverageStance coverage,
        @DefaultValue("30") int lateEntryDays) {

    public PolicySettings {
        if (lateEntryDays < 0 || lateEntryDays > 3_650) {
            throw new IllegalArgumentException(
                    "jalon.policy.late-entry-days is %d: it is 0 to 3650".formatted(lateEntryDays));
        }
    }

    Policy policy() {
        Policy shipped = Policy.DEFAULT;
        return new Policy(
                0,
                coverage,
                lateEntryDays,
                shipped.recevabiliteValidity(),
                shipped.representationWithin(),
                shipped.representationFrom(),
                shipped.representationWarningDays(),
                shipped.maxSessions(),
                shipped.maxMinutesADay(),
                shipped.maxMinutesAWeek());
    }
}
