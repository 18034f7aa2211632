package org.jalon.examfile;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.framework.CompetencyId;
import org.jalon.journal.Prose;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;

/**
 * One row of a fiche ECF: an évaluation that was held, when, and the competencies ticked for it.
 *
 * @param to its last day where it took several
 */
public record EcfEvaluation(
        @Prose(EcfEvaluation.LONGEST) String description,
        LocalDate from,
        Optional<LocalDate> to,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<CompetencyId> competencies) {

    private static final int LONGEST = 500;

    public EcfEvaluation {
        competencies = List.copyOf(competencies);
        BrokenRulesException.throwIfAny(
                BrokenRule.when(
                        description.isBlank() || description.length() > LONGEST,
                        "description",
                        description,
                        "a description has 1 to " + LONGEST + " characters"),
                BrokenRule.when(
                        to.filter(from::isAfter).isPresent(),
                        "to",
                        to.map(LocalDate::toString).orElse(""),
                        "an evaluation does not end before it begins, on " + from),
                BrokenRule.when(competencies.isEmpty(), "competencies", "[]", "at least one competency is ticked"),
                BrokenRule.when(
                        competencies.stream().distinct().count() < competencies.size(),
                        "competencies",
                        competencies,
                        "a competency is ticked once"));
    }
}
