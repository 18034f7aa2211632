package org.jalon.lrs.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The numbers that stand for the texts of one table. Used by one thread; remembers up to 20,000 of them, and only those
 * of committed transactions.
 */
final class InternedTexts {

    private static final int MOST_REMEMBERED = 20_000;

    private final JdbcTemplate jdbc;
    private final String select;
    private final String insert;
    private final Map<String, Long> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private final Map<String, Long> current = new HashMap<>();

    InternedTexts(JdbcTemplate jdbc, String table, String column) {
        this.jdbc = jdbc;
        this.select = "select " + column + ", id from " + table + " where " + column + " in";
        this.insert = "insert into " + table + " (id, " + column + ") values (?, ?)";
    }

    /** Sees to it that every text has a number; new ones follow lastKey. Answers the last number given. */
    long intern(Collection<String> texts, long lastKey) {
        SequencedSet<String> missing = new TreeSet<>();
        for (String text : texts) {
            String key = LookupKey.of(text);
            Long number = remembered.get(key);
            if (number == null) {
                missing.add(key);
            } else {
                current.put(key, number);
            }
        }
        load(missing);
        missing.removeAll(current.keySet());
        return add(missing, lastKey);
    }

    private void load(Collection<String> keys) {
        Placeholders.query(jdbc, select, keys, "", row -> current.put(row.getString(1), row.getLong(2)));
    }

    private long add(Collection<String> keys, long lastKey) {
        long last = lastKey;
        List<Object[]> rows = new ArrayList<>();
        for (String key : keys) {
            last++;
            rows.add(new Object[] {last, key});
            current.put(key, last);
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(insert, rows);
        }
        return last;
    }

    /** The number of a text that was interned in this transaction. */
    long number(String text) {
        Long number = current.get(LookupKey.of(text));
        if (number == null) {
            throw new IllegalStateException("a text was not interned before its use");
        }
        return number;
    }

    void committed() {
        remembered.putAll(current);
    }

    void forget() {
        current.clear();
    }
}
