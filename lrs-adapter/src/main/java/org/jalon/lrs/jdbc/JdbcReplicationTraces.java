package org.jalon.lrs.jdbc;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jalon.lrs.DeliveredElsewhere;
import org.jalon.lrs.Erasable;
import org.jalon.lrs.ErasedCounts;
import org.jalon.lrs.WriterId;
import org.jalon.lrs.replication.Direction;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.StatementId;
import org.springframework.jdbc.core.JdbcTemplate;

/** What replication with one endpoint leaves behind of a person: what was delivered there, and what of hers is kept here. */
public final class JdbcReplicationTraces implements DeliveredElsewhere, Erasable {

    private final JdbcTemplate jdbc;
    private final String endpoint;

    public JdbcReplicationTraces(JdbcTemplate jdbc, URI endpoint) {
        this.jdbc = jdbc;
        this.endpoint = LookupKey.of(endpoint.toString());
    }

    @Override
    public List<StatementId> delivered(Collection<StatementId> ids) {
        List<Long> through = jdbc.queryForList(
                "select position from replication_line where endpoint = ? and direction = ?",
                Long.class,
                endpoint,
                Direction.OUTBOUND.name());
        Set<UUID> refused = new HashSet<>(jdbc.queryForList(
                "select statement_id from replication_dead_letter where endpoint = ? and direction = ?",
                UUID.class,
                endpoint,
                Direction.OUTBOUND.name()));
        List<StatementId> delivered = new ArrayList<>();
        Placeholders.query(
                jdbc,
                "select id, writer, position from statement where id in",
                ids.stream().map(StatementId::value).toList(),
                " order by position",
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    boolean ours = WriterId.JALON.value().equals(row.getString(2));
                    long position = row.getLong(3);
                    if (ours && !refused.contains(id) && through.stream().anyMatch(line -> line >= position)) {
                        delivered.add(new StatementId(id));
                    }
                });
        return delivered;
    }

    /** Dead letters from there go when their text names one of the agents. */
    @Override
    public ErasedCounts erase(Set<AgentId> agents, Set<Long> positions) {
        long gone = 0;
        for (AgentId agent : agents) {
            jdbc.update("delete from replication_agent where agent = ?", LookupKey.of(agent.canonical()));
            gone += jdbc.update(
                    "delete from replication_dead_letter where body like ? escape '!'", AgentText.pattern(agent));
        }
        return ErasedCounts.of("dead-letters", gone);
    }
}
