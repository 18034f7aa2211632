package org.jalon.enterprise.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.TimeDone;
import org.jalon.enterprise.TimeUnit;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;

/** Several entries of time, which are recorded all or not at all. */
record EntriesRequest(@NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid Entry> entries) {

    private static final int MOST = 200;

    /**
     * One entry, as {@link TimeDone} takes it.
     *
     * @param minutes whole minutes of presence, 0 for an absence
     */
    record Entry(
            @NotNull LocalDate day,
            @NotNull TimeUnit unit,
            @NotNull Integer minutes,
            @NotNull String company,
            Optional<LocalTime> from,
            Optional<LocalTime> to) {

        TimeDone time() {
            return new TimeDone(day, unit, minutes, new Company(company), from, to);
        }
    }

    /** @throws BrokenRulesException with every entry that breaks a rule, and which one */
    List<TimeDone> times(LocalDate today) {
        List<TimeDone> times = new ArrayList<>();
        List<BrokenRule> broken = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String field = "entries[%d]".formatted(i);
            try {
                TimeDone time = entries.get(i).time();
                broken.addAll(BrokenRule.when(
                        time.day().isAfter(today),
                        field + ".day",
                        time.day(),
                        "time is recorded once it is done, today is " + today));
                times.add(time);
            } catch (IllegalArgumentException e) {
                broken.add(new BrokenRule(field, entries.get(i).toString(), String.valueOf(e.getMessage())));
            }
        }
        BrokenRulesException.throwIfAny(broken);
        return times;
    }
}
