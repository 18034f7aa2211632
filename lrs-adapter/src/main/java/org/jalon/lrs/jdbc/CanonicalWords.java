package org.jalon.lrs.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the store knows of the rows of one table beyond their ids, in one column: what was said of them, merged, the later
 * word counting. Used by one thread; remembers what was said last of up to 5,000 of them, so that repeating it costs
 * nothing, and does so only for committed transactions.
 *
 * @param <T> what is said
 */
final class CanonicalWords<T> {

    private static final int MOST_REMEMBERED = 5_000;

    private final JdbcTemplate jdbc;
    private final String select;
    private final String update;
    private final Function<String, T> reader;
    private final Function<T, String> writer;
    private final BinaryOperator<T> merge;
    private final Map<String, T> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private final Map<String, T> current = new HashMap<>();

    CanonicalWords(
            JdbcTemplate jdbc,
            String table,
            String column,
            Function<String, T> reader,
            Function<T, String> writer,
            BinaryOperator<T> merge) {
        this.jdbc = jdbc;
        this.select = "select iri, " + column + " from " + table + " where " + column + " is not null and iri in";
        this.update = "update " + table + " set " + column + " = ? where iri = ?";
        this.reader = reader;
        this.writer = writer;
        this.merge = merge;
    }

    /** Merges what was said into what is known; each key is in the table and has something said of it. */
    void add(Map<String, List<T>> said) {
        Map<String, List<T>> news = new LinkedHashMap<>();
        said.forEach((key, words) -> {
            if (words.size() > 1 || !words.getFirst().equals(remembered.get(key))) {
                news.put(key, words);
                current.put(key, words.getLast());
            }
        });
        if (!news.isEmpty()) {
            update(news);
        }
    }

    private void update(Map<String, List<T>> news) {
        Map<String, T> known = new HashMap<>();
        Placeholders.query(
                jdbc, select, news.keySet(), "", row -> known.put(row.getString(1), reader.apply(row.getString(2))));
        List<Object[]> changed = new ArrayList<>();
        news.forEach((key, words) -> {
            T before = known.get(key);
            T after = words.stream()
                    .reduce(merge)
                    .map(word -> before == null ? word : merge.apply(before, word))
                    .orElseThrow();
            if (!after.equals(before)) {
                changed.add(new Object[] {writer.apply(after), key});
            }
        });
        if (!changed.isEmpty()) {
            jdbc.batchUpdate(update, changed);
        }
    }

    void committed() {
        remembered.putAll(current);
    }

    void forget() {
        current.clear();
    }
}
