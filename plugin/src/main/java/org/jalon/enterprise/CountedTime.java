package org.jalon.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.journal.Act;

/**
 * One entry of time with the minutes of it that count: time that clock times show to be given twice is counted once, in
 * whatever companies; entries without clock times are taken as they are.
 *
 * @param minutes whole minutes that count, at most those entered
 */
public record CountedTime(TimeDone time, Instant stored, int minutes) {

    /** The fullest entry of a day stands; of the others counts what it does not cover already. */
    private static final Comparator<Act<TimeDone>> FULLEST_FIRST = Comparator.comparingDouble(
                    (Act<TimeDone> a) -> -(double) a.content().minutes() / span(a.content()))
            .thenComparing(a -> a.content().from().orElse(LocalTime.MIN))
            .thenComparing(a -> a.content().to().orElse(LocalTime.MAX))
            .thenComparing(a -> a.content().company().key())
            .thenComparing(a -> a.id().toString());

    public static List<CountedTime> of(List<Act<TimeDone>> entries) {
        var counted = new ArrayList<CountedTime>();
        Map<LocalDate, List<Act<TimeDone>>> timed = new TreeMap<>();
        for (Act<TimeDone> act : entries) {
            if (act.content().from().isPresent()) {
                timed.computeIfAbsent(act.content().day(), day -> new ArrayList<>())
                        .add(act);
            } else {
                counted.add(new CountedTime(
                        act.content(), act.stored(), act.content().minutes()));
            }
        }
        timed.values().forEach(day -> countOnce(day, counted));
        return counted;
    }

    /** Minutes of the entry that another one covers already. */
    public int givenTwice() {
        return time.minutes() - minutes;
    }

    private static void countOnce(List<Act<TimeDone>> sameDay, List<CountedTime> counted) {
        var covered = new BitSet();
        int soFar = 0;
        for (Act<TimeDone> act : sameDay.stream().sorted(FULLEST_FIRST).toList()) {
            TimeDone time = act.content();
            int from = minuteOfDay(time.from().orElseThrow());
            int to = minuteOfDay(time.to().orElseThrow());
            int twice = Math.min(
                    Math.min(time.minutes(), soFar), covered.get(from, to).cardinality());
            counted.add(new CountedTime(time, act.stored(), time.minutes() - twice));
            soFar += time.minutes() - twice;
            if (time.minutes() > 0) {
                covered.set(from, to);
            }
        }
    }

    private static int span(TimeDone time) {
        return Math.max(
                1,
                minuteOfDay(time.to().orElse(LocalTime.MAX))
                        - minuteOfDay(time.from().orElse(LocalTime.MIN)));
    }

    private static int minuteOfDay(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
