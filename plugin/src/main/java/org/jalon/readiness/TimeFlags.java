package org.jalon.readiness;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jalon.enterprise.CountedTime;
import org.jalon.enterprise.Segment;
import org.jalon.enterprise.TimeDone;
import org.jalon.enterprise.TimeUnit;

/** Says what is odd about counted time, so that a person looks; nothing is cut for it (rule 7). */
final class TimeFlags {

    private static final int DAYS_A_WEEK = 7;

    private TimeFlags() {}

    static void raise(Examination e, List<CountedTime> counted, List<Phrase> flags) {
        flagTwice(counted, flags);
        flagAlike(counted, flags);
        flagLongDays(e, counted, flags);
        flagWeeks(e, counted, flags);
        flagLateEntries(e, counted, flags);
        flagOutsideSegments(e, counted, flags);
    }

    private static void flagTwice(List<CountedTime> counted, List<Phrase> flags) {
        byDay(counted, TimeFlags::day, CountedTime::givenTwice).forEach((day, minutes) -> {
            if (minutes > 0) {
                flags.add(Phrase.of(
                        "%s : %s saisies deux fois, comptées une.",
                        "%s: %s entered twice, counted once.", day, Minutes.of(minutes)));
            }
        });
    }

    /** Entries without clock times that are equal may be one sent twice, or a morning and an afternoon. */
    private static void flagAlike(List<CountedTime> counted, List<Phrase> flags) {
        Map<Alike, Long> alike = counted.stream()
                .map(CountedTime::time)
                .filter(time -> time.minutes() > 0 && time.from().isEmpty())
                .collect(Collectors.groupingBy(Alike::of, Collectors.counting()));
        alike.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(Map.Entry.comparingByKey(Alike.IN_ORDER))
                .forEach(entry -> flags.add(twice(entry.getKey(), entry.getValue())));
    }

    private static Phrase twice(Alike entry, long times) {
        Phrase often = times == 2 ? new Phrase("deux fois", "twice") : Phrase.of("%d fois", "%d times", times);
        return entry.unit() == TimeUnit.WEEK
                ? Phrase.of(
                        "Semaine du %s : %s saisies %s à l'identique, tout est compté.",
                        "Week of %s: %s entered %s alike, all of it counted.",
                        entry.day(),
                        Minutes.of(entry.minutes()),
                        often)
                : Phrase.of(
                        "%s : %s saisies %s à l'identique, tout est compté.",
                        "%s: %s entered %s alike, all of it counted.", entry.day(), Minutes.of(entry.minutes()), often);
    }

    /** What two entries share that look like one. */
    private record Alike(LocalDate day, TimeUnit unit, String company, int minutes) {

        private static final Comparator<Alike> IN_ORDER = Comparator.comparing(Alike::day)
                .thenComparing(Alike::unit)
                .thenComparing(Alike::company)
                .thenComparing(Alike::minutes);

        private static Alike of(TimeDone time) {
            return new Alike(time.day(), time.unit(), time.company().key(), time.minutes());
        }
    }

    private static void flagLongDays(Examination e, List<CountedTime> counted, List<Phrase> flags) {
        List<CountedTime> days =
                counted.stream().filter(c -> c.time().unit() != TimeUnit.WEEK).toList();
        byDay(days, TimeFlags::day, CountedTime::minutes).forEach((day, minutes) -> {
            if (minutes > e.policy().maxMinutesADay()) {
                flags.add(Phrase.of("%s : %s dans la journée.", "%s: %s in one day.", day, Minutes.of(minutes)));
            }
        });
    }

    /**
     * The weekly limit is for persons without an employment contract (L6343-2); in alternance, or employed by the host
     * company, the contract rules.
     */
    private static void flagWeeks(Examination e, List<CountedTime> counted, List<Phrase> flags) {
        Map<LocalDate, Integer> minutesByWeek = byDay(counted, TimeFlags::monday, CountedTime::minutes);
        minutesByWeek.forEach((monday, minutes) -> {
            if (isWithoutContract(e, counted, monday) && minutes > e.policy().maxMinutesAWeek()) {
                flags.add(Phrase.of(
                        "Semaine du %s : %s, plus que la durée légale.",
                        "Week of %s: %s, more than the legal duration.", monday, Minutes.of(minutes)));
            } else if (minutes > e.policy().maxMinutesADay() * DAYS_A_WEEK) {
                flags.add(Phrase.of("Semaine du %s : %s.", "Week of %s: %s.", monday, Minutes.of(minutes)));
            }
        });
        minutesByWeek.keySet().stream()
                .filter(monday -> isEnteredBothWays(counted, monday))
                .forEach(monday -> flags.add(Phrase.of(
                        "Semaine du %s : saisie à la fois par semaine et par jour, tout est compté.",
                        "Week of %s: entered both by the week and by the day, all of it counted.", monday)));
    }

    /** Whether some time of the week was spent outside of every segment under contract. */
    private static boolean isWithoutContract(Examination e, List<CountedTime> counted, LocalDate monday) {
        return !e.candidacy().alternance()
                && counted.stream()
                        .filter(c -> c.minutes() > 0 && monday(c).equals(monday))
                        .anyMatch(c -> e.enterprise().segments().stream()
                                .noneMatch(s -> s.status().isUnderContract() && s.holds(c.time())));
    }

    /** Where segments are recorded, time lies in one of its company; otherwise a person looks. */
    private static void flagOutsideSegments(Examination e, List<CountedTime> counted, List<Phrase> flags) {
        List<Segment> segments = e.enterprise().segments();
        if (segments.isEmpty()) {
            return;
        }
        Map<String, List<CountedTime>> outside = counted.stream()
                .filter(c -> c.minutes() > 0 && segments.stream().noneMatch(s -> s.holds(c.time())))
                .collect(Collectors.groupingBy(c -> c.time().company().key(), TreeMap::new, Collectors.toList()));
        outside.values()
                .forEach(entries -> flags.add(Phrase.of(
                        "%s : %s saisies hors des dates de présence prévues dans cette entreprise, comptées.",
                        "%s: %s entered outside the dates foreseen in this company, counted.",
                        entries.getFirst().time().company().name(),
                        Minutes.of(
                                entries.stream().mapToInt(CountedTime::minutes).sum()))));
    }

    private static boolean isEnteredBothWays(List<CountedTime> counted, LocalDate monday) {
        var byTheWeek = counted.stream()
                .filter(c -> c.minutes() > 0 && monday(c).equals(monday))
                .map(c -> c.time().unit() == TimeUnit.WEEK)
                .collect(Collectors.toSet());
        return byTheWeek.size() > 1;
    }

    private static void flagLateEntries(Examination e, List<CountedTime> counted, List<Phrase> flags) {
        long late = counted.stream()
                .filter(c -> LocalDate.ofInstant(c.stored(), e.zone())
                        .isAfter(c.time().lastDay().plusDays(e.policy().lateEntryDays())))
                .count();
        if (late > 0) {
            flags.add(Phrase.of(
                    "Saisies faites plus de %d jours après : %d.",
                    "Entries made more than %d days later: %d.", e.policy().lateEntryDays(), late));
        }
    }

    private static Map<LocalDate, Integer> byDay(
            List<CountedTime> counted, Function<CountedTime, LocalDate> day, ToIntFunction<CountedTime> minutes) {
        Map<LocalDate, Integer> sums = new TreeMap<>();
        counted.forEach(c -> sums.merge(day.apply(c), minutes.applyAsInt(c), Integer::sum));
        return sums;
    }

    private static LocalDate day(CountedTime counted) {
        return counted.time().day();
    }

    private static LocalDate monday(CountedTime counted) {
        return day(counted).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
