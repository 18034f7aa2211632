package org.jalon.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.Catalogue;
import org.jalon.framework.CompetencyId;

/** Folds the facts of one learner over a catalogue into what stands of each competency. */
final class CoverageFold {

    private final Catalogue catalogue;
    private final Map<ActivityId, List<Fact>> facts;

    private record Found(ActivityId activity, Fact fact) {}

    CoverageFold(Catalogue catalogue, Collection<Fact> facts, Instant asOf) {
        this.catalogue = catalogue;
        this.facts = facts.stream()
                .filter(fact -> !fact.stored().isAfter(asOf))
                .flatMap(fact ->
                        catalogue.find(fact.recognisedBy()).stream().map(activity -> new Found(activity.id(), fact)))
                .collect(groupingBy(Found::activity, mapping(Found::fact, toList())));
    }

    CompetencyCoverage cover(CompetencyId competency) {
        List<ActivityEvidence> activities =
                catalogue.preparing(competency).stream().map(this::evidence).toList();
        Map<ActivityId, ActivityState> states =
                activities.stream().collect(toMap(ActivityEvidence::id, ActivityEvidence::state));
        return new CompetencyCoverage(CompetencyStanding.of(competency, catalogue, states), activities);
    }

    /** By the activities of which there is a fact. */
    Map<ActivityId, ActivityState> states() {
        return catalogue.activities().stream()
                .filter(activity -> facts.containsKey(activity.id()))
                .collect(toMap(Activity::id, activity -> evidence(activity).state()));
    }

    private ActivityEvidence evidence(Activity activity) {
        return ActivityEvidence.of(activity, facts.getOrDefault(activity.id(), List.of()));
    }
}
