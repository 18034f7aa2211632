package org.jalon.operation;

/** Is told how far the writing or reading of an archive has come. */
public interface ArchiveProgress {

    /** For whoever does not ask. */
    ArchiveProgress SILENT = (table, rows) -> {};

    /**
     * So many rows were written or read in all; called every few thousand rows and at the end of each table.
     *
     * @param table the table that they are from
     */
    void reached(String table, long rows);
}
