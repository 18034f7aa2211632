package org.jalon.evidence;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.Outcome;

/** Folds the facts about one activity, attempt by attempt, into what stands of it. */
final class ActivityFold {

    private static final Comparator<EvidenceItem> BY_TIME = Comparator.comparing(EvidenceItem::occurredAt)
            .thenComparing(EvidenceItem::outcome)
            .thenComparing(item -> item.statements().getFirst());

    private ActivityFold() {}

    static ActivityEvidence fold(Activity activity, List<CopiedFact> facts) {
        List<EvidenceItem> counted = new ArrayList<>();
        List<ExcludedItem> excluded = new ArrayList<>();
        facts.stream().collect(groupingBy(CopiedFact::attempt)).values().forEach(attempt -> {
            AttemptJudge judge = new AttemptJudge(activity.rule(), attempt);
            for (CopiedFact fact : attempt) {
                Optional<Exclusion> exclusion = judge.exclusion(fact);
                exclusion.ifPresentOrElse(
                        why -> excluded.add(new ExcludedItem(fact.item(), why)), () -> counted.add(fact.item()));
            }
        });
        counted.sort(BY_TIME);
        excluded.sort(Comparator.comparing(ExcludedItem::item, BY_TIME));
        return new ActivityEvidence(activity, state(counted, excluded), counted, excluded);
    }

    private static ActivityState state(List<EvidenceItem> counted, List<ExcludedItem> excluded) {
        if (counted.stream().anyMatch(item -> item.outcome() != Outcome.DISPENSED)) {
            return ActivityState.SATISFIED;
        }
        if (!counted.isEmpty()) {
            return ActivityState.DISPENSED;
        }
        return excluded.stream().anyMatch(item -> item.why().stands())
                ? ActivityState.IN_PROGRESS
                : ActivityState.NOTHING_YET;
    }
}
