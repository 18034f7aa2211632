package org.jalon.lrs.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of one query: the first condition given walks the mentions of its text, which lie in the order of positions, and
 * the others filter what it yields; without any the statements themselves are walked.
 */
final class SearchPlan {

    private final String direction;
    private final List<MentionKey> walked = new ArrayList<>();
    private final List<Object> filterArguments = new ArrayList<>();
    private final StringBuilder filter = new StringBuilder();

    SearchPlan(boolean ascending) {
        this.direction = ascending ? "asc" : "desc";
    }

    /** Statements that mention the text of this number, in the plain places or anywhere. */
    void mention(long number, boolean anywhere) {
        List<MentionKey> keys = anywhere
                ? List.of(MentionKey.plain(number), MentionKey.related(number))
                : List.of(MentionKey.plain(number));
        if (walked.isEmpty()) {
            walked.addAll(keys);
            return;
        }
        filter.append(keys.stream()
                .map(key -> "s.position + ?")
                .collect(Collectors.joining(", ", " and exists (select 1 from mention m where m.id in (", "))")));
        keys.forEach(key -> filterArguments.add(key.base()));
    }

    /** Statements of this writer, whose authority, mentioned elsewhere in each of them, has this number. */
    void writer(String writer, long authority) {
        if (walked.isEmpty()) {
            walked.add(MentionKey.related(authority));
        }
        filter.append(" and s.writer = ?");
        filterArguments.add(writer);
    }

    String sql() {
        return "select c.position as candidate, " + StoredRows.COLUMNS + " from (" + candidates()
                + ") c left join statement s on s.position = c.position and s.voided_by is null" + filter
                + " order by c.position " + direction;
    }

    private String candidates() {
        if (walked.isEmpty()) {
            return "select position from statement where position > ? and position <= ? order by position " + direction
                    + " limit ?";
        }
        String walk =
                "select id - ? as position from mention where id > ? and id <= ? order by id " + direction + " limit ?";
        return walked.size() == 1
                ? walk
                : "select position from ((" + walk + ") union (" + walk + ")) u order by position " + direction
                        + " limit ?";
    }

    /** The values for the placeholders, in their order; high is at most the last position there can be. */
    Object[] arguments(long low, long high, int size) {
        List<Object> all = new ArrayList<>();
        for (MentionKey key : walked) {
            all.addAll(List.of(key.base(), key.at(low), key.at(high), size));
        }
        if (walked.isEmpty()) {
            all.addAll(List.of(low, high, size));
        }
        if (walked.size() > 1) {
            all.add(size);
        }
        all.addAll(filterArguments);
        return all.toArray();
    }
}
