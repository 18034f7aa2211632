package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.journal.Line;
import org.jalon.journal.Prose;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.StatementId;

/**
 * An authority answered a request for an aménagement d'épreuves.
 *
 * @param day date of the answer
 * @param authority who answered
 * @param reference the letter or text of the answer
 * @param terms what exactly was granted, where it is not what was asked for
 */
public record ArrangementAnswered(
        LocalDate day,
        StatementId request,
        boolean granted,
        String authority,
        @Line(Line.REFERENCE) Optional<String> reference,
        @Prose(Prose.LONG) Optional<String> terms)
        implements FileAct {

    public ArrangementAnswered {
        BrokenRulesException.throwIfAny(
                BrokenRule.when(authority.isBlank(), "authority", authority, "who answered is not blank"),
                BrokenRule.when(terms.isPresent() && !granted, "terms", terms.orElse(""), "a refusal grants no terms"));
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ARRANGEMENT_ANSWERED;
    }

    @Override
    public Optional<StatementId> about() {
        return Optional.of(request);
    }

    @Override
    public Optional<Boolean> success() {
        return Optional.of(granted);
    }
}
