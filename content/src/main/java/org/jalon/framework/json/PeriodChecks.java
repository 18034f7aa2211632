package org.jalon.framework.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jalon.framework.FaultRule;

/** Checks the order of the validity's dates and that the enterprise period has one consistent rule for each target. */
final class PeriodChecks {

    private PeriodChecks() {}

    static void inspect(Entry root, Inspection inspection) {
        dates(root.get("validity"), inspection);
        root.find("enterprisePeriod").ifPresent(period -> requirements(root, period, inspection));
    }

    private static void dates(Entry validity, Inspection inspection) {
        Optional<LocalDate> from = date(validity.get("from"));
        Optional<LocalDate> anniversary = date(validity.get("anniversary"));
        if (from.isPresent() && anniversary.isPresent() && !from.get().isBefore(anniversary.get())) {
            inspection.report(
                    validity.get("anniversary").at("value"),
                    FaultRule.DATES_REVERSED,
                    anniversary.get() + " must be after the first day, " + from.get());
        }
    }

    private static Optional<LocalDate> date(Entry datum) {
        try {
            return datum.findText("value").map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void requirements(Entry root, Entry period, Inspection inspection) {
        List<Entry> requirements = period.list("requirements");
        for (String code : new TreeSet<>(ReferenceChecks.targetCodes(root))) {
            long rules = requirements.stream()
                    .filter(each -> each.findText("target").filter(code::equals).isPresent())
                    .count();
            if (rules != 1) {
                inspection.report(
                        period.at("requirements"),
                        FaultRule.TARGET_WITHOUT_RULE,
                        code + " has " + rules + " requirements and must have 1");
            }
        }
        requirements.forEach(each -> consistent(each, inspection));
    }

    private static void consistent(Entry requirement, Inspection inspection) {
        boolean notOwed = requirement.node().path("owed").isBoolean() && !requirement.getFlag("owed");
        if (notOwed && requirement.node().has("thresholdMinutes")) {
            inspection.report(
                    requirement.at("thresholdMinutes"),
                    FaultRule.CONTRADICTION,
                    requirement.node().path("thresholdMinutes")
                            + " minutes must not be asked of a target that owes none");
        }
    }
}
