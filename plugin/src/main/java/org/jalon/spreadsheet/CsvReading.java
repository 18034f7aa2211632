package org.jalon.spreadsheet;

import java.util.List;

/** What came of reading a CSV file. */
public sealed interface CsvReading {

    /**
     * The file is a table.
     *
     * @param header the names of its columns as they are written, without blanks around them
     * @param rows its lines that hold anything, in their order
     */
    record Read(List<String> header, List<CsvRow> rows) implements CsvReading {

        public Read {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /** The file is no table that can be read; nothing of it was. */
    record Refused(String why) implements CsvReading {}
}
