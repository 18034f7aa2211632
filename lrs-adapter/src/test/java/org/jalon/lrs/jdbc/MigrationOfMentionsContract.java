package org.jalon.lrs.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jalon.lrs.StatementQuery;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.Registration;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store of the first version is found again, by every filter, after the migrations that came since. */
abstract class MigrationOfMentionsContract {

    private static final Instant STORED = Instant.parse("2024-05-02T08:00:00.123456Z");
    private static final UUID ID = UUID.fromString("6690e6c9-3ef0-4ed3-8b37-7f3964730bee");
    private static final UUID REGISTRATION = UUID.fromString("ec531277-b57b-4c15-8d91-d292c5b2b8f7");

    abstract HikariDataSource empty() throws Exception;

    @Test
    void findsWhatTheFirstVersionStored() throws Exception {
        try (HikariDataSource database = empty()) {
            Flyway.configure().dataSource(database).target("1").load().migrate();
            JdbcTemplate jdbc = new JdbcTemplate(database);
            storeAsTheFirstVersionDid(jdbc);
            Flyway.configure().dataSource(database).load().migrate();
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
            try (JdbcStatementStore store = new JdbcStatementStore(jdbc, transaction, Clock.systemUTC())) {
                assertFoundByEveryFilter(store);
            }
        }
    }

    private static void storeAsTheFirstVersionDid(JdbcTemplate jdbc) {
        Writer moodle = Writer.of(WriterId.ofCredential("moodle"), Set.of());
        jdbc.update("insert into agent (id, canonical) values (1, ?)", new Mbox("mailto:lea@example.org").canonical());
        jdbc.update(
                "insert into agent (id, canonical) values (2, ?)",
                moodle.authority().id().canonical());
        jdbc.update("insert into activity (id, iri) values (3, 'https://example.org/a')");
        jdbc.update("insert into verb (id, iri) values (4, 'https://example.org/v')");
        jdbc.update(
                "insert into statement (position, id, stored, happened, writer, authority, verb, registration, voiding_effective, body)"
                        + " values (7, ?, ?, ?, 'credential:moodle', 2, 4, ?, false, '{}')",
                ID,
                FeedHead.utc(STORED),
                FeedHead.utc(STORED),
                REGISTRATION);
        jdbc.update("insert into statement_agent (agent, role, position) values (1, 1, 7), (2, 2, 7)");
        jdbc.update("insert into statement_activity (activity, role, position) values (3, 2, 7)");
        jdbc.update("update feed_head set position = 7, last_key = 4, stored = ?", FeedHead.utc(STORED));
    }

    private static void assertFoundByEveryFilter(JdbcStatementStore store) {
        AgentId lea = new Mbox("mailto:lea@example.org");
        Iri activity = new Iri("https://example.org/a");
        assertFound(store, query(Optional.of(lea), false, Optional.empty(), Optional.empty()), true);
        assertFound(store, query(Optional.empty(), true, Optional.of(activity), Optional.empty()), true);
        assertFound(store, query(Optional.empty(), false, Optional.of(activity), Optional.empty()), false);
        assertFound(
                store,
                query(Optional.empty(), false, Optional.empty(), Optional.of(new Registration(REGISTRATION))),
                true);
        StatementQuery all = StatementQuery.all(5);
        assertFound(store, with(all, Optional.of(STORED.minusNanos(1000)), Optional.of(STORED)), true);
        assertFound(store, with(all, Optional.of(STORED), Optional.empty()), false);
        assertThat(store.find(new StatementId(ID))).isPresent();
    }

    private static StatementQuery query(
            Optional<AgentId> agent, boolean related, Optional<Iri> activity, Optional<Registration> registration) {
        return new StatementQuery(
                agent,
                related,
                Optional.of(new Iri("https://example.org/v")),
                activity,
                related,
                registration,
                Optional.empty(),
                Optional.empty(),
                Optional.of(WriterId.ofCredential("moodle")),
                Optional.empty(),
                5,
                false);
    }

    private static StatementQuery with(StatementQuery all, Optional<Instant> since, Optional<Instant> until) {
        return new StatementQuery(
                all.agent(),
                false,
                all.verb(),
                all.activity(),
                false,
                all.registration(),
                since,
                until,
                all.writer(),
                all.cursor(),
                5,
                false);
    }

    private static void assertFound(JdbcStatementStore store, StatementQuery query, boolean found) {
        assertThat(store.query(query).statements())
                .extracting(StoredStatement::position)
                .isEqualTo(found ? List.of(7L) : List.of());
    }
}
