package org.jalon.evidence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jalon.catalogue.Outcome;
import org.jalon.evidence.Emitter;
import org.jalon.evidence.Fact;
import org.jalon.evidence.Facts;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.StatementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the table {@code fact}. */
@Repository
class JdbcFacts implements Facts {

    private final JdbcClient jdbc;

    JdbcFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Fact> of(Collection<AgentId> agents, Instant knownAt) {
        OffsetDateTime known = FactProjection.utc(knownAt);
        String[] keys = agents.stream().map(AgentId::canonical).distinct().toArray(String[]::new);
        return jdbc.sql("""
                        select position, statement_id, agent, outcome, occurred_at, stored, copy_key, emitter, content
                        from fact
                        where agent = any(?) and stored <= ? and occurred_at <= ?
                            and (voided_stored is null or voided_stored > ?)
                        order by occurred_at, position, ordinal""")
                .param(keys)
                .param(known)
                .param(known)
                .param(known)
                .query(JdbcFacts::fact)
                .list();
    }

    private static Fact fact(ResultSet row, int _index) throws SQLException {
        FactContent content = FactContent.read(row.getString("content"));
        String agent = row.getString("agent");
        return new Fact(
                row.getLong("position"),
                new StatementId(row.getObject("statement_id", UUID.class)),
                AgentId.parse(agent).orElseThrow(() -> new IllegalStateException("no agent is named " + agent)),
                Outcome.valueOf(row.getString("outcome")),
                content.recognisedBy(),
                content.attempt(),
                content.score(),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("stored", OffsetDateTime.class).toInstant(),
                row.getString("copy_key"),
                Emitter.valueOf(row.getString("emitter")),
                content.knownRemarks(),
                content.name(),
                content.reason());
    }
}
