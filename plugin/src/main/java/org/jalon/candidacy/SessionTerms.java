package org.jalon.candidacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.framework.Target;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;

/**
 * What may change in an exam session.
 *
 * @param target what the session assesses: its type
 * @param firstDay day in the centre's zone
 * @param enteredInCeresOn day on which the session was entered in CERES, once it was
 * @param agrementValidUntil last day on which the centre's agrément is valid, once it is known
 * @param lastDay last day in the centre's zone, once it is known
 * @param centreAgree the centre agréé that organises the session, once it is known
 * @param agrement number or reference of that centre's agrément, once it is known
 */
public record SessionTerms(
        String name,
        Target target,
        LocalDate firstDay,
        Optional<LocalDate> enteredInCeresOn,
        Optional<LocalDate> agrementValidUntil,
        Optional<LocalDate> lastDay,
        Optional<String> centreAgree,
        Optional<String> agrement) {

    /** Length of a name at most, in characters. */
    public static final int LONGEST_NAME = 200;

    public SessionTerms {
        BrokenRulesException.throwIfAny(
                BrokenRule.when(
                        name.isBlank() || name.length() > LONGEST_NAME,
                        "name",
                        name,
                        "a name has 1 to " + LONGEST_NAME + " characters and is not blank"),
                BrokenRule.when(
                        enteredInCeresOn.filter(firstDay::isBefore).isPresent(),
                        "enteredInCeresOn",
                        enteredInCeresOn.map(LocalDate::toString).orElse(""),
                        "a session is entered in CERES no later than its first day, " + firstDay),
                BrokenRule.when(
                        lastDay.filter(firstDay::isAfter).isPresent(),
                        "lastDay",
                        lastDay.map(LocalDate::toString).orElse(""),
                        "a session does not end before its first day, " + firstDay),
                named("centreAgree", centreAgree),
                named("agrement", agrement));
    }

    /** Terms of which centre agréé, agrément and last day are not known yet. */
    public SessionTerms(
            String name,
            Target target,
            LocalDate firstDay,
            Optional<LocalDate> enteredInCeresOn,
            Optional<LocalDate> agrementValidUntil) {
        this(
                name,
                target,
                firstDay,
                enteredInCeresOn,
                agrementValidUntil,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<BrokenRule> named(String field, Optional<String> text) {
        return BrokenRule.when(
                text.filter(t -> t.isBlank() || t.length() > LONGEST_NAME).isPresent(),
                field,
                text.orElse(""),
                "it has 1 to " + LONGEST_NAME + " characters and is not blank");
    }
}
