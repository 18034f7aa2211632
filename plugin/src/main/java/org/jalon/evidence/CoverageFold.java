package org.jalon.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.Catalogue;
import org.jalon.framework.CompetencyId;

/** Folds the facts of one learner over a catalogue into what stands of each competency. */
final class CoverageFold {

    private final Catalogue catalogue;
    private final Map<ActivityId, List<CopiedFact>> facts;

    private record Found(ActivityId activity, CopiedFact fact) {}

    CoverageFold(Catalogue catalogue, Collection<Fact> facts, Instant asOf) {
        this.catalogue = catalogue;
        List<Fact> known = facts.stream()
                .filter(fact ->
                        !fact.stored().isAfter(asOf) && !fact.occurredAt().isAfter(asOf))
                .toList();
        this.facts = CopiedFact.merge(known).stream()
                .flatMap(fact -> fact.findIn(catalogue).stream().map(activity -> new Found(activity.id(), fact)))
                .collect(groupingBy(Found::activity, mapping(Found::fact, toList())));
    }

    CompetencyCoverage cover(CompetencyId competency) {
        List<ActivityEvidence> activities =
                catalogue.preparing(competency).stream().map(this::evidence).toList();
        List<ActivityEvidence> decisive = decisive(activities);
        int done = (int)
                decisive.stream().filter(activity -> activity.state().isMet()).count();
        return new CompetencyCoverage(competency, state(activities, decisive), done, decisive.size(), activities);
    }

    private ActivityEvidence evidence(Activity activity) {
        return ActivityFold.fold(activity, facts.getOrDefault(activity.id(), List.of()));
    }

    /** The required ones; when there are none, the optional one that has come furthest. */
    private static List<ActivityEvidence> decisive(List<ActivityEvidence> activities) {
        List<ActivityEvidence> required =
                activities.stream().filter(ActivityEvidence::required).toList();
        return required.isEmpty()
                ? activities.stream().max(Comparator.comparing(ActivityEvidence::state)).stream()
                        .toList()
                : required;
    }

    private static CoverageState state(List<ActivityEvidence> activities, List<ActivityEvidence> decisive) {
        if (activities.isEmpty()) {
            return CoverageState.NO_CONTENT_MAPPED;
        }
        if (decisive.stream().allMatch(activity -> activity.state() == ActivityState.SATISFIED)) {
            return CoverageState.COVERED;
        }
        if (decisive.stream().allMatch(activity -> activity.state().isMet())) {
            return CoverageState.DISPENSED;
        }
        return activities.stream().allMatch(activity -> activity.state() == ActivityState.NOTHING_YET)
                ? CoverageState.NOTHING_YET
                : CoverageState.IN_PROGRESS;
    }
}
