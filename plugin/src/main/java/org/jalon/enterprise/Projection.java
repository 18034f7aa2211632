package org.jalon.enterprise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When the duration that is due is reached, if what is planned is done. It only looks ahead: planned time is never counted as
 * done, and a planned day that passed without time done adds nothing.
 *
 * @param threshold whole minutes that are due; empty where no duration is due or fixed
 * @param done whole minutes done
 * @param planned whole minutes planned from today on, time done already left out
 * @param reachedOn the day on which the threshold was or will be reached
 * @param beforeSession whether that day lies before the session's first day; empty without a day or a session
 * @param missing whole minutes that what is done and planned leaves missing
 */
public record Projection(
        Outlook outlook,
        OptionalInt threshold,
        int done,
        int planned,
        Optional<LocalDate> reachedOn,
        Optional<Boolean> beforeSession,
        int missing) {

    /** Minutes done, to be counted from a day on: of an entry its last day. */
    record DoneOn(LocalDate day, int minutes) {}

    /**
     * @param ahead planned days from today on that no entry of time covers
     * @param sessionDay the session's first day
     */
    static Projection of(
            OptionalInt threshold, List<DoneOn> done, List<PlannedDay> ahead, Optional<LocalDate> sessionDay) {
        int minutesDone = done.stream().mapToInt(DoneOn::minutes).sum();
        int minutesAhead = ahead.stream().mapToInt(PlannedDay::minutes).sum();
        if (threshold.isEmpty()) {
            return new Projection(
                    Outlook.NO_THRESHOLD, threshold, minutesDone, minutesAhead, Optional.empty(), Optional.empty(), 0);
        }
        int due = threshold.getAsInt();
        Optional<LocalDate> reached = reachedOn(due, done, ahead);
        return new Projection(
                outlook(due, minutesDone, ahead, reached),
                threshold,
                minutesDone,
                minutesAhead,
                reached,
                reached.flatMap(day -> sessionDay.map(day::isBefore)),
                Math.max(0, due - minutesDone - minutesAhead));
    }

    private static Outlook outlook(int due, int done, List<PlannedDay> ahead, Optional<LocalDate> reached) {
        if (done >= due) {
            return Outlook.REACHED;
        }
        if (reached.isPresent()) {
            return Outlook.BY_PLAN;
        }
        return ahead.isEmpty() ? Outlook.NO_PLAN : Outlook.SHORT;
    }

    private static Optional<LocalDate> reachedOn(int due, List<DoneOn> done, List<PlannedDay> ahead) {
        int sum = 0;
        for (DoneOn entry : byDay(done)) {
            sum += entry.minutes();
            if (sum >= due) {
                return Optional.of(entry.day());
            }
        }
        List<DoneOn> planned =
                ahead.stream().map(d -> new DoneOn(d.day(), d.minutes())).toList();
        for (DoneOn day : byDay(planned)) {
            sum += day.minutes();
            if (sum >= due) {
                return Optional.of(day.day());
            }
        }
        return Optional.empty();
    }

    private static List<DoneOn> byDay(List<DoneOn> entries) {
        return entries.stream().sorted(Comparator.comparing(DoneOn::day)).toList();
    }
}
