package org.jalon.operation.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jalon.operation.ArchiveManifest;
import org.jalon.operation.ArchiveProgress;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a table as lines of JSON: an array of the columns' names, then one array a row. */
final class TableFiles {

    private static final int TOLD_EVERY = 5000;
    private static final int AT_ONCE = 500;
    private static final int CHUNKS_AT_ONCE = 16;
    private static final int COMMITTED_EVERY = 10_000;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ObjectWriter LINES =
            JSON.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).withRootValueSeparator("\n");

    private final ArchiveProgress progress;
    private long done;

    TableFiles(ArchiveProgress progress) {
        this.progress = progress;
    }

    /** Writes all rows, in the order of the key; leaves the stream open. */
    ArchiveManifest.Table write(ArchivedTable table, ResultSet rows, OutputStream to) throws SQLException {
        MessageDigest digest = sha256();
        long count = 0;
        try (JsonGenerator json = LINES.createGenerator(new DigestOutputStream(to, digest))) {
            json.writeArray(
                    table.columnNames().toArray(String[]::new),
                    0,
                    table.columns().size());
            while (rows.next()) {
                json.writeStartArray();
                for (int i = 0; i < table.columns().size(); i++) {
                    table.columns().get(i).kind().write(rows, i + 1, json);
                }
                json.writeEndArray();
                count++;
                tell(table.name(), 1, count % TOLD_EVERY == 0);
            }
        }
        tell(table.name(), 0, true);
        return new ArchiveManifest.Table(
                table.name(), table.columnNames(), count, HexFormat.of().formatHex(digest.digest()));
    }

    private void tell(String table, int rows, boolean now) {
        done += rows;
        if (now) {
            progress.reached(table, done);
        }
    }

    /** Inserts all rows into the table, committing now and then; answers how many there were. */
    long load(ArchivedTable table, InputStream from, PreparedStatement insert) throws SQLException {
        long count = 0;
        List<ArchivedTable.Column> columns = table.columns();
        int atOnce = columns.stream().anyMatch(c -> c.kind() == ColumnKind.BYTES) ? CHUNKS_AT_ONCE : AT_ONCE;
        try (JsonParser json = JSON.createParser(from)) {
            passHeader(json);
            while (json.nextToken() == JsonToken.START_ARRAY) {
                for (int i = 0; i < columns.size(); i++) {
                    json.nextToken();
                    insert.setObject(i + 1, columns.get(i).kind().read(json));
                }
                json.nextToken();
                insert.addBatch();
                count++;
                if (count % atOnce == 0) {
                    insert.executeBatch();
                }
                if (count % COMMITTED_EVERY == 0) {
                    insert.getConnection().commit();
                }
                tell(table.name(), 1, count % TOLD_EVERY == 0);
            }
        }
        insert.executeBatch();
        insert.getConnection().commit();
        tell(table.name(), 0, true);
        return count;
    }

    /** The columns are those of the manifest, which was compared with the table before. */
    private static void passHeader(JsonParser json) {
        json.nextToken();
        json.skipChildren();
    }

    /** The digest of a file's content. */
    static String digest(InputStream content) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 * 1024];
        for (int size = content.read(buffer); size >= 0; size = content.read(buffer)) {
            digest.update(buffer, 0, size);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
