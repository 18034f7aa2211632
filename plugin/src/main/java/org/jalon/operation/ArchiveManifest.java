package org.jalon.operation;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an archive says of itself.
 *
 * @param format how the archive is laid out; {@link #FORMAT} for those written today
 * @param schema the version of the schema whose tables it holds
 * @param taken the instant whose state it holds (UTC)
 * @param position the last position of the statement feed in it
 * @param tables what it holds, in the order in which it can be restored
 */
public record ArchiveManifest(int format, String schema, Instant taken, long position, List<Table> tables) {

    /** One JSON array a row, one file a table, the first line naming the columns. */
    public static final int FORMAT = 1;

    public ArchiveManifest {
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param sha256 over its file in the archive, uncompressed, in lower-case hex
     */
    public record Table(String name, List<String> columns, long rows, String sha256) {

        public Table {
            columns = List.copyOf(columns);
        }
    }

    /** How many rows it holds. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** The checksum of each table's rows by its name. */
    public SortedMap<String, String> checksums() {
        SortedMap<String, String> sums = new TreeMap<>();
        tables.forEach(table -> sums.put(table.name(), table.sha256()));
        return sums;
    }
}
