package org.jalon.framework;

import java.util.OptionalInt;

/**
 * Whether a target owes a period in a company and its proof, and for how many minutes at least; an empty threshold means that
 * the text fixes none. Thresholds of several targets are never added.
 */
public record PeriodRequirement(Target target, boolean owed, OptionalInt thresholdMinutes, Provenance provenance) {

    public PeriodRequirement {
        thresholdMinutes.ifPresent(minutes -> Require.positive("threshold in minutes", minutes));
        if (!owed && thresholdMinutes.isPresent()) {
            throw new IllegalArgumentException(target.code() + " owes no period, so it must have no threshold");
        }
    }
}
