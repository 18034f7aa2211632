package org.jalon.spreadsheet;

import java.util.Map;
import java.util.Optional;

/**
 * One line of a table.
 *
 * @param line where it begins in the file, from 1; the header is there too
 * @param cells what the filled cells hold, without blanks around it, by {@link ColumnName#fold folded} column name
 */
public record CsvRow(int line, Map<String, String> cells) {

    public CsvRow {
        cells = Map.copyOf(cells);
    }

    /** What the cell of this column holds, however case and accents of its name are written; empty for an empty cell. */
    public Optional<String> find(String column) {
        return Optional.ofNullable(cells.get(ColumnName.fold(column)));
    }
}
