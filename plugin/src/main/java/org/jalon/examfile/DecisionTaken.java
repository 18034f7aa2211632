package org.jalon.examfile;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Target;
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
 * @param derogation the derogation's text, authority and end; only this lifts what a text refuses
 */
public record DecisionTaken(
        LocalDate day,
        String item,
        Optional<String> question,
        boolean met,
        String reason,
        Optional<FrameworkId> framework,
        Optional<Target> target,
        Optional<Integer> fromMinutes,
        Optional<Derogation> derogation)
        implements FileAct {

    public DecisionTaken {
        if (item.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("item and reason are not blank");
        }
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
