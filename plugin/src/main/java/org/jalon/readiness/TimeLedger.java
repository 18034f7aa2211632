package org.jalon.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.enterprise.CountedTime;
import org.jalon.enterprise.TimeDone;
import org.jalon.enterprise.TimeUnit;
import org.jalon.journal.Act;

/**
 * What of the recorded time counts (rule 7): presence within the training and before the session, time given twice by
 * the clock once; whatever is odd is flagged, never cut silently.
 *
 * @param minutesByCompany counted whole minutes by company key, in the keys' order
 */
record TimeLedger(Map<String, Integer> minutesByCompany, List<Phrase> flags) {

    private static final int MONDAY_TO_FRIDAY = 4;

    static TimeLedger of(Examination e) {
        var flags = new ArrayList<Phrase>();
        List<CountedTime> counted = CountedTime.of(
                e.enterprise().time().stream().filter(a -> counts(e, a, flags)).toList());
        TimeFlags.raise(e, counted, flags);
        Map<String, Integer> minutes = new TreeMap<>();
        counted.forEach(c -> minutes.merge(c.time().company().key(), c.minutes(), Integer::sum));
        return new TimeLedger(Map.copyOf(minutes), List.copyOf(flags));
    }

    int total() {
        return minutesByCompany.values().stream().mapToInt(Integer::intValue).sum();
    }

    int of(String company) {
        return minutesByCompany.getOrDefault(company, 0);
    }

    private static boolean counts(Examination e, Act<TimeDone> act, List<Phrase> flags) {
        TimeDone time = act.content();
        boolean outside =
                e.candidacy().trainingBegins().map(time.lastDay()::isBefore).orElse(false)
                        || e.candidacy().trainingEnds().map(time.day()::isAfter).orElse(false);
        boolean late = e.sessionDay().map(d -> !time.day().isBefore(d)).orElse(false);
        if (outside && time.minutes() > 0) {
            flags.add(Phrase.of(
                    "%s : %s hors des dates de formation, non comptées.",
                    "%s: %s outside the training's dates, not counted.", time.day(), Minutes.of(time.minutes())));
        } else if (late && time.minutes() > 0) {
            flags.add(Phrase.of(
                    "%s : %s le premier jour de la session ou après, non comptées.",
                    "%s: %s on the session's first day or later, not counted.",
                    time.day(),
                    Minutes.of(time.minutes())));
        } else if (isUnfinished(e, time)) {
            flags.add(Phrase.of(
                    "Semaine du %s : pas encore finie, comptée en entier.",
                    "Week of %s: not over yet, counted whole.", time.day()));
        } else if (straddles(e, time)) {
            flags.add(Phrase.of(
                    "Semaine du %s : en partie hors de la formation ou après la veille de la session, comptée en entier.",
                    "Week of %s: partly outside the training or after the session's eve, counted whole.", time.day()));
        }
        return !outside && !late;
    }

    private static boolean isUnfinished(Examination e, TimeDone time) {
        return time.unit() == TimeUnit.WEEK
                && time.minutes() > 0
                && time.day().plusDays(MONDAY_TO_FRIDAY).isAfter(e.today());
    }

    /** A week of which working days lie outside; its weekend may. */
    private static boolean straddles(Examination e, TimeDone time) {
        if (time.unit() != TimeUnit.WEEK || time.minutes() == 0) {
            return false;
        }
        LocalDate friday = time.day().plusDays(MONDAY_TO_FRIDAY);
        return e.candidacy().trainingBegins().map(time.day()::isBefore).orElse(false)
                || e.candidacy().trainingEnds().map(friday::isAfter).orElse(false)
                || e.sessionDay().map(d -> !friday.isBefore(d)).orElse(false);
    }
}
