package org.jalon.evidence.jdbc;

import static org.jalon.evidence.jdbc.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jalon.evidence.Normalisation;
import org.jalon.evidence.Normalisers;
import org.jalon.journal.Projection;
import org.jalon.journal.ReadEntry;
import org.jalon.journal.RowDigest;
import org.jalon.journal.RowSet;
import org.jalon.lrs.StoredStatement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps the tables {@code fact} and {@code unused_statement}: each entry of the feed is in exactly one of them. */
@Repository
class FactProjection implements Projection {

    private static final String DIGESTED_FACTS = """
            select f.id, f.statement_id, f.outcome, f.copy_key, f.attempt, f.emitter, f.score, f.remarks,
                f.reason, f.voided_position, g.agent, s.keys, s.name, f.occurred_at, f.stored, f.voided_stored
            from fact@ f join seen_agent@ g on g.id = f.agent join seen_activity@ s on s.id = f.activity
            order by f.id""";

    private final Tables tables;
    private final Normalisers normalisers = new Normalisers();

    FactProjection(Tables tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public void apply(RowSet rows, List<ReadEntry> entries) {
        List<Normalisation> read = entries.parallelStream()
                .map(entry -> normalisers.normalise(entry.stored(), entry.statement()))
                .toList();
        FactWriting.Batch batch = new FactWriting.Batch();
        List<@Nullable Object[]> unused = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            StoredStatement stored = entries.get(i).stored();
            switch (read.get(i)) {
                case Normalisation.Usable usable -> batch.add(usable.facts());
                case Normalisation.Unused why -> unused.add(row(stored, why));
            }
        }
        TableSet set = tables.in(rows);
        new FactWriting(set).write(batch);
        set.batchUpdate(
                "insert into unused_statement@ (position, statement_id, reason, detail, stored) values (?, ?, ?, ?, ?)",
                unused);
        entries.forEach(entry -> takeOut(set, entry));
    }

    private static @Nullable Object[] row(StoredStatement stored, Normalisation.Unused unused) {
        return new @Nullable Object[] {
            stored.position(), stored.id().value(), unused.reason().code(), unused.detail(), utc(stored.stored())
        };
    }

    private static void takeOut(TableSet set, ReadEntry entry) {
        if (entry.entry().voidedOnArrival()) {
            takeOut(set, entry.stored().position(), entry.stored());
        }
        entry.entry().voids().ifPresent(target -> takeOut(set, target.position(), entry.stored()));
    }

    /** The first voiding decides since when the statement is out of force. */
    private static void takeOut(TableSet set, long target, StoredStatement voiding) {
        new FactWriting(set).markChanged(target);
        set.update(
                "update fact@ set voided_position = ?, voided_stored = ? where id between ? and ? and voided_position is null",
                voiding.position(),
                utc(voiding.stored()),
                FactWriting.firstId(target),
                FactWriting.lastId(target));
        set.update(
                "update unused_statement@ set voided_position = ? where position = ? and voided_position is null",
                voiding.position(),
                target);
    }

    @Override
    public void clear(RowSet rows) {
        TableSet set = tables.in(rows);
        for (String table : List.of("fact@", "unused_statement@", "seen_agent@", "seen_activity@")) {
            set.update("truncate table " + table);
        }
    }

    @Override
    public String checksum(RowSet rows) {
        TableSet set = tables.in(rows);
        RowDigest digest = new RowDigest();
        set.eachOfAll(DIGESTED_FACTS, row -> {
            digest.add(texts(row, 13));
            digest.add(instant(row, "occurred_at"), instant(row, "stored"), instant(row, "voided_stored"));
        });
        set.eachOfAll(
                "select position, statement_id, reason, detail, voided_position, stored from unused_statement@ order by position",
                row -> {
                    digest.add(texts(row, 5));
                    digest.add(instant(row, "stored"));
                });
        return digest.hex();
    }

    /** The first columns as text, which reads the same on every database. */
    private static @Nullable Object[] texts(ResultSet row, int columns) throws SQLException {
        @Nullable Object[] texts = new @Nullable Object[columns];
        for (int column = 0; column < columns; column++) {
            texts[column] = row.getString(column + 1);
        }
        return texts;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
