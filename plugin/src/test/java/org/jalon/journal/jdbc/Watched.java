package org.jalon.journal.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jalon.journal.Projection;
import org.jalon.journal.ReadEntry;
import org.jalon.journal.RowSet;
import org.jalon.xapi.StatementId;

/** A projection without rows that cannot take in one statement, or in the middle of which something happens once. */
final class Watched implements Projection {

    private volatile Optional<StatementId> poison = Optional.empty();
    private volatile Consumer<RowSet> once = _rows -> {};

    void refuse(Optional<StatementId> statement) {
        poison = statement;
    }

    void meanwhile(Consumer<RowSet> happens) {
        once = happens;
    }

    @Override
    public String name() {
        return "watched";
    }

    @Override
    public void apply(RowSet rows, List<ReadEntry> entries) {
        Consumer<RowSet> happens = once;
        once = _rows -> {};
        happens.accept(rows);
        if (entries.stream()
                .anyMatch(entry -> poison.filter(entry.stored().id()::equals).isPresent())) {
            throw new IllegalArgumentException("a poisoned statement");
        }
    }

    @Override
    public void clear(RowSet rows) {
        // There are no rows.
    }

    @Override
    public String checksum(RowSet rows) {
        return "none";
    }
}
