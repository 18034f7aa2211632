package org.jalon.operation.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.operation.ArchiveManifest;
import org.jalon.operation.ArchiveProgress;
import org.jalon.operation.ArchiveRefusedException;

/**
 * Puts rows into the tables of a fresh schema. Until all are there the history of migrations has another name, so that no
 * Jalon starts on half of them.
 */
final class ArchiveLoading {

    private static final String UNFINISHED = "restore_unfinished";

    private final Connection connection;

    ArchiveLoading(Connection connection) {
        this.connection = connection;
    }

    void load(ArchiveFile archive, ArchiveProgress progress) throws SQLException, IOException {
        connection.setAutoCommit(false);
        List<ArchivedTable> tables = arranged(archive.manifest());
        run("alter table \"%s\" rename to \"%s\"".formatted(ArchivedTables.HISTORY, UNFINISHED));
        for (ArchivedTable table : tables.reversed()) {
            run("delete from " + table.name());
        }
        TableFiles files = new TableFiles(progress);
        for (int i = 0; i < tables.size(); i++) {
            load(archive, archive.manifest().tables().get(i), tables.get(i), files);
        }
        run("alter table \"%s\" rename to \"%s\"".formatted(UNFINISHED, ArchivedTables.HISTORY));
        connection.setAutoCommit(true);
    }

    /** The tables of the archive, as this schema has them, in the archive's order. */
    private List<ArchivedTable> arranged(ArchiveManifest manifest) throws SQLException {
        Map<String, ArchivedTable> known = new ArchivedTables(connection)
                .inOrder().stream().collect(Collectors.toMap(ArchivedTable::name, Function.identity()));
        List<ArchivedTable> arranged = new ArrayList<>();
        for (ArchiveManifest.Table table : manifest.tables()) {
            arranged.add(Optional.ofNullable(known.get(table.name()))
                    .flatMap(here -> here.arranged(table.columns()))
                    .orElseThrow(() -> unknown(table)));
        }
        return arranged;
    }

    private static ArchiveRefusedException unknown(ArchiveManifest.Table table) {
        return new ArchiveRefusedException(
                "The archive holds the table %s with the columns %s, which this version of Jalon does not have."
                        .formatted(table.name(), table.columns()));
    }

    private void load(ArchiveFile archive, ArchiveManifest.Table from, ArchivedTable to, TableFiles files)
            throws SQLException, IOException {
        try (InputStream rows = archive.open(from);
                PreparedStatement insert = connection.prepareStatement(to.insertion())) {
            long loaded = files.load(to, rows, insert);
            if (loaded != from.rows()) {
                throw new ArchiveRefusedException(
                        "Of %d rows of %s only %d could be restored: empty the database again."
                                .formatted(from.rows(), from.name(), loaded));
            }
        }
        for (ArchivedTable.Column column : to.columns()) {
            if (column.numbered()) {
                numberOn(to.name(), column.name());
            }
        }
    }

    /** The numbers that the database gives follow those restored. */
    private void numberOn(String table, String column) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long next;
            try (ResultSet row =
                    statement.executeQuery("select coalesce(max(%s), 0) + 1 from %s".formatted(column, table))) {
                row.next();
                next = row.getLong(1);
            }
            statement.execute("alter table %s alter column %s restart with %d".formatted(table, column, next));
        }
        connection.commit();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }
}
