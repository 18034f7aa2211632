package org.jalon.catalogue;

import java.util.List;
import java.util.Optional;
import org.jalon.framework.CompetencyId;

/**
 * What a catalogue holds for one competency, its activities in the order of the modules.
 *
 * @param label the competency's wording in its framework version
 * @param assessing the activities that judge it
 * @param training the activities that only train it
 */
public record CompetencyCoverage(
        CompetencyId competency, String label, List<Activity> assessing, List<Activity> training) {

    public CompetencyCoverage {
        assessing = List.copyOf(assessing);
        training = List.copyOf(training);
    }

    /** Whether it is one of the competencies that belong to no bloc. */
    public boolean transversal() {
        return competency.sign().startsWith("T");
    }

    /** What is lacking; empty when an activity at least judges the competency. */
    public Optional<Hole> hole() {
        if (!assessing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(training.isEmpty() ? Hole.NO_ACTIVITY : Hole.NO_ASSESSED_ACTIVITY);
    }

    /** The hole as a sentence, such as {@code 1.4 : aucune activité évaluée}; empty without one. */
    public Optional<String> holeInFrench() {
        return hole().map(hole -> competency.sign() + " : " + hole.french());
    }

    /** The hole as a sentence, such as {@code 1.4: no assessed activity}; empty without one. */
    public Optional<String> holeInEnglish() {
        return hole().map(hole -> competency.sign() + ": " + hole.english());
    }
}
