package org.jalon.enterprise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.profile.ActTemplate;

/**
 * What is planned in a company from one day to another: minutes by the day of the week, with other minutes on single days.
 * It replaces what was planned there for the same days before, and is never time done.
 *
 * @param week planned minutes by day of the week, 0 to 1440; a day that is left out is free
 * @param exceptions planned minutes by day, 0 for a free day
 */
public record TimePlanned(
        LocalDate day,
        Company company,
        LocalDate from,
        LocalDate to,
        Map<DayOfWeek, Integer> week,
        Map<LocalDate, Integer> exceptions)
        implements PlacementAct {

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int LONGEST_YEARS = 3;

    public TimePlanned {
        BrokenRulesException.throwIfAny(
                BrokenRule.when(to.isBefore(from), "to", to, "it is before from, " + from),
                BrokenRule.when(
                        to.isAfter(from.plusYears(LONGEST_YEARS)),
                        "to",
                        to,
                        "from %s it is more than %d years".formatted(from, LONGEST_YEARS)));
        week = Collections.unmodifiableMap(new TreeMap<>(week));
        exceptions = Collections.unmodifiableMap(new TreeMap<>(exceptions));
        week.forEach(TimePlanned::refuse);
        exceptions.forEach(TimePlanned::refuse);
        for (LocalDate date : exceptions.keySet()) {
            if (date.isBefore(from) || date.isAfter(to)) {
                throw new IllegalArgumentException("the exception %s is not from %s to %s".formatted(date, from, to));
            }
        }
    }

    private static void refuse(Object when, int minutes) {
        BrokenRulesException.throwIfAny(BrokenRule.when(
                minutes < 0 || minutes > MINUTES_OF_A_DAY,
                "minutes",
                minutes,
                "%s has 0 to %d minutes".formatted(when, MINUTES_OF_A_DAY)));
    }

    /** The days with planned minutes, in their order. */
    List<PlannedDay> days() {
        List<PlannedDay> days = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            int minutes = exceptions.getOrDefault(date, week.getOrDefault(date.getDayOfWeek(), 0));
            if (minutes > 0) {
                days.add(new PlannedDay(date, company, minutes));
            }
        }
        return days;
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ENTERPRISE_TIME_PLANNED;
    }
}
