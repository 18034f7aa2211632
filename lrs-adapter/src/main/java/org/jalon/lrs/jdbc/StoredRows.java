package org.jalon.lrs.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.StatementId;

/** How a row of the statement table is read. */
final class StoredRows {

    /** The columns that a stored statement is made of, with the table's alias s. */
    static final String COLUMNS = "s.position, s.id, s.stored, s.happened, s.writer, s.body";

    /** The columns that a feed entry needs besides. */
    static final String FEED_COLUMNS = COLUMNS + ", s.voiding_target, v.position as voided_position, s.voided_by";

    /** What a feed entry is read from. */
    static final String FEED = "statement s left join statement v on s.voiding_effective and v.id = s.voiding_target";

    private StoredRows() {}

    static StoredStatement statement(ResultSet row) throws SQLException {
        return new StoredStatement(
                row.getLong("position"),
                new StatementId(row.getObject("id", UUID.class)),
                row.getObject("stored", OffsetDateTime.class).toInstant(),
                row.getObject("happened", OffsetDateTime.class).toInstant(),
                new WriterId(row.getString("writer")),
                row.getString("body"));
    }

    static FeedEntry entry(ResultSet row) throws SQLException {
        StoredStatement statement = statement(row);
        long voidedPosition = row.getLong("voided_position");
        Optional<FeedEntry.Voided> voids = row.wasNull()
                ? Optional.empty()
                : Optional.of(new FeedEntry.Voided(
                        new StatementId(row.getObject("voiding_target", UUID.class)), voidedPosition));
        long voidedBy = row.getLong("voided_by");
        return new FeedEntry(statement, voids, voidedBy > 0 && voidedBy < statement.position());
    }
}
