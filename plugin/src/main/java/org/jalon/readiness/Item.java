package org.jalon.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One point of the report: what is asked, on which text, how it stands and who must do what by when.
 *
 * @param id stable within a framework version, such as {@code document:ntc-2018.doc.veille}
 * @param rule number of the rule, 1 to 25
 * @param bloc the bloc that it belongs to, if it belongs to one
 * @param blocking whether it bears on the verdict; an advisory item only warns
 * @param mendable whether something can still be done before the session while it is open
 * @param due last day on which it can be met in time, in the centre's zone
 * @param question what exactly is to be settled while it is UNDETERMINED; a decision answers one question only
 * @param views of a competency, the formateur's and the machine's, each by itself; empty on every other item
 * @param unverified pointers of the framework's data that it rests on and that nobody has confirmed
 * @param settledBy the decision that gave it its state
 */
public record Item(
        String id,
        int rule,
        Optional<String> bloc,
        Phrase title,
        State state,
        boolean blocking,
        Grounds grounds,
        Phrase finding,
        List<Phrase> warnings,
        List<Figure> figures,
        List<Input> inputs,
        List<CoverageView> views,
        Optional<Phrase> nextStep,
        Optional<Owner> owner,
        Optional<LocalDate> due,
        Timing timing,
        boolean mendable,
        Optional<String> question,
        List<String> unverified,
        Optional<Settlement> settledBy) {

    public Item {
        warnings = List.copyOf(warnings);
        figures = List.copyOf(figures);
        inputs = List.copyOf(inputs);
        views = List.copyOf(views);
        unverified = List.copyOf(unverified);
    }

    /** Whether something that can be named is missing or unproven. */
    public boolean isOpen() {
        return state == State.NOT_MET || state == State.PENDING;
    }

    /** Whether it asks something of somebody. */
    public boolean isUnsettled() {
        return isOpen() || state == State.UNDETERMINED;
    }

    /** The same item with its timing on that day. */
    Item timedOn(LocalDate today) {
        Timing found = !isUnsettled() || due.isEmpty() ? Timing.NONE : isOverdue(today) ? Timing.LATE : Timing.ON_TRACK;
        return new Item(
                id,
                rule,
                bloc,
                title,
                state,
                blocking,
                grounds,
                finding,
                warnings,
                figures,
                inputs,
                views,
                nextStep,
                owner,
                due,
                found,
                mendable,
                question,
                unverified,
                settledBy);
    }

    /** The same item as a person settled it. */
    Item settledAs(boolean met, Phrase why, List<Input> restingOn, Settlement settlement) {
        return new Item(
                id,
                rule,
                bloc,
                title,
                met ? State.MET : State.NOT_MET,
                blocking,
                grounds,
                why,
                warnings,
                figures,
                restingOn,
                views,
                met ? Optional.empty() : nextStep,
                met ? Optional.empty() : owner,
                due,
                timing,
                mendable,
                Optional.empty(),
                unverified,
                Optional.of(settlement));
    }

    boolean isOverdue(LocalDate today) {
        return due.map(today::isAfter).orElse(false);
    }
}
