package org.jalon.readiness;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;

/**
 * What the centre sets where the texts leave it to the centre, or where a text could not be read.
 *
 * @param version 0 for the one that holds until the centre sets its own
 * @param lateEntryDays days after which an entry of time is flagged as late, 0 to 3,650
 * @param recevabiliteValidity how long a VAE decision holds from its notification, above zero, at most ten years
 * @param representationWithin how long after a deliberation no new training is asked for, above zero, at most ten years
 * @param representationFrom the deliberation from which that time runs
 * @param representationWarningDays days before the end of that time from which on the report warns of it, 0 to 3,650
 * @param maxSessions sessions within that time before a warning, 1 to 99
 * @param maxMinutesADay minutes a day above which an entry is flagged, 1 to 1,440
 * @param maxMinutesAWeek minutes a week above which a person without an employment contract is flagged, 1 to 10,080
 */
public record Policy(
        long version,
        CoverageStance coverage,
        int lateEntryDays,
        Period recevabiliteValidity,
        Period representationWithin,
        RepresentationStart representationFrom,
        int representationWarningDays,
        int maxSessions,
        int maxMinutesADay,
        int maxMinutesAWeek) {

    /** The policy of a centre that set none. */
    public static final Policy DEFAULT = new Policy(
            0,
            CoverageStance.UNDETERMINED,
            30,
            Period.ofYears(1),
            Period.ofYears(1),
            RepresentationStart.LAST_SESSION,
            60,
            3,
            10 * 60,
            35 * 60);

    private static final int MOST_DAYS = 3_650;
    private static final int MOST_YEARS = 10;

    public Policy {
        BrokenRulesException.throwIfAny(
                within("version", version, 0, Long.MAX_VALUE),
                within("lateEntryDays", lateEntryDays, 0, MOST_DAYS),
                within("recevabiliteValidity", recevabiliteValidity),
                within("representationWithin", representationWithin),
                within("representationWarningDays", representationWarningDays, 0, MOST_DAYS),
                within("maxSessions", maxSessions, 1, 99),
                within("maxMinutesADay", maxMinutesADay, 1, 24 * 60),
                within("maxMinutesAWeek", maxMinutesAWeek, 1, 7 * 24 * 60));
    }

    /** The same terms under another version. */
    public Policy asVersion(long number) {
        return new Policy(
                number,
                coverage,
                lateEntryDays,
                recevabiliteValidity,
                representationWithin,
                representationFrom,
                representationWarningDays,
                maxSessions,
                maxMinutesADay,
                maxMinutesAWeek);
    }

    private static List<BrokenRule> within(String field, long value, long least, long most) {
        return BrokenRule.when(value < least || value > most, field, value, "it is %d to %d".formatted(least, most));
    }

    private static List<BrokenRule> within(String field, Period value) {
        boolean tooLong = LocalDate.EPOCH.plus(value).isAfter(LocalDate.EPOCH.plusYears(MOST_YEARS));
        return BrokenRule.when(
                value.isZero() || value.isNegative() || tooLong,
                field,
                value,
                "it is a period above zero and at most ten years, such as P1Y");
    }
}
