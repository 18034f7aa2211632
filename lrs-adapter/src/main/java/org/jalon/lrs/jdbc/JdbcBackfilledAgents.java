package org.jalon.lrs.jdbc;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.lrs.replication.BackfilledAgents;
import org.jalon.xapi.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row for each agent whose past at one endpoint was asked for. */
public final class JdbcBackfilledAgents implements BackfilledAgents {

    private final JdbcClient jdbc;
    private final String endpoint;

    public JdbcBackfilledAgents(JdbcClient jdbc, URI endpoint) {
        this.jdbc = jdbc;
        this.endpoint = LookupKey.of(endpoint.toString());
    }

    @Override
    public void retain(Set<AgentId> agents) {
        Set<String> gone = new HashSet<>(rows(""));
        agents.forEach(agent -> gone.remove(key(agent)));
        for (String agent : gone) {
            jdbc.sql("delete from replication_agent where endpoint = ? and agent = ?")
                    .params(endpoint, agent)
                    .update();
        }
    }

    @Override
    public Set<AgentId> incomplete(Set<AgentId> agents) {
        Set<String> complete = Set.copyOf(rows(" and complete"));
        return agents.stream().filter(agent -> !complete.contains(key(agent))).collect(Collectors.toSet());
    }

    private List<String> rows(String condition) {
        return jdbc.sql("select agent from replication_agent where endpoint = ?" + condition)
                .param(endpoint)
                .query(String.class)
                .list();
    }

    @Override
    public Optional<Instant> through(AgentId agent) {
        return jdbc.sql("select through from replication_agent where endpoint = ? and agent = ?")
                .params(endpoint, key(agent))
                .query((row, number) -> JdbcReplicationLines.instant(row, 1))
                .optional()
                .flatMap(through -> through);
    }

    @Override
    public void moveTo(AgentId agent, Instant through) {
        putInPlace(agent);
        jdbc.sql("update replication_agent set through = ? where endpoint = ? and agent = ?")
                .params(FeedHead.utc(through), endpoint, key(agent))
                .update();
    }

    @Override
    public void complete(AgentId agent) {
        putInPlace(agent);
        jdbc.sql("update replication_agent set complete = true where endpoint = ? and agent = ?")
                .params(endpoint, key(agent))
                .update();
    }

    /** Only the holder of the line does this, so that nobody can be faster. */
    private void putInPlace(AgentId agent) {
        jdbc.sql("insert into replication_agent (endpoint, agent, complete) select ?, ?, false"
                        + " where not exists (select 1 from replication_agent where endpoint = ? and agent = ?)")
                .params(endpoint, key(agent), endpoint, key(agent))
                .update();
    }

    private static String key(AgentId agent) {
        return LookupKey.of(agent.canonical());
    }
}
