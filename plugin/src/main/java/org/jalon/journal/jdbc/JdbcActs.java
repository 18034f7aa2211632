package org.jalon.journal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.journal.ActLog;
import org.jalon.journal.ActSubject;
import org.jalon.journal.ForeignAct;
import org.jalon.journal.Projection;
import org.jalon.journal.ReadEntry;
import org.jalon.journal.RecordedAct;
import org.jalon.journal.RowDigest;
import org.jalon.journal.RowSet;
import org.jalon.journal.RowSets;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.WriterId;
import org.jalon.profile.ActTemplate;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts as rows, drawn from the feed; only what Jalon itself wrote becomes an act. */
@Component
final class JdbcActs implements ActLog, Projection {

    private static final String COLUMNS =
            "statement_id, position, kind, subject, occurred_at, stored, recorded_by, payload, voided_stored";
    /** A join: H2 compares each row with each member of an {@code in} list. */
    private static final String OF_SUBJECTS =
            " from unnest(cast(? as uuid array)) wanted (wanted_id) join act@ on subject = wanted_id ";

    /** So few that H2 need not put their acts into a file before it gives them. */
    private static final int SUBJECTS_AT_ONCE = 250;

    private final JdbcClient jdbc;
    private final RowSets sets;

    public JdbcActs(JdbcClient jdbc, RowSets sets) {
        this.jdbc = jdbc;
        this.sets = sets;
    }

    @Override
    public String name() {
        return "acts";
    }

    @Override
    public void apply(RowSet rows, List<ReadEntry> entries) {
        for (ReadEntry read : entries) {
            read.entry().voids().ifPresent(target -> withdraw(rows, target.id(), read.stored()));
            read.statement().ifPresent(statement -> apply(rows, read.entry(), statement));
        }
    }

    private void apply(RowSet rows, FeedEntry entry, Statement statement) {
        StoredStatement stored = entry.statement();
        if (!claimsProfile(statement)) {
            return;
        }
        if (!stored.writer().equals(WriterId.JALON)) {
            addForeign(rows, stored, statement);
        } else if (!entry.voidedOnArrival()) {
            ActStatement.read(statement).ifPresent(act -> add(rows, stored, act));
        }
    }

    private static boolean claimsProfile(Statement statement) {
        return statement.context().stream()
                .flatMap(c -> c.contextActivities().category().stream())
                .anyMatch(a -> JalonProfile.isOurs(a.id().value()));
    }

    private void add(RowSet rows, StoredStatement stored, ActStatement act) {
        jdbc.sql(rows.in("""
                        insert into act@ (statement_id, position, kind, subject, occurred_at, stored, recorded_by, payload)
                        values (?, ?, ?, ?, ?, ?, ?, ?)"""))
                .params(
                        stored.id().value(),
                        stored.position(),
                        act.template().slug(),
                        act.subject().value(),
                        utc(stored.timestamp()),
                        utc(stored.stored()),
                        act.by(),
                        act.payload())
                .update();
    }

    private void addForeign(RowSet rows, StoredStatement stored, Statement statement) {
        jdbc.sql(
                        rows.in(
                                "insert into foreign_act@ (statement_id, position, writer, stored, verb, actor) values (?, ?, ?, ?, ?, ?)"))
                .params(
                        stored.id().value(),
                        stored.position(),
                        stored.writer().value(),
                        utc(stored.stored()),
                        cut(statement.verb().id().value()),
                        cut(statement
                                .actor()
                                .identifier()
                                .map(AgentId::canonical)
                                .orElse("")))
                .update();
    }

    private static String cut(String text) {
        return text.length() <= 2000 ? text : text.substring(0, 2000);
    }

    private void withdraw(RowSet rows, StatementId target, StoredStatement by) {
        jdbc.sql(rows.in("update act@ set voided_position = ?, voided_stored = ? where statement_id = ?"))
                .params(by.position(), utc(by.stored()), target.value())
                .update();
    }

    @Override
    public void clear(RowSet rows) {
        jdbc.sql(rows.in("truncate table act@")).update();
        jdbc.sql(rows.in("truncate table foreign_act@")).update();
    }

    @Override
    public String checksum(RowSet rows) {
        var digest = new RowDigest();
        jdbc.sql(rows.in("select " + COLUMNS + ", voided_position from act@ order by position"))
                .query((row, n) -> {
                    RecordedAct act = act(row);
                    digest.add(act, row.getObject("voided_position"));
                    return act.id();
                })
                .list();
        jdbc.sql(rows.in("select * from foreign_act@ order by position"))
                .query((row, n) -> {
                    ForeignAct act = foreign(row);
                    digest.add(act);
                    return act.id();
                })
                .list();
        return digest.hex();
    }

    @Override
    public List<RecordedAct> of(Collection<ActSubject> subjects, Instant knownAt) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        String sql = sets.live().in("select " + COLUMNS + OF_SUBJECTS + """
                where stored <= ? and occurred_at <= ? and (voided_stored is null or voided_stored > ?)""");
        OffsetDateTime known = utc(knownAt);
        List<UUID> all = List.of(values(subjects));
        List<RecordedAct> acts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SUBJECTS_AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + SUBJECTS_AT_ONCE));
            acts.addAll(jdbc.sql(sql)
                    .params(some.toArray(UUID[]::new), known, known, known)
                    .query((row, n) -> act(row))
                    .list());
        }
        acts.sort(Comparator.comparing(RecordedAct::at).thenComparingLong(RecordedAct::position));
        return acts;
    }

    @Override
    public Optional<RecordedAct> find(StatementId id) {
        return jdbc.sql(sets.live().in("select " + COLUMNS + " from act@ where statement_id = ?"))
                .param(id.value())
                .query((row, n) -> act(row))
                .optional();
    }

    @Override
    public List<StatementId> statementsOf(Collection<ActSubject> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : jdbc
                        .sql(sets.live().in("select statement_id" + OF_SUBJECTS + "order by position"))
                        .param(values(subjects))
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(StatementId::new)
                        .toList();
    }

    @Override
    public List<ForeignAct> foreign(int limit) {
        return jdbc.sql(sets.live().in("select * from foreign_act@ order by position desc limit ?"))
                .param(limit)
                .query((row, n) -> foreign(row))
                .list();
    }

    private static UUID[] values(Collection<ActSubject> subjects) {
        return subjects.stream().map(ActSubject::value).distinct().toArray(UUID[]::new);
    }

    private static RecordedAct act(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new RecordedAct(
                new StatementId(row.getObject("statement_id", UUID.class)),
                row.getLong("position"),
                ActTemplate.find(kind).orElseThrow(() -> new SQLException("unknown kind of act " + kind)),
                new ActSubject(row.getObject("subject", UUID.class)),
                instant(row, "occurred_at"),
                instant(row, "stored"),
                row.getString("recorded_by"),
                row.getString("payload"),
                Optional.ofNullable(row.getObject("voided_stored", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static ForeignAct foreign(ResultSet row) throws SQLException {
        return new ForeignAct(
                new StatementId(row.getObject("statement_id", UUID.class)),
                new WriterId(row.getString("writer")),
                instant(row, "stored"),
                row.getString("verb"),
                row.getString("actor"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
