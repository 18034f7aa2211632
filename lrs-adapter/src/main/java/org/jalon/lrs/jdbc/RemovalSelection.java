package org.jalon.lrs.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.jalon.lrs.RemovalOrder;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.StatementId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the positions that a removal is about into its table; under the lock of the feed's head. */
final class RemovalSelection {

    private static final short HERS = 1;
    private static final short OTHERS = 2;
    private static final short HELD = 3;
    private static final int CHUNK = 500;
    private static final String NAMING = naming(MentionKey.SPAN);
    private static final String NAMING_PLAINLY = naming(MentionKey.SPAN / 2);

    private static final String VOIDINGS = " join statement_reference f on f.target = t.id"
            + " join statement v on v.position = f.position and v.voiding_target = t.id";

    private final JdbcTemplate jdbc;

    RemovalSelection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The positions of the statements that mention one of the agents, within so many keys of each. */
    private static String naming(long keys) {
        return "select mod(m.id, " + MentionKey.SPAN / 2
                + ") as position from removal_agent a join mention m on m.id >= a.agent * " + MentionKey.SPAN
                + " and m.id < a.agent * " + MentionKey.SPAN + " + " + keys + " where a.kind = ?";
    }

    /** Chooses what the order names, however much that is. */
    void choose(RemovalOrder order) {
        clear();
        agents(order.held(), HELD);
        switch (order) {
            case RemovalOrder.OfPerson person -> person(person);
            case RemovalOrder.OfAge age -> age(age.storedBefore());
        }
    }

    void clear() {
        jdbc.update("delete from removal");
        jdbc.update("delete from removal_agent");
    }

    private void person(RemovalOrder.OfPerson order) {
        agents(order.agents(), HERS);
        agents(order.others(), OTHERS);
        jdbc.update(
                "insert into removal select distinct hers.position from (" + (order.shared() ? NAMING : NAMING_PLAINLY)
                        + ") hers",
                HERS);
        if (!order.shared()) {
            drop(NAMING_PLAINLY, OTHERS);
        }
        ids(order.statements());
        voidings();
        drop(NAMING, HELD);
        withoutHalves();
    }

    private void age(Instant storedBefore) {
        jdbc.update(
                "insert into removal select position from statement where position <="
                        + " (select coalesce(max(position), 0) from stored_mark where micros < ?) and writer <> ?",
                FeedHead.micros(storedBefore),
                WriterId.JALON.value());
        drop(NAMING, HELD);
        withoutHalves();
    }

    /** Leaves the oldest of those that are chosen, at most so many. */
    void oldest(int most) {
        Long last = jdbc.queryForObject(
                "select max(o.position) from (select position from removal order by position limit ?) o",
                Long.class,
                most);
        jdbc.update("delete from removal where position > ?", last);
        withoutHalves();
    }

    private void agents(Set<AgentId> agents, short kind) {
        List<String> keys = agents.stream()
                .map(agent -> LookupKey.of(agent.canonical()))
                .distinct()
                .toList();
        inChunks(
                keys,
                chunk -> jdbc.update(
                        "insert into removal_agent (agent, kind) select id, " + kind + " from agent where canonical in "
                                + Placeholders.list(chunk.size()),
                        chunk.toArray()));
    }

    private void ids(Set<StatementId> statements) {
        List<UUID> ids = statements.stream().map(StatementId::value).toList();
        inChunks(
                ids,
                chunk -> jdbc.update(
                        "insert into removal select s.position from statement s where s.id in "
                                + Placeholders.list(chunk.size())
                                + " and not exists (select 1 from removal c where c.position = s.position)",
                        chunk.toArray()));
    }

    private interface Chunks<T> {
        void take(List<T> chunk);
    }

    private static <T> void inChunks(List<T> all, Chunks<T> use) {
        IntStream.iterate(0, from -> from < all.size(), from -> from + CHUNK)
                .forEach(from -> use.take(all.subList(from, Math.min(from + CHUNK, all.size()))));
    }

    /** By a table of its own: a subquery in the deletion would be asked anew for every row. */
    private int drop(String positions, Object... parameters) {
        jdbc.update("insert into removal_spared select distinct p.position from (" + positions + ") p", parameters);
        int dropped = jdbc.update("delete from removal r where exists"
                + " (select 1 from removal_spared s where s.position = r.position)");
        jdbc.update("delete from removal_spared");
        return dropped;
    }

    /** What voids a chosen statement is chosen too. */
    private void voidings() {
        untilNothing(() -> jdbc.update("insert into removal select distinct v.position from removal r"
                + " join statement t on t.position = r.position" + VOIDINGS
                + " where not exists (select 1 from removal c where c.position = v.position)"));
    }

    /** Of a voided statement and its voidings none goes while another one stays. */
    private void withoutHalves() {
        untilNothing(() -> drop("select t.position from removal r join statement t on t.position = r.position"
                        + VOIDINGS + " where not exists (select 1 from removal c where c.position = v.position)")
                + drop("select v.position from removal r join statement v on v.position = r.position"
                        + " join statement t on t.id = v.voiding_target"
                        + " where not exists (select 1 from removal c where c.position = t.position)"));
    }

    private static void untilNothing(IntSupplier change) {
        int changed = 1;
        while (changed > 0) {
            changed = change.getAsInt();
        }
    }

    /** The statements that name the person and are not chosen. */
    List<StatementId> kept() {
        return jdbc.query(
                "select distinct s.id, s.position from (" + NAMING + ") n join statement s on s.position = n.position"
                        + " where not exists (select 1 from removal c where c.position = s.position)"
                        + " order by s.position",
                (row, number) -> new StatementId(row.getObject(1, UUID.class)),
                HERS);
    }
}
