package org.jalon.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows that a store wrote for its statements, to be written once more by plain JDBC batches: the database's limit. */
final class PlainRows {

    /** As many as the store puts in one commit at most. */
    private static final int STATEMENTS_A_COMMIT = 2000;

    /** The tables, each with what puts its rows in the order of the statements. */
    private static final Map<String, String> TABLES =
            Map.of("statement", "position", "mention", "mod(id, 68719476736), id");

    private final List<Table> tables;
    private final long statements;

    private PlainRows(List<Table> tables, long statements) {
        this.tables = tables;
        this.statements = statements;
    }

    private record Table(String name, List<Object[]> rows, int perStatement) {

        String insert() {
            int columns = rows.getFirst().length;
            return "insert into " + name + " values (" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        }

        List<Object[]> chunk(int number) {
            int size = STATEMENTS_A_COMMIT * perStatement;
            int from = Math.min(number * size, rows.size());
            return rows.subList(from, Math.min(from + size, rows.size()));
        }
    }

    /** Reads the rows of everything that is stored. */
    static PlainRows of(BenchDatabase database) {
        JdbcTemplate jdbc = database.jdbc();
        long statements = Objects.requireNonNull(jdbc.queryForObject("select count(*) from statement", Long.class));
        List<Table> tables = new ArrayList<>();
        TABLES.forEach((name, order) -> {
            List<Object[]> rows = jdbc.query("select * from " + name + " order by " + order, (row, number) -> {
                Object[] values = new Object[row.getMetaData().getColumnCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getObject(i + 1);
                }
                return values;
            });
            tables.add(new Table(name, rows, (int) Math.ceilDiv(rows.size(), statements)));
        });
        return new PlainRows(tables, statements);
    }

    /** Writes them into an empty database; answers statements per second. */
    double write(BenchDatabase database) {
        JdbcTemplate jdbc = database.jdbc();
        TransactionTemplate transaction = database.transaction();
        int commits = (int) Math.ceilDiv(statements, STATEMENTS_A_COMMIT);
        long began = System.nanoTime();
        for (int commit = 0; commit < commits; commit++) {
            int number = commit;
            transaction.executeWithoutResult(status -> tables.forEach(table -> {
                List<Object[]> chunk = table.chunk(number);
                if (!chunk.isEmpty()) {
                    jdbc.batchUpdate(table.insert(), chunk);
                }
            }));
        }
        return statements / Figures.secondsSince(began);
    }
}
