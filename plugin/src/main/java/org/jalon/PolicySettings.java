package org.jalon;

import org.jalon.readiness.CoverageStance;
import org.jalon.readiness.Policy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code jalon.policy}: what the centre makes of what the texts leave to it.
 *
 * @param version to be raised by whoever changes the policy, so that reports name it; 0 is the one shipped
 * @param coverage what a competency is that neither an appraisal nor statements cover
 * @param lateEntryDays days after which an entry of time is flagged as late
 */
@ConfigurationProperties("jalon.policy")
record PolicySettings(
        @DefaultValue("0") long version,
        @DefaultValue("UNDETERMINED") CoverageStance coverage,
        @DefaultValue("30") int lateEntryDays) {

    public PolicySettings {
        if (lateEntryDays < 0) {
            throw new IllegalArgumentException(
                    "jalon.policy.late-entry-days is %d: it is 0 or more".formatted(lateEntryDays));
        }
    }

    Policy policy() {
        Policy shipped = Policy.DEFAULT;
        return new Policy(
                version,
                coverage,
                lateEntryDays,
                shipped.recevabiliteValidity(),
                shipped.representationWithin(),
                shipped.maxSessions(),
                shipped.maxMinutesADay(),
                shipped.maxMinutesAWeek());
    }
}
