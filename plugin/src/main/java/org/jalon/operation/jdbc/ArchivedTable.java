package org.jalon.operation.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table whose rows an archive holds.
 *
 * @param key the columns of its primary key, in their order
 * @param references the tables whose rows must be there before those of this one
 */
record ArchivedTable(String name, List<Column> columns, List<String> key, Set<String> references) {

    /** @param numbered whether the database numbers the rows in it */
    record Column(String name, ColumnKind kind, boolean numbered) {}

    ArchivedTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        references = Set.copyOf(references);
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The same table with its columns in this order, which are exactly its columns. */
    Optional<ArchivedTable> arranged(List<String> order) {
        List<Column> arranged = order.stream()
                .flatMap(wanted ->
                        columns.stream().filter(column -> column.name().equals(wanted)))
                .toList();
        return arranged.size() == order.size() && order.size() == columns.size()
                ? Optional.of(new ArchivedTable(name, arranged, key, references))
                : Optional.empty();
    }

    /** @param byCharacters what, behind a column of text, orders it by its characters whatever the language */
    String selection(String byCharacters) {
        return "select " + String.join(", ", columnNames()) + " from " + name
                + (key.isEmpty()
                        ? ""
                        : key.stream()
                                .map(column -> column + (isText(column) ? byCharacters : ""))
                                .collect(Collectors.joining(", ", " order by ", "")));
    }

    private boolean isText(String column) {
        return columns.stream().anyMatch(one -> one.name().equals(column) && one.kind() == ColumnKind.TEXT);
    }

    String insertion() {
        boolean numbered = columns.stream().anyMatch(Column::numbered);
        return "insert into " + name + " (" + String.join(", ", columnNames()) + ")"
                + (numbered ? " overriding system value" : "") + " values ("
                + Collections.nCopies(columns.size(), "?").stream().collect(Collectors.joining(", ")) + ")";
    }
}
