package org.jalon.readiness;

import java.time.Period;

/**
 * What the centre sets where the texts leave it to the centre, or where a text could not be read.
 *
 * @param version 0 for the one that Jalon comes with
 * @param lateEntryDays days after which an entry of time is flagged as late
 * @param recevabiliteValidity how long a VAE decision holds from its notification
 * @param representationWithin how long after a deliberation no new training is asked for
 * @param maxSessions sessions within that time before a warning
 * @param maxMinutesADay minutes a day above which an entry is flagged
 * @param maxMinutesAWeek minutes a week above which a person without an employment contract is flagged
 */
public record Policy(
        long version,
        CoverageStance coverage,
        int lateEntryDays,
        Period recevabiliteValidity,
        Period representationWithin,
        int maxSessions,
        int maxMinutesADay,
        int maxMinutesAWeek) {

    /** The policy of a centre that set none. */
    public static final Policy DEFAULT =
            new Policy(0, CoverageStance.UNDETERMINED, 30, Period.ofYears(1), Period.ofYears(1), 3, 10 * 60, 35 * 60);
}
