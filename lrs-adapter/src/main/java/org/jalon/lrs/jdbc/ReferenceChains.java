package org.jalon.lrs.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.StatementRef;
import org.jalon.xapi.json.StatementReader;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Follows statement references among stored statements, whichever of two came first, down to what a statement targets and
 * up to whoever targets it. A circle ends where it began, and everything ends after ten references: else a long chain,
 * which anybody may send, would cost each statement of it as much as it is long, under the lock that all writers wait for.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#213-get-statements">xAPI 1.0.3, Communication 2.1.3, Filter Conditions for StatementRefs</a>
 */
final class ReferenceChains {

    private static final int DEEPEST = 10;

    private final JdbcTemplate jdbc;

    ReferenceChains(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement that inherits from those that it targets, directly or through others. */
    record Heir(long position, List<Statement> targets) {}

    /** A stored statement and where it lies. */
    record Found(long position, Statement statement) {}

    /**
     * Enters the references of new rows, which lie in the statement table already.
     *
     * @param referrers statements that lay there before and target one of the new rows
     * @return who inherits what because of the new rows
     */
    List<Heir> enter(List<NewRow> rows, Collection<StatementId> referrers) {
        Set<StatementId> heirs = new LinkedHashSet<>(referrers);
        List<Object[]> references = new ArrayList<>();
        for (NewRow row : rows) {
            target(row.statement()).ifPresent(target -> {
                references.add(new Object[] {target.value(), row.position()});
                heirs.add(row.id());
            });
        }
        if (!references.isEmpty()) {
            jdbc.batchUpdate("insert into statement_reference (target, position) values (?, ?)", references);
        }
        addReferrers(heirs);
        return heirs.stream().flatMap(id -> heir(id).stream()).toList();
    }

    /** Who targets what is to be removed, directly or through others, and stays. */
    Set<StatementId> referrersOfChosen() {
        Set<StatementId> heirs = jdbc
                .queryForList(
                        "select distinct s.id from removal r join statement t on t.position = r.position"
                                + " join statement_reference f on f.target = t.id"
                                + " join statement s on s.position = f.position",
                        UUID.class)
                .stream()
                .map(StatementId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        addReferrers(heirs);
        return heirs;
    }

    /** What this statement targets, directly or through others. */
    List<Statement> targets(Statement statement) {
        return target(statement).isEmpty() ? List.of() : chain(statement.id().orElseThrow(), statement);
    }

    /** This statement, if it is there. */
    Optional<Found> find(StatementId id) {
        return jdbc
                .query(
                        "select position, body from statement where id = ?",
                        (row, number) -> new Found(row.getLong(1), StatementReader.readStored(row.getString(2))),
                        id.value())
                .stream()
                .findFirst();
    }

    private static Optional<StatementId> target(Statement statement) {
        return statement.object() instanceof StatementRef reference ? Optional.of(reference.id()) : Optional.empty();
    }

    private void addReferrers(Set<StatementId> heirs) {
        List<StatementId> level = List.copyOf(heirs);
        for (int depth = 1; depth < DEEPEST && !level.isEmpty(); depth++) {
            List<StatementId> next = new ArrayList<>();
            Placeholders.query(
                    jdbc,
                    "select s.id from statement_reference r join statement s on s.position = r.position where r.target in",
                    level.stream().map(StatementId::value).toList(),
                    "",
                    row -> {
                        StatementId referrer = new StatementId(row.getObject(1, UUID.class));
                        if (heirs.add(referrer)) {
                            next.add(referrer);
                        }
                    });
            level = next;
        }
    }

    private Optional<Heir> heir(StatementId id) {
        return find(id).map(found -> new Heir(found.position(), chain(id, found.statement())));
    }

    private List<Statement> chain(StatementId from, Statement first) {
        Map<StatementId, Statement> chain = new LinkedHashMap<>();
        Optional<StatementId> next = target(first);
        while (next.isPresent()
                && chain.size() < DEEPEST
                && !next.get().equals(from)
                && !chain.containsKey(next.get())) {
            StatementId id = next.get();
            Optional<Statement> found = find(id).map(Found::statement);
            found.ifPresent(statement -> chain.put(id, statement));
            next = found.flatMap(ReferenceChains::target);
        }
        return List.copyOf(chain.values());
    }
}
