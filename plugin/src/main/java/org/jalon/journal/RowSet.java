package org.jalon.journal;

import java.util.Collection;
import java.util.List;

/** One of the two sets of tables that hold what is derived from the feed: one is live, the other is built beside it. */
public enum RowSet {
    A("a"),
    B("b");

    private final String suffix;

    RowSet(String suffix) {
        this.suffix = suffix;
    }

    /** The set that its name in the database stands for. */
    public static RowSet named(String suffix) {
        return suffix.equals(A.suffix) ? A : B;
    }

    public RowSet other() {
        return this == A ? B : A;
    }

    /** The name of the set in the database: {@code a} or {@code b}. */
    public String suffix() {
        return suffix;
    }

    /** The SQL over the tables of this set: in it, {@code fact@} names this set's table of facts. */
    public String in(String sql) {
        return sql.replace("@", "_" + suffix);
    }

    /** The keys of checkpoints in this set, which has its own. */
    List<String> checkpoints(Collection<String> names) {
        return names.stream().map(this::checkpoint).toList();
    }

    String checkpoint(String name) {
        return name + ":" + suffix;
    }
}
