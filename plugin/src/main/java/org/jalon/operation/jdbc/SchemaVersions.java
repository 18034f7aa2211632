package org.jalon.operation.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;

/** The versions of the schema that a database has. */
final class SchemaVersions {

    private SchemaVersions() {}

    /** The latest version that was applied. */
    static String of(Connection connection) throws SQLException {
        List<MigrationVersion> versions = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select \"version\" from \"" + ArchivedTables.HISTORY
                        + "\" where \"success\" and \"version\" is not null")) {
            while (rows.next()) {
                versions.add(MigrationVersion.fromVersion(rows.getString(1)));
            }
        }
        return versions.stream().max(Comparator.naturalOrder()).orElseThrow().getVersion();
    }
}
