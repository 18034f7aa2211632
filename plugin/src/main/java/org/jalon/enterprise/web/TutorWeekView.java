package org.jalon.enterprise.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.enterprise.TimeDone;
import org.jalon.enterprise.TutorVisit;
import org.jalon.enterprise.TutorWeek;
import org.jalon.journal.Act;

/**
 * A week as the tutor's page shows it.
 *
 * @param tone the state of an item that looks alike: symbol and colour
 * @param changedSince whether a contested week was changed since
 * @param seen what a form about this week carries back
 */
record TutorWeekView(
        LocalDate monday,
        LocalDate sunday,
        String hours,
        TutorWeek.Standing standing,
        String tone,
        boolean changedSince,
        Optional<String> remark,
        String seen,
        List<Line> lines) {

    /** One entry of the week. */
    record Line(LocalDate day, LocalDate lastDay, String unit, String hours) {

        static Line of(TimeDone time) {
            return new Line(time.day(), time.lastDay(), time.unit().name(), Hours.of(time.minutes()));
        }
    }

    static TutorWeekView of(TutorVisit visit, TutorWeek week) {
        return new TutorWeekView(
                week.monday(),
                week.monday().plusDays(6),
                Hours.of(week.minutes()),
                week.standing(),
                tone(week.standing()),
                week.standing() == TutorWeek.Standing.CONTESTED && week.isChangedSince(),
                week.remark(),
                visit.seen(week),
                week.time().stream().map(Act::content).map(Line::of).toList());
    }

    private static String tone(TutorWeek.Standing standing) {
        return switch (standing) {
            case TO_CONFIRM -> "PENDING";
            case CONFIRMED -> "MET";
            case CHANGED -> "UNDETERMINED";
            case CONTESTED -> "NOT_MET";
        };
    }
}
