package org.jalon.lrs.jdbc;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Lists of placeholders, and queries over lists that may be long. */
final class Placeholders {

    private static final int CHUNK = 500;

    private Placeholders() {}

    static String list(int count) {
        return "(" + "?, ".repeat(count - 1) + "?)";
    }

    /** Runs a query that ends in "in", with what follows it, for all the values, some hundred at a time. */
    static void query(JdbcTemplate jdbc, String sql, Collection<?> values, String then, RowCallbackHandler reader) {
        List<?> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<?> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            jdbc.query(sql + " " + list(chunk.size()) + then, reader, chunk.toArray());
        }
    }
}
