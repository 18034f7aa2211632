package org.jalon.candidacy;

import java.util.List;

/**
 * What each line of a cohort's table does, and what keeps the table from being taken over.
 *
 * @param lines those without a fault, in their order
 * @param faults every fault of every line; with one, nothing is written
 */
public record CohortReading(List<CohortLine> lines, List<CohortFault> faults) {

    public CohortReading {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }
}
