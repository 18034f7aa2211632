package org.jalon.framework;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * The période en entreprise: what each target owes, which origins owe it, whether it lies in the working time of an
 * alternance contract, and who keeps the proof (in French).
 */
public record EnterprisePeriod(
        List<PeriodRequirement> requirements,
        Datum<List<Origin>> owedBy,
        Datum<Boolean> includedInAlternance,
        Datum<String> proofKeptBy) {

    public EnterprisePeriod {
        requirements = List.copyOf(requirements);
        long targets =
                requirements.stream().map(PeriodRequirement::target).distinct().count();
        if (targets != requirements.size()) {
            throw new IllegalArgumentException("each target must have one requirement, not several");
        }
    }

    /** The requirement of that target; every target of the framework has one. */
    public PeriodRequirement of(Target target) {
        return requirements.stream()
                .filter(requirement -> requirement.target().equals(target))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no period requirement for " + target.code()));
    }
}
