package org.jalon.evidence.jdbc;

import org.jalon.journal.RowSet;
import org.jalon.journal.RowSets;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Opens the sets of tables. */
@Repository
class Tables {

    private final JdbcTemplate jdbc;
    private final RowSets sets;

    Tables(JdbcTemplate jdbc, RowSets sets) {
        this.jdbc = jdbc;
        this.sets = sets;
    }

    TableSet in(RowSet rows) {
        return new TableSet(jdbc, rows);
    }

    /** The set whose rows are in force. */
    TableSet live() {
        return in(sets.live());
    }
}
