package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.journal.Prose;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.profile.ActTemplate;

/**
 * The candidate asked for an aménagement d'épreuves; it is no derogation from the hours (rule 22).
 *
 * @param day when it was asked for
 * @param what what was asked for, without the reason of health behind it
 * @param deadline until when it must be granted to be of use at the session, where that is known
 */
public record ArrangementRequested(
        LocalDate day, @Prose(ArrangementRequested.LONGEST) String what, Optional<LocalDate> deadline)
        implements FileAct {

    private static final int LONGEST = 1000;

    public ArrangementRequested {
        BrokenRulesException.throwIfAny(BrokenRule.when(
                what.isBlank() || what.length() > LONGEST,
                "what",
                what,
                "what is asked for has 1 to " + LONGEST + " characters"));
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ARRANGEMENT_REQUESTED;
    }
}
