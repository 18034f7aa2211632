package org.jalon.lrs.jdbc;

import java.util.ArrayList;
import java.util.List;

/** The SQL of one query: the first condition given walks its index, the others filter what it yields. */
final class SearchPlan {

    private static final short PLAIN = 1;

    private final String direction;
    private final List<Object> driverArguments = new ArrayList<>();
    private final List<Object> filterArguments = new ArrayList<>();
    private final StringBuilder filter = new StringBuilder();
    private String driver = "select position from statement where position > ? and position <= ? order by position";

    SearchPlan(boolean ascending) {
        this.direction = ascending ? " asc" : " desc";
    }

    void agent(long agent) {
        driver = mention("agent");
        driverArguments.add(agent);
        driverArguments.add(PLAIN);
    }

    void activity(long activity) {
        if (driverArguments.isEmpty()) {
            driver = mention("activity");
            driverArguments.add(activity);
            driverArguments.add(PLAIN);
        } else {
            filter.append(" and exists (select 1 from statement_activity a"
                    + " where a.activity = ? and a.role = ? and a.position = s.position)");
            filterArguments.add(activity);
            filterArguments.add(PLAIN);
        }
    }

    void verb(long verb) {
        column("verb", verb);
    }

    void column(String name, Object value) {
        if (driverArguments.isEmpty()) {
            driver = "select position from statement where " + name
                    + " = ? and position > ? and position <= ? order by " + name + direction + ", position";
            driverArguments.add(value);
        } else {
            filter.append(" and s.").append(name).append(" = ?");
            filterArguments.add(value);
        }
    }

    private String mention(String kind) {
        return "select position from statement_" + kind + " where " + kind
                + " = ? and role = ? and position > ? and position <= ? order by " + kind + direction + ", role"
                + direction + ", position";
    }

    String sql() {
        return "select c.position as candidate, " + StoredRows.COLUMNS + " from (" + driver + direction
                + " limit ?) c left join statement s on s.position = c.position and s.voided_by is null" + filter
                + " order by c.position" + direction;
    }

    /** The values for the placeholders, in their order. */
    Object[] arguments(long low, long high, int size) {
        List<Object> all = new ArrayList<>(driverArguments);
        all.add(low);
        all.add(high);
        all.add(size);
        all.addAll(filterArguments);
        return all.toArray();
    }
}
