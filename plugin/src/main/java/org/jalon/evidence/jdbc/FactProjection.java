package org.jalon.evidence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jalon.evidence.Fact;
import org.jalon.evidence.Normalisation;
import org.jalon.evidence.Normalisers;
import org.jalon.journal.Projection;
import org.jalon.journal.RowDigest;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.StoredStatement;
import org.jalon.xapi.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the tables {@code fact} and {@code unused_statement}: each entry of the feed is in exactly one of them. */
@Repository
class FactProjection implements Projection {

    private final JdbcClient jdbc;
    private final Normalisers normalisers = new Normalisers();

    FactProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public void apply(FeedEntry entry) {
        switch (normalisers.normalise(entry.statement())) {
            case Normalisation.Usable usable -> insert(usable.facts());
            case Normalisation.Unused unused -> insert(entry.statement(), unused);
        }
        if (entry.voidedOnArrival()) {
            takeOut(entry.statement().id(), entry.statement());
        }
        entry.voids().ifPresent(target -> takeOut(target, entry.statement()));
    }

    private void insert(List<Fact> facts) {
        for (int ordinal = 0; ordinal < facts.size(); ordinal++) {
            Fact fact = facts.get(ordinal);
            jdbc.sql("""
                            insert into fact (position, ordinal, statement_id, agent, outcome, occurred_at, stored,
                                copy_key, emitter, content)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            fact.position(),
                            ordinal,
                            fact.statement().value(),
                            fact.agent().canonical(),
                            fact.outcome().name(),
                            utc(fact.occurredAt()),
                            utc(fact.stored()),
                            fact.copyKey(),
                            fact.emitter().name(),
                            FactContent.of(fact).toJson())
                    .update();
        }
    }

    private void insert(StoredStatement statement, Normalisation.Unused unused) {
        jdbc.sql("insert into unused_statement (position, statement_id, reason, detail, stored) values (?, ?, ?, ?, ?)")
                .params(
                        statement.position(),
                        statement.id().value(),
                        unused.reason().code(),
                        unused.detail(),
                        utc(statement.stored()))
                .update();
    }

    /** The first voiding decides since when the statement is out of force. */
    private void takeOut(StatementId target, StoredStatement voiding) {
        jdbc.sql(
                        "update fact set voided_position = ?, voided_stored = ? where statement_id = ? and voided_position is null")
                .params(voiding.position(), utc(voiding.stored()), target.value())
                .update();
        jdbc.sql("update unused_statement set voided_position = ? where statement_id = ? and voided_position is null")
                .params(voiding.position(), target.value())
                .update();
    }

    @Override
    public void clear() {
        jdbc.sql("delete from fact").update();
        jdbc.sql("delete from unused_statement").update();
    }

    @Override
    public String checksum() {
        RowDigest digest = new RowDigest();
        jdbc.sql("""
                        select position, ordinal, statement_id, agent, outcome, copy_key, emitter, content,
                            voided_position, occurred_at, stored, voided_stored
                        from fact order by position, ordinal""").query(row -> {
            digest.add(texts(row, 9));
            digest.add(instant(row, "occurred_at"), instant(row, "stored"), instant(row, "voided_stored"));
        });
        jdbc.sql("""
                        select position, statement_id, reason, detail, voided_position, stored
                        from unused_statement order by position""").query(row -> {
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

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
