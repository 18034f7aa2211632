package org.jalon.operation.jdbc;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jalon.operation.ArchiveManifest;
import org.jalon.operation.ArchiveProgress;
import org.jalon.operation.ArchiveRefusedException;
import tools.jackson.databind.json.JsonMapper;

/** Writes all tables as they are at one instant: within one transaction that sees no commit of others. */
final class ArchiveWriting {

    private static final int ROWS_AT_ONCE = 200;

    private final Connection connection;
    private final boolean h2;

    ArchiveWriting(Connection connection) throws SQLException {
        this.connection = connection;
        this.h2 = connection.getMetaData().getURL().startsWith("jdbc:h2:");
    }

    ArchiveManifest write(OutputStream to, Instant now, ArchiveProgress progress) throws SQLException, IOException {
        connection.setTransactionIsolation(
                h2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        rowByRow(true);
        try {
            return writeAll(to, now, progress);
        } finally {
            connection.rollback();
            rowByRow(false);
            connection.setAutoCommit(true);
        }
    }

    /** H2 gathers a whole result before it gives the first row, unless told not to. */
    private void rowByRow(boolean on) throws SQLException {
        if (h2) {
            try (Statement set = connection.createStatement()) {
                set.execute("set lazy_query_execution " + on);
            }
        }
    }

    private ArchiveManifest writeAll(OutputStream to, Instant now, ArchiveProgress progress)
            throws SQLException, IOException {
        ArchivedTables tables = new ArchivedTables(connection);
        if (!tables.names().contains(ArchivedTables.HISTORY)) {
            throw new ArchiveRefusedException("There is nothing to back up: the database is empty.");
        }
        long position = position();
        String schema = SchemaVersions.of(connection);
        TableFiles files = new TableFiles(progress);
        List<ArchiveManifest.Table> written = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (ArchivedTable table : tables.inOrder()) {
                zip.putNextEntry(new ZipEntry(ArchiveFile.entryOf(table.name())));
                written.add(write(table, files, zip));
                zip.closeEntry();
            }
            ArchiveManifest manifest = new ArchiveManifest(ArchiveManifest.FORMAT, schema, now, position, written);
            zip.putNextEntry(new ZipEntry(ArchiveFile.MANIFEST));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    /** The first statement of the transaction: what is committed later stays outside. */
    private long position() throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select position from feed_head where id = 1")) {
            row.next();
            return row.getLong(1);
        }
    }

    private ArchiveManifest.Table write(ArchivedTable table, TableFiles files, OutputStream to) throws SQLException {
        try (Statement query = connection.createStatement()) {
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = query.executeQuery(table.selection(h2 ? "" : " collate \"C\""))) {
                return files.write(table, rows, to);
            }
        }
    }
}
