package org.jalon.examfile;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.framework.BlocId;
import org.jalon.framework.CompetencyId;
import org.jalon.journal.Prose;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.profile.ActTemplate;

/**
 * A fiche of the livret ECF: the évaluations passées en cours de formation for one activité-type and their result. It is
 * signed by {@link EcfSheetSigned}, or was signed on paper; typed but unsigned it decides nothing.
 *
 * @param day when it was recorded or, signed on paper, when it was signed
 * @param satisfied « avoir satisfait aux critères » or not
 * @param complementary whether this is the évaluation complémentaire, which replaces the main result
 * @param signedBy the formateur évaluateur whose signature a person saw on paper
 * @param evaluations the rows of the form, five at most
 * @param attention points of attention where the result is not satisfied
 * @param toReevaluate competencies to evaluate anew where the result is not satisfied
 * @param wording the labels on the paper that was signed
 */
public record EcfResultRecorded(
        LocalDate day,
        BlocId bloc,
        boolean satisfied,
        boolean complementary,
        Optional<String> signedBy,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<EcfEvaluation> evaluations,
        @Prose(Prose.LONG) Optional<String> attention,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<CompetencyId> toReevaluate,
        Optional<EcfWording> wording)
        implements FileAct {

    /** Rows that the form has for one activité-type. */
    public static final int ROWS = 5;

    private static final int LONGEST_ATTENTION = 2000;

    public EcfResultRecorded {
        evaluations = List.copyOf(evaluations);
        toReevaluate = List.copyOf(toReevaluate);
        if (signedBy.isPresent() && signedBy.get().isBlank()) {
            throw new IllegalArgumentException("signedBy is not blank");
        }
        BrokenRulesException.throwIfAny(
                BrokenRule.when(
                        evaluations.size() > ROWS,
                        "evaluations",
                        evaluations.size() + " rows",
                        "the form has " + ROWS + " rows for an activité-type"),
                BrokenRule.when(
                        satisfied && !toReevaluate.isEmpty(),
                        "toReevaluate",
                        toReevaluate,
                        "competencies are evaluated anew only where the result is not satisfied"),
                BrokenRule.when(
                        attention
                                .filter(a -> a.isBlank() || a.length() > LONGEST_ATTENTION)
                                .isPresent(),
                        "attention",
                        attention.orElse(""),
                        "points of attention have 1 to " + LONGEST_ATTENTION + " characters"));
    }

    /** A result without the evaluations that led to it. */
    public EcfResultRecorded(
            LocalDate day, BlocId bloc, boolean satisfied, boolean complementary, Optional<String> signedBy) {
        this(day, bloc, satisfied, complementary, signedBy, List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    /** The same fiche with the labels that it was signed with. */
    EcfResultRecorded in(Optional<EcfWording> labels) {
        return new EcfResultRecorded(
                day, bloc, satisfied, complementary, signedBy, evaluations, attention, toReevaluate, labels);
    }

    /** Every competency that the fiche names. */
    public Stream<CompetencyId> competencies() {
        return Stream.concat(evaluations.stream().flatMap(e -> e.competencies().stream()), toReevaluate.stream());
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.ECF_RESULT_RECORDED;
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(bloc.value());
    }

    @Override
    public Optional<Boolean> success() {
        return Optional.of(satisfied);
    }
}
