package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Target;
import org.jalon.journal.Line;
import org.jalon.journal.Prose;
import org.jalon.profile.ActTemplate;

/**
 * A person settled a point that no text decides, or recorded an authority's derogation from one that a text decides.
 *
 * @param item id of the report's item that it settles
 * @param question the item's question that it answers; empty on a derogation
 * @param met whether the item counts as met
 * @param framework the version it is for, on a decision for the whole centre
 * @param target the target it is for, on a decision for the whole centre
 * @param fromMinutes it holds only where at least so many minutes in the company are attested
 * @param text the text on which the person rests it, where there is one
 * @param until last day on which it holds; without end when empty
 * @param derogation the derogation's text, authority and end; only this lifts what a text refuses
 */
public record DecisionTaken(
        LocalDate day,
        String item,
        @Line(Line.REFERENCE) Optional<String> question,
        boolean met,
        @Prose(Prose.LONG) String reason,
        Optional<FrameworkId> framework,
        Optional<Target> target,
        Optional<Integer> fromMinutes,
        Optional<Derogation> derogation,
        @Prose(Prose.LONG) Optional<String> text,
        Optional<LocalDate> until)
        implements FileAct {

    public DecisionTaken {
        if (item.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("item and reason are not blank");
        }
        if (text.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("text is not blank where one is named");
        }
        if (until.filter(day::isAfter).isPresent()) {
            throw new IllegalArgumentException("until %s is before the decision, %s".formatted(until.get(), day));
        }
    }

    /** A decision that holds without end and rests on no text. */
    public DecisionTaken(
            LocalDate day,
            String item,
            Optional<String> question,
            boolean met,
            String reason,
            Optional<FrameworkId> framework,
            Optional<Target> target,
            Optional<Integer> fromMinutes,
            Optional<Derogation> derogation) {
        this(
                day,
                item,
                question,
                met,
                reason,
                framework,
                target,
                fromMinutes,
                derogation,
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate on) {
        return until.filter(on::isAfter).isEmpty();
    }

    @Override
    public ActTemplate template() {
        return ActTemplate.DECISION_TAKEN;
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(item);
    }

    @Override
    public Optional<Boolean> success() {
        return Optional.of(met);
    }
}
