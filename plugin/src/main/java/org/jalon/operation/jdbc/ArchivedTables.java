package org.jalon.operation.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the tables that an archive holds: all of the schema but the history of migrations and what is derived from the feed,
 * which a restored Jalon derives again.
 */
final class ArchivedTables {

    static final String HISTORY = "flyway_schema_history";

    private static final Set<String> DERIVED = Set.of("projection_set", "projection_checkpoint");
    private static final Set<String> KINDS_OF_TABLE = Set.of("TABLE", "BASE TABLE");

    private final Connection connection;
    private final DatabaseMetaData meta;

    ArchivedTables(Connection connection) throws SQLException {
        this.connection = connection;
        this.meta = connection.getMetaData();
    }

    /** The tables, each behind those that it refers to, otherwise by name. */
    List<ArchivedTable> inOrder() throws SQLException {
        Map<String, ArchivedTable> found = new TreeMap<>();
        Set<String> names = names();
        for (String name : names) {
            if (!isDerived(name, names) && !name.equals(HISTORY)) {
                found.put(name, describe(name));
            }
        }
        Map<String, ArchivedTable> ordered = new LinkedHashMap<>();
        found.keySet().forEach(name -> place(name, found, ordered, new HashSet<>()));
        return List.copyOf(ordered.values());
    }

    /** The names of all tables of the schema, in lower case. */
    Set<String> names() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = meta.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (rows.next()) {
                if (KINDS_OF_TABLE.contains(rows.getString("TABLE_TYPE"))) {
                    names.add(lower(rows.getString("TABLE_NAME")));
                }
            }
        }
        return names;
    }

    /** The two sets of projections are tables a and b of one name. */
    private static boolean isDerived(String name, Set<String> all) {
        String stem = name.substring(0, Math.max(0, name.length() - 2));
        boolean twin = (name.endsWith("_a") && all.contains(stem + "_b"))
                || (name.endsWith("_b") && all.contains(stem + "_a"));
        return twin || DERIVED.contains(name);
    }

    private static void place(
            String name, Map<String, ArchivedTable> found, Map<String, ArchivedTable> ordered, Set<String> above) {
        ArchivedTable table = found.get(name);
        if (table == null || ordered.containsKey(name) || !above.add(name)) {
            return;
        }
        new TreeSet<>(table.references()).forEach(needed -> place(needed, found, ordered, above));
        ordered.put(name, table);
    }

    private ArchivedTable describe(String name) throws SQLException {
        return new ArchivedTable(name, columns(name), key(name), references(name));
    }

    private List<ArchivedTable.Column> columns(String table) throws SQLException {
        List<ArchivedTable.Column> columns = new ArrayList<>();
        try (ResultSet rows =
                meta.getColumns(connection.getCatalog(), connection.getSchema(), pattern(stored(table)), "%")) {
            while (rows.next()) {
                columns.add(new ArchivedTable.Column(
                        lower(rows.getString("COLUMN_NAME")),
                        ColumnKind.ofType(rows.getString("TYPE_NAME")),
                        "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
            }
        }
        return columns;
    }

    private List<String> key(String table) throws SQLException {
        Map<Short, String> key = new TreeMap<>();
        try (ResultSet rows = meta.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), stored(table))) {
            while (rows.next()) {
                key.put(rows.getShort("KEY_SEQ"), lower(rows.getString("COLUMN_NAME")));
            }
        }
        return List.copyOf(key.values());
    }

    private Set<String> references(String table) throws SQLException {
        Set<String> references = new LinkedHashSet<>();
        try (ResultSet rows = meta.getImportedKeys(connection.getCatalog(), connection.getSchema(), stored(table))) {
            while (rows.next()) {
                references.add(lower(rows.getString("PKTABLE_NAME")));
            }
        }
        references.remove(table);
        return references;
    }

    private String pattern(String name) throws SQLException {
        return name.replace("_", meta.getSearchStringEscape() + "_");
    }

    private String stored(String name) throws SQLException {
        return meta.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
