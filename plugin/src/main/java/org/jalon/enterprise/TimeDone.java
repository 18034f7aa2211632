package org.jalon.enterprise;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jalon.profile.ActTemplate;

/**
 * Presence in the company, as the centre has it: by half-day, day or week.
 *
 * @param day the day, or the first day of the week
 * @param minutes presence in whole minutes; 0 for an absence
 * @param from start of the presence on that day, where clock times are known
 * @param to end of the presence on that day, where clock times are known
 */
public record TimeDone(
        LocalDate day, TimeUnit unit, int minutes, Company company, Optional<LocalTime> from, Optional<LocalTime> to)
        implements EnterpriseAct {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    public TimeDone {
        if (minutes < 0 || minutes > unit.days() * MINUTES_OF_A_DAY) {
            throw new IllegalArgumentException(
                    "minutes is %d; a %s holds 0 to %d".formatted(minutes, unit, unit.days() * MINUTES_OF_A_DAY));
        }
        if (from.isPresent() != to.isPresent()) {
            throw new IllegalArgumentException("from and to are given both or neither");
        }
        if (from.isPresent()) {
            refuseUnlessWithin(unit, minutes, from.get(), to.get());
        }
    }

    private static void refuseUnlessWithin(TimeUnit unit, int minutes, LocalTime from, LocalTime to) {
        if (unit == TimeUnit.WEEK) {
            throw new IllegalArgumentException("clock times belong to a day or half-day, not to a week");
        }
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from %s is not before to %s".formatted(from, to));
        }
        if (minutes > Duration.between(from, to).toMinutes()) {
            throw new IllegalArgumentException("minutes is %d; from %s to %s holds fewer".formatted(minutes, from, to));
        }
    }

    /** The last day that this entry covers. */
    public LocalDate lastDay() {
        return day.plusDays(unit.days() - 1L);
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ENTERPRISE_TIME_DONE;
    }

    @Override
    public Optional<Duration> duration() {
        return Optional.of(Duration.ofMinutes(minutes));
    }
}
