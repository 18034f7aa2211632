package org.jalon.lrs.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jalon.lrs.Erasable;
import org.jalon.lrs.ErasedCounts;
import org.jalon.lrs.RemovalOrder;
import org.jalon.lrs.Removed;
import org.jalon.lrs.StatementRemoval;
import org.jalon.lrs.StoreUnavailableException;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Removal from the embedded store: one transaction, which writers of statements wait for. */
public final class JdbcStatementRemoval implements StatementRemoval {

    private static final List<String> TABLES = List.of("statement_reference", "statement");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<Erasable> alongside;
    private final RemovalSelection selection;
    private final Tombstones tombstones;

    /** @param alongside whatever goes with the statements and agents */
    public JdbcStatementRemoval(
            JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, List<Erasable> alongside) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.alongside = List.copyOf(alongside);
        this.selection = new RemovalSelection(jdbc);
        this.tombstones = new Tombstones(jdbc);
    }

    @Override
    public Removed remove(RemovalOrder order, boolean rehearsal) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                if (rehearsal) {
                    status.setRollbackOnly();
                }
                jdbc.queryForObject("select position from feed_head where id = 1 for update", Long.class);
                selection.choose(order);
                Removed removed = removeChosen(order);
                selection.clear();
                return removed;
            }));
        } catch (TransientDataAccessException contended) {
            throw new StoreUnavailableException("too much is being written to take statements out", contended);
        }
    }

    private Removed removeChosen(RemovalOrder order) {
        Removed matching = matching();
        if (order instanceof RemovalOrder.OfAge age && matching.matching() > age.most()) {
            selection.oldest(age.most());
        }
        Set<Long> positions = new HashSet<>(jdbc.queryForList("select position from removal", Long.class));
        boolean ofPerson = order instanceof RemovalOrder.OfPerson;
        List<StatementId> ids = ofPerson ? ids() : List.of();
        List<StatementId> kept = ofPerson ? selection.kept() : List.of();
        ErasedCounts also = eraseAlongside(order, positions);
        if (!positions.isEmpty()) {
            tombstones.add(ids, clock.instant());
            deleteChosen();
        }
        return new Removed(
                matching.matching(),
                positions.size(),
                matching.oldest(),
                matching.newest(),
                matching.verbs(),
                also,
                ids,
                kept);
    }

    private Removed matching() {
        SortedMap<String, Long> verbs = new TreeMap<>();
        jdbc.query(
                "select v.iri, count(*) from removal r join statement s on s.position = r.position"
                        + " join verb v on v.id = s.verb group by v.iri",
                row -> {
                    verbs.put(row.getString(1), row.getLong(2));
                });
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*), min(s.stored), max(s.stored) from removal r"
                        + " join statement s on s.position = r.position",
                (row, number) -> new Removed(
                        row.getLong(1),
                        0,
                        instant(row.getObject(2, OffsetDateTime.class)),
                        instant(row.getObject(3, OffsetDateTime.class)),
                        verbs,
                        ErasedCounts.NONE,
                        List.of(),
                        List.of())));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    private List<StatementId> ids() {
        return jdbc.query(
                "select s.id from removal r join statement s on s.position = r.position order by s.position",
                (row, number) -> new StatementId(row.getObject(1, UUID.class)));
    }

    private ErasedCounts eraseAlongside(RemovalOrder order, Set<Long> positions) {
        Set<AgentId> agents = order instanceof RemovalOrder.OfPerson person ? person.agents() : Set.of();
        return alongside.stream()
                .map(kept -> kept.erase(agents, positions))
                .reduce(ErasedCounts.NONE, ErasedCounts::plus);
    }

    /** The texts of agents that nothing names any more go too: they tell who somebody is. */
    private void deleteChosen() {
        MentionRows mentions = new MentionRows(jdbc);
        Set<StatementId> concerned = new ReferenceChains(jdbc).referrersOfChosen();
        Set<Long> keys = mentions.ofChosen();
        keys.addAll(mentions.of(concerned));
        for (String table : TABLES) {
            jdbc.update(
                    "delete from " + table + " t where exists (select 1 from removal r where r.position = t.position)");
        }
        keys.removeAll(mentions.of(concerned));
        mentions.delete(keys);
        jdbc.update("delete from agent a where not exists (select 1 from mention m where m.id >= a.id * "
                + MentionKey.SPAN + " and m.id < (a.id + 1) * " + MentionKey.SPAN + ")");
        jdbc.update("delete from agent_name n where not exists (select 1 from agent a where a.id = n.agent)");
        jdbc.update("update feed_head set erasures = erasures + 1 where id = 1");
    }
}
