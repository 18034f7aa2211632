package org.jalon.enterprise;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
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
        BrokenRulesException.throwIfAny(
                BrokenRule.when(
                        minutes < 0 || minutes > unit.days() * MINUTES_OF_A_DAY,
                        "minutes",
                        minutes,
                        "a %s holds 0 to %d".formatted(unit, unit.days() * MINUTES_OF_A_DAY)),
                BrokenRule.when(
                        from.isPresent() != to.isPresent(),
                        from.isPresent() ? "to" : "from",
                        "",
                        "from and to are given both or neither"),
                from.isPresent() && to.isPresent() ? clockRules(unit, minutes, from.get(), to.get()) : List.of());
    }

    private static List<BrokenRule> clockRules(TimeUnit unit, int minutes, LocalTime from, LocalTime to) {
        if (unit == TimeUnit.WEEK) {
            return BrokenRule.when(true, "unit", unit, "clock times belong to a day or half-day, not to a week");
        }
        return from.isBefore(to)
                ? BrokenRule.when(
                        minutes > Duration.between(from, to).toMinutes(),
                        "from",
                        from,
                        "from %s to %s holds fewer than %d minutes".formatted(from, to, minutes))
                : BrokenRule.when(true, "to", to, "from %s is not before to %s".formatted(from, to));
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
