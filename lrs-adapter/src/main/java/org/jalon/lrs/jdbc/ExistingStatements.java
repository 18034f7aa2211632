package org.jalon.lrs.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.StatementId;
import org.springframework.jdbc.core.JdbcTemplate;

/** What already lies in the store, or was admitted in this transaction, of the ids that a group of batches names. */
final class ExistingStatements {

    private final JdbcTemplate jdbc;
    private final Map<StatementId, Known> known = new HashMap<>();
    private final Map<StatementId, List<Voiding>> voidings = new HashMap<>();
    private final Set<StatementId> referrers = new LinkedHashSet<>();
    private final Map<StatementId, String> admittedBodies = new HashMap<>();

    private ExistingStatements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What matters of a statement that is there; voidedBy is 0 while it is in force. */
    record Known(long position, WriterId writer, boolean isVoiding, long voidedBy) {}

    /** A voiding statement that is there. */
    record Voiding(long position, WriterId writer) {}

    static ExistingStatements load(JdbcTemplate jdbc, List<PendingBatch> group) {
        ExistingStatements existing = new ExistingStatements(jdbc);
        Set<UUID> sent = new HashSet<>();
        Set<UUID> named = new HashSet<>();
        for (PendingBatch batch : group) {
            for (PendingBatch.Incoming incoming : batch.statements()) {
                sent.add(incoming.id().value());
                incoming.statement().voids().ifPresent(target -> named.add(target.value()));
            }
        }
        named.addAll(sent);
        existing.loadKnown(named);
        existing.loadReferrers(sent);
        return existing;
    }

    private void loadKnown(Set<UUID> ids) {
        Placeholders.query(
                jdbc,
                "select position, id, writer, voiding_target, voided_by from statement where id in",
                ids,
                "",
                row -> known.put(
                        new StatementId(row.getObject(2, UUID.class)),
                        new Known(
                                row.getLong(1),
                                new WriterId(row.getString(3)),
                                row.getObject(4) != null,
                                row.getLong(5))));
    }

    private void loadReferrers(Set<UUID> ids) {
        Placeholders.query(
                jdbc,
                "select r.target, s.id, s.position, s.writer, s.voiding_target from statement_reference r"
                        + " join statement s on s.position = r.position where r.target in",
                ids,
                " order by s.position",
                row -> {
                    referrers.add(new StatementId(row.getObject(2, UUID.class)));
                    if (row.getObject(5) != null) {
                        addVoiding(
                                new StatementId(row.getObject(1, UUID.class)),
                                new Voiding(row.getLong(3), new WriterId(row.getString(4))));
                    }
                });
    }

    Optional<Known> find(StatementId id) {
        return Optional.ofNullable(known.get(id));
    }

    /** The voidings of this id, in the order of their positions. */
    List<Voiding> voidings(StatementId id) {
        return voidings.getOrDefault(id, List.of());
    }

    /** The stored statements that target one of the sent ones. */
    Set<StatementId> referrers() {
        return referrers;
    }

    /** The completed JSON of a statement that is known. */
    String body(StatementId id) {
        String admitted = admittedBodies.get(id);
        if (admitted != null) {
            return admitted;
        }
        return jdbc.queryForList("select body from statement where id = ?", String.class, id.value())
                .getFirst();
    }

    void add(NewRow row, long voidedBy) {
        admittedBodies.put(row.id(), row.body());
        Optional<StatementId> target = row.statement().voids();
        known.put(row.id(), new Known(row.position(), row.writer().id(), target.isPresent(), voidedBy));
        target.ifPresent(
                id -> addVoiding(id, new Voiding(row.position(), row.writer().id())));
    }

    void markVoided(StatementId id, long by) {
        known.computeIfPresent(
                id, (key, statement) -> new Known(statement.position(), statement.writer(), statement.isVoiding(), by));
    }

    private void addVoiding(StatementId target, Voiding voiding) {
        voidings.computeIfAbsent(target, id -> new ArrayList<>()).add(voiding);
    }
}
