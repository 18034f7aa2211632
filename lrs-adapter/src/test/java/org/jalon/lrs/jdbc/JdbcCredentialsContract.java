package org.jalon.lrs.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.RefusedRequest;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.StatementFault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What credentials and refused requests keep to on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcCredentialsContract {

    private TestDatabase database;
    private JdbcCredentials credentials;

    abstract TestDatabase open() throws Exception;

    @BeforeAll
    void openDatabase() throws Exception {
        database = open();
        credentials = new JdbcCredentials(database.client(), Clock.systemUTC());
    }

    @AfterAll
    void closeDatabase() throws Exception {
        database.close();
    }

    @Test
    void knowsWhomItIssuedAPairTo() {
        IssuedCredential pair = credentials.issue("jalon", Set.of(Scope.STATEMENTS_WRITE));
        Writer writer = credentials.authenticate(pair.key(), pair.secret()).orElseThrow();
        assertThat(writer.id()).isEqualTo(pair.writer()).isNotEqualTo(WriterId.JALON);
        assertThat(writer.authority()).isNotEqualTo(Writer.jalon().authority());
        assertThat(writer.may(Scope.STATEMENTS_WRITE)).isTrue();
        assertThat(writer.may(Scope.STATEMENTS_READ)).isFalse();
        assertThat(credentials.authenticate(pair.key(), pair.secret() + "0")).isEmpty();
        assertThat(credentials.authenticate("nobody", pair.secret())).isEmpty();
        assertThat(pair.toString()).doesNotContain(pair.secret());
        assertThat(credentials.isEmpty()).isFalse();
    }

    @Test
    void keepsNoSecret() {
        IssuedCredential pair = credentials.issue("moodle", Set.of(Scope.ALL));
        credentials.ensure("chosen-key", "chosen-secret", Set.of(Scope.ALL));
        assertThat(database.jdbc().queryForList("select hash from credential", String.class))
                .noneMatch(hash -> hash.contains(pair.secret()) || hash.contains("chosen-secret"));
    }

    @Test
    void takesAChosenPairAndItsChanges() {
        credentials.ensure("lrs", "first", Set.of(Scope.ALL));
        assertThat(credentials.authenticate("lrs", "first")).isPresent();
        assertThat(credentials.authenticate("lrs", "first")).isPresent();
        assertThat(credentials.authenticate("lrs", "wrong")).isEmpty();
        credentials.ensure("lrs", "second", Set.of(Scope.STATE));
        assertThat(credentials.authenticate("lrs", "first")).isEmpty();
        assertThat(credentials.authenticate("lrs", "second").orElseThrow().scopes())
                .containsExactly(Scope.STATE);
        credentials.ensure("lrs", "second", Set.of(Scope.ALL));
        assertThat(credentials.authenticate("lrs", "second").orElseThrow().scopes())
                .containsExactly(Scope.ALL);
    }

    @Test
    void refusesARevokedPair() {
        IssuedCredential pair = credentials.issue("old", Set.of(Scope.ALL));
        credentials.revoke(pair.key());
        assertThat(credentials.authenticate(pair.key(), pair.secret())).isEmpty();
    }

    @Test
    void refusesNamesThatItCannotKeep() {
        assertThatIllegalArgumentException().isThrownBy(() -> credentials.issue(" ", Set.of(Scope.ALL)));
        assertThatIllegalArgumentException().isThrownBy(() -> credentials.ensure("a\0", "b", Set.of(Scope.ALL)));
        assertThat(credentials.authenticate("a\0", "b")).isEmpty();
    }

    @Test
    void keepsRefusedRequestsForThirtyDays() {
        Instant now = Instant.parse("2024-05-02T08:00:00Z");
        List<StatementFault> faults = List.of(new StatementFault("/\uD800\0", "Data 2.2", "é"));
        requests(now.minusSeconds(31 * 86_400L))
                .add(new RefusedRequest(now.minusSeconds(31 * 86_400L), WriterId.JALON, 400, faults, "old"));
        requests(now).add(new RefusedRequest(now, WriterId.JALON, 409, faults, "\0\uD800é" + "x".repeat(2_000_000)));

        List<RefusedRequest> kept = requests(now).latest(10);
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().status()).isEqualTo(409);
        assertThat(kept.getFirst().at()).isEqualTo(now);
        assertThat(kept.getFirst().body()).hasSize(1_000_000).contains("é");
        assertThat(kept.getFirst().faults().getFirst().message()).isEqualTo("é");
    }

    private JdbcRefusedRequests requests(Instant now) {
        return new JdbcRefusedRequests(database.client(), Clock.fixed(now, ZoneOffset.UTC));
    }
}
