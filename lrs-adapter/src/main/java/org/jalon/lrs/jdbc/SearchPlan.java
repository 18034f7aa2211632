package org.jalon.lrs.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The SQL of one query: the first condition given walks its index, or several when a statement can meet it in several
 * ways, and the others filter what it yields.
 */
final class SearchPlan {

    private static final short PLAIN = 1;
    private static final short RELATED = 2;
    private static final Branch ALL = new Branch(
            "select position from statement where position > ? and position <= ? order by position %1$s", List.of());

    private final String direction;
    private final List<Branch> driver = new ArrayList<>();
    private final List<Object> filterArguments = new ArrayList<>();
    private final StringBuilder filter = new StringBuilder();

    SearchPlan(boolean ascending) {
        this.direction = ascending ? "asc" : "desc";
    }

    /** A walk along one index; its SQL goes on with the range of positions, its order and its limit. */
    private record Branch(String sql, List<Object> arguments) {}

    /** To be called first: the authority, a related agent of what it wrote, is found by its own index alone. */
    void agent(long agent, boolean related) {
        mention("agent", agent, related);
        if (related) {
            driver.add(column("statement", "authority", agent));
        }
    }

    void activity(long activity, boolean related) {
        mention("activity", activity, related);
    }

    void verb(long verb) {
        inheritable("verb", verb);
    }

    void registration(UUID registration) {
        inheritable("registration", registration);
    }

    /** The number of the writer's authority leads to its statements; the writer itself decides. */
    void writer(String writer, long authority) {
        if (driver.isEmpty()) {
            driver.add(column("statement", "authority", authority));
        }
        filter(" and s.writer = ?", writer);
    }

    private void mention(String kind, long number, boolean related) {
        if (!driver.isEmpty()) {
            filter(
                    " and exists (select 1 from statement_" + kind + " m where m." + kind
                            + " = ? and m.role <= ? and m.position = s.position)",
                    number,
                    related ? RELATED : PLAIN);
            return;
        }
        driver.add(mention(kind, number, PLAIN));
        if (related) {
            driver.add(mention(kind, number, RELATED));
        }
    }

    private static Branch mention(String kind, long number, short role) {
        return new Branch(
                "select position from statement_" + kind + " where " + kind
                        + " = ? and role = ? and position > ? and position <= ? order by " + kind
                        + " %1$s, role %1$s, position %1$s",
                List.of(number, role));
    }

    private void inheritable(String name, Object value) {
        if (driver.isEmpty()) {
            driver.add(column("statement", name, value));
            driver.add(column("inherited_" + name, name, value));
        } else {
            filter(
                    " and (s." + name + " = ? or exists (select 1 from inherited_" + name + " i where i." + name
                            + " = ? and i.position = s.position))",
                    value,
                    value);
        }
    }

    private static Branch column(String table, String name, Object value) {
        return new Branch(
                "select position from " + table + " where " + name + " = ? and position > ? and position <= ? order by "
                        + name + " %1$s, position %1$s",
                List.of(value));
    }

    private void filter(String condition, Object... arguments) {
        filter.append(condition);
        filterArguments.addAll(List.of(arguments));
    }

    String sql() {
        return "select c.position as candidate, " + StoredRows.COLUMNS + " from (" + candidates()
                + ") c left join statement s on s.position = c.position and s.voided_by is null" + filter
                + " order by c.position " + direction;
    }

    private String candidates() {
        List<String> walks = branches().stream()
                .map(branch -> branch.sql().formatted(direction) + " limit ?")
                .toList();
        return walks.size() == 1
                ? walks.getFirst()
                : walks.stream().collect(Collectors.joining(") union (", "select position from ((", ")) u"))
                        + " order by position " + direction + " limit ?";
    }

    private List<Branch> branches() {
        return driver.isEmpty() ? List.of(ALL) : driver;
    }

    /** The values for the placeholders, in their order. */
    Object[] arguments(long low, long high, int size) {
        List<Object> all = new ArrayList<>();
        for (Branch branch : branches()) {
            all.addAll(branch.arguments());
            all.addAll(List.of(low, high, size));
        }
        if (branches().size() > 1) {
            all.add(size);
        }
        all.addAll(filterArguments);
        return all.toArray();
    }
}
