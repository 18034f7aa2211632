package org.jalon.readiness;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    static TimeLedger of(Examination e) {
        var flags = new ArrayList<Phrase>();
        List<Act<TimeDone>> counted =
                e.enterprise().time().stream().filter(a -> counts(e, a, flags)).toList();
        flagLongDays(e, counted, flags);
        flagLongWeeks(e, counted, flags);
        flagLateEntries(e, counted, flags);
        Map<String, Integer> minutes = new TreeMap<>();
        counted.forEach(
                a -> minutes.merge(a.content().company().key(), a.content().minutes(), Integer::sum));
        takeOffOverlaps(counted, minutes, flags);
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
        if (e.candidacy().trainingBegins().map(time.day()::isBefore).orElse(false)
                || e.candidacy().trainingEnds().map(time.lastDay()::isAfter).orElse(false)) {
            flags.add(Phrase.of(
                    "%s : %d min hors des dates de formation, non comptées.",
                    "%s: %d min outside the training's dates, not counted.", time.day(), time.minutes()));
            return false;
        }
        if (e.sessionDay().map(d -> !time.lastDay().isBefore(d)).orElse(false)) {
            flags.add(Phrase.of(
                    "%s : %d min le jour de la session ou après, non comptées.",
                    "%s: %d min on the session's day or later, not counted.", time.day(), time.minutes()));
            return false;
        }
        return true;
    }

    private static void flagLongDays(Examination e, List<Act<TimeDone>> counted, List<Phrase> flags) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        counted.stream()
                .map(Act::content)
                .filter(t -> t.unit() != TimeUnit.WEEK)
                .forEach(t -> days.merge(t.day(), t.minutes(), Integer::sum));
        days.forEach((day, minutes) -> {
            if (minutes > e.policy().maxMinutesADay()) {
                flags.add(Phrase.of("%s : %d min dans la journée.", "%s: %d min in one day.", day, minutes));
            }
        });
    }

    /** The weekly limit is for persons without an employment contract (L6343-2); in alternance the contract rules. */
    private static void flagLongWeeks(Examination e, List<Act<TimeDone>> counted, List<Phrase> flags) {
        if (e.candidacy().alternance()) {
            return;
        }
        Map<LocalDate, Integer> weeks = new TreeMap<>();
        counted.stream()
                .map(Act::content)
                .forEach(t -> weeks.merge(
                        t.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), t.minutes(), Integer::sum));
        weeks.forEach((monday, minutes) -> {
            if (minutes > e.policy().maxMinutesAWeek()) {
                flags.add(Phrase.of(
                        "Semaine du %s : %d min, plus que la durée légale.",
                        "Week of %s: %d min, more than the legal duration.", monday, minutes));
            }
        });
    }

    private static void flagLateEntries(Examination e, List<Act<TimeDone>> counted, List<Phrase> flags) {
        long late = counted.stream()
                .filter(a -> LocalDate.ofInstant(a.stored(), e.zone())
                        .isAfter(a.content().lastDay().plusDays(e.policy().lateEntryDays())))
                .count();
        if (late > 0) {
            flags.add(Phrase.of(
                    "%d saisies faites plus de %d jours après.",
                    "%d entries made more than %d days later.", late, e.policy().lateEntryDays()));
        }
    }

    private static void takeOffOverlaps(List<Act<TimeDone>> counted, Map<String, Integer> minutes, List<Phrase> flags) {
        Map<LocalDate, List<TimeDone>> timed = new TreeMap<>();
        counted.stream()
                .map(Act::content)
                .filter(t -> t.from().isPresent())
                .forEach(t ->
                        timed.computeIfAbsent(t.day(), d -> new ArrayList<>()).add(t));
        timed.forEach((day, entries) -> {
            entries.sort(Comparator.comparing((TimeDone t) -> t.from().orElseThrow())
                    .thenComparing(t -> t.to().orElseThrow())
                    .thenComparing(t -> t.company().key()));
            LocalTime reached = LocalTime.MIN;
            for (TimeDone entry : entries) {
                int twice = overlap(entry, reached);
                if (twice > 0) {
                    minutes.merge(entry.company().key(), -twice, Integer::sum);
                    flags.add(Phrase.of(
                            "%s : %d min saisies deux fois, comptées une.",
                            "%s: %d min entered twice, counted once.", day, twice));
                }
                reached = entry.to().orElseThrow().isAfter(reached) ? entry.to().orElseThrow() : reached;
            }
        });
    }

    /** Minutes of the entry that clock times already cover; never more than the entry holds. */
    private static int overlap(TimeDone entry, LocalTime reached) {
        LocalTime from = entry.from().orElseThrow();
        LocalTime to = entry.to().orElseThrow();
        if (!reached.isAfter(from)) {
            return 0;
        }
        LocalTime end = to.isBefore(reached) ? to : reached;
        return (int) Math.min(entry.minutes(), Duration.between(from, end).toMinutes());
    }
}
