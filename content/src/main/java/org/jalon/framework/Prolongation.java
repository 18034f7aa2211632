package org.jalon.framework;

import java.time.Period;
import java.util.List;

/**
 * The time after the end of validity in which sessions are still held, for the groups named, and only where the session was
 * entered in CERES before the end when {@code sessionEnteredBeforeEnd} says so.
 */
public record Prolongation(
        Datum<Period> duration, List<Datum<ProlongationGroup>> groups, Datum<Boolean> sessionEnteredBeforeEnd) {

    public Prolongation {
        if (duration.value().isNegative() || duration.value().isZero()) {
            throw new IllegalArgumentException("duration of a prolongation must be positive, not " + duration.value());
        }
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a prolongation must name at least one group");
        }
    }
}
