package org.jalon.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.ActivityId;
import org.jalon.xapi.StatementId;

/**
 * What stands of one activity and what does not.
 *
 * @param counted the facts that make it satisfied or dispensed, in the order of when they happened
 * @param excluded the others, in the same order
 */
public record ActivityEvidence(
        Activity activity, ActivityState state, List<EvidenceItem> counted, List<ExcludedItem> excluded) {

    public ActivityEvidence {
        counted = List.copyOf(counted);
        excluded = List.copyOf(excluded);
    }

    /** What follows for the activity from these facts, all of one learner and about it. */
    public static ActivityEvidence of(Activity activity, Collection<Fact> facts) {
        return ActivityFold.fold(activity, CopiedFact.merge(facts));
    }

    public ActivityId id() {
        return activity.id();
    }

    public boolean required() {
        return activity.rule().required();
    }

    /** The statement that made it satisfied or dispensed: the one that counted first. */
    public Optional<StatementId> decisive() {
        return counted.stream().map(item -> item.statements().getFirst()).findFirst();
    }

    /** The statements that made it so; empty unless it is satisfied or dispensed. */
    public List<StatementId> statements() {
        return counted.stream()
                .flatMap(item -> item.statements().stream())
                .distinct()
                .toList();
    }
}
