package org.jalon.candidacy;

import java.time.LocalDate;
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
 */
public record SessionTerms(
        String name,
        Target target,
        LocalDate firstDay,
        Optional<LocalDate> enteredInCeresOn,
        Optional<LocalDate> agrementValidUntil) {

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
                        "a session is entered in CERES no later than its first day, " + firstDay));
    }
}
