package org.jalon.evidence.jdbc;

import java.sql.PreparedStatement;
import java.util.List;
import org.jalon.journal.RowSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/** Runs SQL over the tables of one set: {@code fact@} is that set's table of facts. */
final class TableSet {

    private static final int FETCHED = 1000;

    private final JdbcTemplate jdbc;
    private final RowSet rows;

    TableSet(JdbcTemplate jdbc, RowSet rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void update(String sql, @Nullable Object... parameters) {
        jdbc.update(rows.in(sql), parameters);
    }

    void batchUpdate(String sql, List<@Nullable Object[]> parameters) {
        jdbc.batchUpdate(rows.in(sql), parameters);
    }

    <T extends @Nullable Object> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return jdbc.query(rows.in(sql), mapper, parameters);
    }

    void each(String sql, RowCallbackHandler handler, @Nullable Object... parameters) {
        jdbc.query(rows.in(sql), handler, parameters);
    }

    /** Reads a whole table row by row; inside a transaction it never is in memory as a whole. */
    void eachOfAll(String sql, RowCallbackHandler handler) {
        jdbc.query(
                connection -> {
                    PreparedStatement all = connection.prepareStatement(rows.in(sql));
                    all.setFetchSize(FETCHED);
                    return all;
                },
                handler);
    }
}
