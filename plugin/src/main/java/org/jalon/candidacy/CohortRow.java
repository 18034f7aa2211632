package org.jalon.candidacy;

import java.util.Map;
import java.util.Optional;

/**
 * One line of a cohort's table as somebody wrote it, not yet understood.
 *
 * @param line where it stands, from 1
 * @param cells what the filled cells hold
 */
public record CohortRow(int line, Map<CohortColumn, String> cells) {

    public CohortRow {
        cells = Map.copyOf(cells);
    }

    Optional<String> find(CohortColumn column) {
        return Optional.ofNullable(cells.get(column)).map(String::strip).filter(value -> !value.isEmpty());
    }

    CohortFault fault(CohortColumn column, String rule) {
        return new CohortFault(line, column, find(column).orElse(""), rule);
    }
}
