package org.jalon.dashboard.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.ProofReceived;
import org.jalon.enterprise.TimeDone;
import org.jalon.enterprise.TimePlanned;
import org.jalon.enterprise.TimeUnit;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;

/** Makes acts about the period of the values of a page's form. */
final class PeriodFields {

    private PeriodFields() {}

    static TimeDone time(FormReader form) {
        LocalDate day = form.requiredDay("day");
        int minutes = form.duration();
        String company = form.required("company");
        TimeUnit unit = unit(form.required("unit"));
        Optional<LocalTime> from = form.clock("from");
        Optional<LocalTime> to = form.clock("to");
        form.finish();
        return new TimeDone(day, unit, minutes, Company.named(company), from, to);
    }

    static ProofReceived proof(FormReader form) {
        LocalDate day = form.requiredDay("day");
        String company = form.required("company");
        int minutes = form.duration();
        LocalDate from = form.requiredDay("from");
        LocalDate to = form.requiredDay("to");
        String issuer = form.text("issuer").orElse(company);
        String signatory = form.required("signatory");
        Optional<String> reference = form.text("reference");
        form.finish();
        return new ProofReceived(
                day, Company.named(company), minutes, from, to, issuer, signatory, reference, Optional.empty());
    }

    /** The same time on each day of the week that was ticked. */
    static TimePlanned plan(FormReader form, LocalDate today) {
        String company = form.required("company");
        LocalDate from = form.requiredDay("from");
        LocalDate to = form.requiredDay("to");
        int minutes = form.duration();
        Map<DayOfWeek, Integer> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (form.texts("days").contains(day.name())) {
                week.put(day, minutes);
            }
        }
        form.finish();
        BrokenRulesException.throwIfAny(BrokenRule.when(week.isEmpty(), "days", "", "at least one day is ticked"));
        return new TimePlanned(today, Company.named(company), from, to, week, Map.of());
    }

    private static TimeUnit unit(String text) {
        for (TimeUnit unit : TimeUnit.values()) {
            if (unit.name().equals(text)) {
                return unit;
            }
        }
        return TimeUnit.DAY;
    }
}
