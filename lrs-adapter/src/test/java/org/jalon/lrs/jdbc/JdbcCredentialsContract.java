package org.jalon.lrs.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.KeptRefusal;
import org.jalon.lrs.LaunchBounds;
import org.jalon.lrs.RefusalCount;
import org.jalon.lrs.RefusalEntry;
import org.jalon.lrs.RefusedRequest;
import org.jalon.lrs.Scope;
import org.jalon.lrs.TestStatements;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Registration;
import org.jalon.xapi.StatementFault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What credentials and refused requests keep to on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcCredentialsContract {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final AgentId AGENT = TestStatements.LEA.id();
    private static final AgentId OTHER = TestStatements.HUGO.id();
    private static final Registration REGISTRATION = new Registration(UUID.randomUUID());

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
    void takesAPairOutOfUseOnce() {
        IssuedCredential pair = credentials.issue("once", Set.of(Scope.ALL));
        assertThat(credentials.revoke(pair.key())).isTrue();
        assertThat(credentials.revoke(pair.key())).isFalse();
        assertThat(credentials.revoke("no such key\0")).isFalse();
    }

    @Test
    void refusesAPairOnceItExpired() {
        SetClock clock = new SetClock(Instant.parse("2024-05-02T08:00:00Z"));
        JdbcCredentials timed = new JdbcCredentials(database.client(), clock);
        Instant expires = clock.instant().plusSeconds(60);
        IssuedCredential pair = timed.issue("short", Set.of(Scope.STATE), Optional.of(expires));
        assertThat(timed.authenticate(pair.key(), pair.secret())).isPresent();
        assertThat(timed.find(pair.writer())).isPresent();
        clock.set(expires);
        assertThat(timed.authenticate(pair.key(), pair.secret())).isEmpty();
        assertThat(timed.find(pair.writer())).isEmpty();
    }

    @Test
    void listsPairsWithoutSecretsAndLaunchTokens() {
        IssuedCredential pair = credentials.issue("listed", Set.of(Scope.STATE, Scope.PROFILE));
        launch(AGENT, REGISTRATION);
        credentials.revoke(pair.key());
        assertThat(credentials.list())
                .noneMatch(entry -> entry.name().startsWith("launch-"))
                .filteredOn(entry -> entry.key().equals(pair.key()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("listed");
                    assertThat(entry.writer()).isEqualTo(pair.writer());
                    assertThat(entry.scopes()).containsExactlyInAnyOrder(Scope.STATE, Scope.PROFILE);
                    assertThat(entry.revoked()).isPresent();
                    assertThat(entry.expires()).isEmpty();
                    assertThat(entry.toString()).doesNotContain(pair.secret());
                });
    }

    @Test
    void bindsALaunchTokenToItsActorAndRegistration() {
        IssuedCredential first = launch(AGENT, REGISTRATION);
        Writer writer = credentials.authenticate(first.key(), first.secret()).orElseThrow();
        assertThat(writer.launch()).contains(new LaunchBounds(AGENT, REGISTRATION));
        assertThat(writer.may(Scope.ALL)).isFalse();
        assertThat(writer.id()).isEqualTo(launch(AGENT, REGISTRATION).writer());
        assertThat(writer.id()).isNotEqualTo(launch(OTHER, REGISTRATION).writer());
        assertThat(writer.mayUseStateOf(AGENT, Optional.of(REGISTRATION))).isTrue();
        assertThat(writer.mayUseStateOf(AGENT, Optional.empty())).isFalse();
        assertThat(writer.mayUseStateOf(OTHER, Optional.of(REGISTRATION))).isFalse();
        assertThat(writer.mayUseStateOf(AGENT, Optional.of(new Registration(UUID.randomUUID()))))
                .isFalse();
        assertThat(writer.mayUseProfileOf(AGENT)).isTrue();
        assertThat(writer.mayUseProfileOf(OTHER)).isFalse();
        assertThat(writer.mayWriteActivityProfiles()).isFalse();
    }

    private IssuedCredential launch(AgentId actor, Registration registration) {
        return credentials.issueLaunch(actor, registration, Instant.now(CLOCK).plusSeconds(3600));
    }

    @Test
    void joinsTheScopesOfAWritersPairs() {
        credentials.issue("two", Set.of(Scope.STATE));
        IssuedCredential second = credentials.issue("two", Set.of(Scope.PROFILE));
        assertThat(credentials.find(second.writer()).orElseThrow().scopes())
                .containsExactlyInAnyOrder(Scope.STATE, Scope.PROFILE);
        assertThat(credentials.find(WriterId.JALON)).isEmpty();
    }

    @Test
    void recallsWhatCostsNothingToCheck() {
        IssuedCredential pair = credentials.issue("generated", Set.of(Scope.STATE));
        assertThat(credentials.recall(pair.key(), pair.secret())).isPresent();
        assertThat(credentials.recall(pair.key(), "wrong")).isEmpty();
        credentials.ensure("recalled", "chosen", Set.of(Scope.STATE));
        assertThat(credentials.recall("recalled", "chosen")).isEmpty();
        assertThat(credentials.authenticate("recalled", "chosen")).isPresent();
        assertThat(credentials.recall("recalled", "chosen")).isPresent();
        assertThat(credentials.recall("recalled", "wrong")).isEmpty();
    }

    @Test
    void listsCountsAndMarksRefusedRequests() {
        database.jdbc().update("delete from refused_request");
        Instant now = Instant.parse("2024-05-02T08:00:00Z");
        JdbcRefusedRequests requests = requests(now);
        List<StatementFault> faults = List.of(new StatementFault("/actor", "Data 2.4.2", "No actor."));
        for (int i = 0; i < 3; i++) {
            requests.add(new RefusedRequest(now, WriterId.JALON, 400, faults, "{\"n\":" + i + "}"));
        }
        List<RefusalEntry> page = requests.list(2, 1);
        assertThat(page).hasSize(2);
        assertThat(requests.count()).isEqualTo(3);
        assertThat(requests.countByReason()).containsExactly(new RefusalCount("Data 2.4.2", 400, 3));
        RefusalEntry oldest = page.getLast();
        assertThat(oldest.faults()).isEqualTo(faults);
        requests.markAdmitted(oldest.number(), now, "account");
        KeptRefusal kept = requests.find(oldest.number()).orElseThrow();
        assertThat(kept.body()).isEqualTo("{\"n\":0}");
        assertThat(kept.entry().admitted()).contains(now);
        assertThat(kept.entry().admittedBy()).contains("account");
        assertThat(requests.find(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void refusesNamesThatItCannotKeep() {
        assertThatIllegalArgumentException().isThrownBy(() -> credentials.issue(" ", Set.of(Scope.ALL)));
        assertThatIllegalArgumentException().isThrownBy(() -> credentials.ensure("a\0", "b", Set.of(Scope.ALL)));
        assertThatIllegalArgumentException().isThrownBy(() -> credentials.issue("launch-x", Set.of(Scope.ALL)));
        assertThat(credentials.authenticate("a\0", "b")).isEmpty();
    }

    @Test
    void keepsRefusedRequestsForThirtyDays() {
        database.jdbc().update("delete from refused_request");
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
