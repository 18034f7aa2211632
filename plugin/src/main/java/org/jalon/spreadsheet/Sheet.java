package org.jalon.spreadsheet;

import java.util.List;

/**
 * A table under one header, as wide in every row as its header.
 *
 * @param name shown on the tab of an XLSX: 1 to 31 characters, none of {@code []:*?/\}
 */
public record Sheet(String name, List<String> header, List<List<Cell>> rows) {

    public Sheet {
        if (!name.matches("[^\\[\\]:*?/\\\\]{1,31}")) {
            throw new IllegalArgumentException(
                    "'" + name + "' names no sheet: 1 to 31 characters, none of [ ] : * ? / \\");
        }
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(
                        "a row of %d cells under a header of %d".formatted(row.size(), header.size()));
            }
        }
    }
}
