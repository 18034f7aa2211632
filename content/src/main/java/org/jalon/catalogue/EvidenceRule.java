package org.jalon.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What counts as evidence of an activity: facts of the given outcomes; a score counts from the pass mark up, a share from 0 to
 * 1 that is there exactly when scores count.
 */
public record EvidenceRule(Set<Outcome> counts, OptionalDouble passMark, boolean required, Purpose purpose) {

    public EvidenceRule {
        if (counts.isEmpty() || !counts.stream().allMatch(Outcome::canCount)) {
            throw new IllegalArgumentException("evidence must count one outcome or more, not " + counts);
        }
        counts = Collections.unmodifiableSet(EnumSet.copyOf(counts));
        if (counts.contains(Outcome.SCORED) != passMark.isPresent()) {
            throw new IllegalArgumentException("a pass mark must be there exactly when SCORED counts");
        }
        passMark.ifPresent(EvidenceRule::requireShare);
    }

    private static void requireShare(double mark) {
        if (!(mark >= 0 && mark <= 1)) {
            throw new IllegalArgumentException("pass mark must be from 0 to 1, not " + mark);
        }
    }
}
