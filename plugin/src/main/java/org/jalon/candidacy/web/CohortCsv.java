package org.jalon.candidacy.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.candidacy.CohortColumn;
import org.jalon.candidacy.CohortRow;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.spreadsheet.CsvReading;
import org.jalon.spreadsheet.CsvRow;

/**
 * A CSV file as rows of a cohort's table.
 *
 * @param ignored the names of the columns that no table of a cohort has
 */
record CohortCsv(List<CohortRow> rows, List<String> ignored) {

    /** @throws BrokenRulesException when the file is no table, or its header lacks a column or has it twice */
    static CohortCsv of(CsvReading reading) {
        return switch (reading) {
            case CsvReading.Refused refused ->
                throw new BrokenRulesException(List.of(new BrokenRule("body", "CSV", refused.why())));
            case CsvReading.Read read -> of(read);
        };
    }

    private static CohortCsv of(CsvReading.Read file) {
        checkHeader(file.header());
        return new CohortCsv(
                file.rows().stream().map(CohortCsv::row).toList(),
                file.header().stream()
                        .filter(name -> CohortColumn.named(name).isEmpty())
                        .toList());
    }

    private static void checkHeader(List<String> header) {
        List<BrokenRule> broken = new ArrayList<>();
        Set<CohortColumn> found = EnumSet.noneOf(CohortColumn.class);
        for (String name : header) {
            CohortColumn.named(name)
                    .filter(column -> !found.add(column))
                    .ifPresent(column -> broken.add(
                            new BrokenRule("header", name, "the column " + column.french() + " is there twice")));
        }
        for (CohortColumn needed : List.of(CohortColumn.FAMILY_NAME, CohortColumn.GIVEN_NAME)) {
            if (!found.contains(needed)) {
                broken.add(new BrokenRule(
                        "header", String.join(", ", header), "the table has a column " + needed.french()));
            }
        }
        BrokenRulesException.throwIfAny(broken);
    }

    private static CohortRow row(CsvRow line) {
        Map<CohortColumn, String> cells = new EnumMap<>(CohortColumn.class);
        line.cells().forEach((name, value) -> {
            Optional<CohortColumn> column = CohortColumn.named(name);
            column.ifPresent(known -> cells.put(known, value));
        });
        return new CohortRow(line.line(), cells);
    }
}
