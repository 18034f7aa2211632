package org.jalon.enterprise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.journal.Act;

/**
 * Time planned on one day in one company.
 *
 * @param minutes whole minutes, at least 1
 */
public record PlannedDay(LocalDate day, Company company, int minutes) {

    /** What is planned, the latest act for a company's day deciding, by day and company. */
    static List<PlannedDay> of(List<Act<PlacementAct>> acts) {
        Map<String, Map<LocalDate, PlannedDay>> byCompany = new TreeMap<>();
        for (Act<TimePlanned> act : Act.only(acts, TimePlanned.class)) {
            TimePlanned plan = act.content();
            var days = byCompany.computeIfAbsent(plan.company().key(), _key -> new TreeMap<>());
            days.keySet().removeIf(d -> !d.isBefore(plan.from()) && !d.isAfter(plan.to()));
            plan.days().forEach(d -> days.put(d.day(), d));
        }
        return byCompany.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(PlannedDay::day)
                        .thenComparing(d -> d.company().key()))
                .toList();
    }
}
