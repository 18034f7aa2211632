package org.jalon.lrs.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jalon.lrs.TestStatements.MOODLE;
import static org.jalon.lrs.TestStatements.completed;
import static org.jalon.lrs.TestStatements.statement;
import static org.jalon.lrs.TestStatements.voiding;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jalon.lrs.AttachmentSource;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.Writer;
import org.jalon.lrs.WriterId;
import org.jalon.lrs.http.LrsClient;
import org.jalon.lrs.http.LrsLogin;
import org.jalon.lrs.http.StubLrs;
import org.jalon.lrs.jdbc.JdbcBackfilledAgents;
import org.jalon.lrs.jdbc.JdbcDeadLetters;
import org.jalon.lrs.jdbc.JdbcReplicationLines;
import org.jalon.lrs.jdbc.JdbcStatementStore;
import org.jalon.lrs.jdbc.TestDatabase;
import org.jalon.lrs.server.XapiServer;
import org.jalon.xapi.Agent;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What replication keeps to on every database, with a real LRS behind a gateway that fails at will. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReplicationContract {

    @TempDir
    private static Path folder;

    private final Set<AgentId> known = new HashSet<>();
    private TestDatabase database;
    private JdbcStatementStore local;
    private XapiServer remote;
    private IssuedCredential pair;
    private Gateway gateway;
    private LrsClient client;
    private Replication replication;
    private Agent lea;

    abstract TestDatabase open() throws Exception;

    @BeforeAll
    void openStores() throws Exception {
        database = open();
        local = database.store();
        remote = XapiServer.start(folder);
        pair = remote.credentials().issue("centre", Set.of(Scope.ALL));
    }

    @AfterAll
    void closeStores() throws Exception {
        remote.close();
        local.close();
        database.close();
    }

    @BeforeEach
    void connect() throws Exception {
        lea = someone();
        known.clear();
        gateway = new Gateway(remote);
        client = new LrsClient(StubLrs.quick(gateway.endpoint(), new LrsLogin.Basic(pair.key(), pair.secret())));
        replication = replication(client);
        replication.deliver();
    }

    @AfterEach
    void disconnect() {
        client.close();
        gateway.close();
    }

    private Replication replication(LrsClient through) {
        return new Replication(new ReplicationParts(
                through,
                local,
                local,
                () -> Set.copyOf(known),
                AttachmentSource.NONE,
                lines(),
                new JdbcBackfilledAgents(database.client(), gateway.endpoint()),
                new JdbcDeadLetters(database.client(), gateway.endpoint()),
                Clock.systemUTC(),
                Duration.ZERO));
    }

    private JdbcReplicationLines lines() {
        return new JdbcReplicationLines(database.client(), gateway.endpoint());
    }

    private static Agent someone() {
        return Agent.of(new Mbox("mailto:" + UUID.randomUUID() + "@example.org"));
    }

    private StatementId jalonWrites(String activity) {
        Statement act = statement(lea, "completed", activity);
        local.append(List.of(act), Writer.jalon());
        return act.id().orElseThrow();
    }

    private StatementId remotely(Statement statement) {
        remote.store().append(List.of(statement), MOODLE);
        return statement.id().orElseThrow();
    }

    private StatementId remotely(Agent agent) {
        return remotely(statement(agent, "completed", "remote"));
    }

    private LineState outbound() {
        return replication.state().outbound();
    }

    private LineState inbound() {
        return replication.state().inbound();
    }

    @Test
    void deliversWhatJalonWroteAndNothingElseInOrder() {
        StatementId first = jalonWrites("a");
        Statement foreign = statement(lea, "completed", "b");
        local.append(List.of(foreign), MOODLE);
        StatementId second = jalonWrites("c");
        assertThat(outbound().waiting()).isEqualTo(2);

        replication.deliver();

        StoredStatement arrived = remote.store().find(first).orElseThrow();
        assertThat(arrived.writer()).isEqualTo(pair.writer());
        assertThat(arrived.timestamp())
                .isEqualTo(local.find(first).orElseThrow().timestamp());
        assertThat(remote.store().find(second).orElseThrow().position()).isGreaterThan(arrived.position());
        assertThat(remote.store().find(foreign.id().orElseThrow())).isEmpty();
        assertThat(outbound().waiting()).isZero();
        assertThat(outbound().lagSeconds()).isZero();
        assertThat(outbound().lastSuccess()).isPresent();
    }

    @Test
    void catchesUpAfterTheRemoteWasAway() {
        for (Gateway.Weather bad : List.of(Gateway.Weather.OVERLOADED, Gateway.Weather.CUT)) {
            gateway.becomes(bad);
            List<StatementId> acts =
                    IntStream.range(0, 45).mapToObj(i -> jalonWrites("q" + i)).toList();
            replication.deliver();
            replication.deliver();
            assertThat(outbound().failures()).isEqualTo(2);
            assertThat(outbound().lastError()).isPresent();
            assertThat(outbound().waiting()).isEqualTo(45);
            assertThat(outbound().deadLetters()).isZero();

            gateway.becomes(Gateway.Weather.FINE);
            replication.deliver();
            assertThat(acts).allMatch(id -> remote.store().find(id).isPresent());
            assertThat(outbound().failures()).isZero();
            assertThat(outbound().lastError()).isEmpty();
            assertThat(outbound().waiting()).isZero();
        }
    }

    @Test
    void deliversNothingTwiceWhenItDiesBeforeItsCheckpoint() {
        StatementId act = jalonWrites("a");
        gateway.becomes(Gateway.Weather.ANSWERS_LOST);
        replication.deliver();
        assertThat(remote.store().find(act)).isPresent();
        assertThat(outbound().waiting()).isEqualTo(1);
        long head = remote.store().head();

        gateway.becomes(Gateway.Weather.FINE);
        replication(client).deliver();
        assertThat(remote.store().head()).isEqualTo(head);
        assertThat(outbound().waiting()).isZero();
        assertThat(outbound().deadLetters()).isZero();
    }

    @Test
    void leavesALineToItsHolderUntilTheLeaseEnds() {
        JdbcReplicationLines lines = lines();
        StatementId act = jalonWrites("a");
        assertThat(lines.take(Direction.OUTBOUND, "killed", Duration.ofMinutes(3)))
                .isTrue();
        assertThat(lines.take(Direction.OUTBOUND, "other", Duration.ofMinutes(3)))
                .isFalse();
        replication.deliver();
        assertThat(remote.store().find(act)).isEmpty();

        assertThat(lines.take(Direction.OUTBOUND, "killed", Duration.ofSeconds(-1)))
                .isTrue();
        replication.deliver();
        assertThat(remote.store().find(act)).isPresent();
        assertThatExceptionOfType(LineLostException.class)
                .isThrownBy(() -> lines.moveTo(0L, "killed", Duration.ofMinutes(3)));
    }

    @Test
    void putsARefusedStatementAsideAndGoesOn() throws Exception {
        StatementId before = jalonWrites("a");
        Statement taken = statement(lea, "completed", "b");
        StatementId id = remotely(completed(taken.id().orElseThrow(), lea, "other"));
        local.append(List.of(taken), Writer.jalon());
        StatementId after = jalonWrites("c");
        replication.deliver();

        assertThat(remote.store().find(before)).isPresent();
        assertThat(remote.store().find(after)).isPresent();
        assertThat(outbound().waiting()).isZero();
        assertThat(outbound().lastError()).isEmpty();
        DeadLetter letter = replication.deadLetters(Long.MAX_VALUE, 10).getFirst();
        assertThat(letter.statement()).isEqualTo(id);
        assertThat(letter.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(letter.status()).contains(409);
        assertThat(letter.reason()).contains(id.toString());

        assertThat(replication.retry(letter.number()))
                .isInstanceOfSatisfying(
                        RetryOutcome.RefusedAgain.class,
                        again -> assertThat(again.letter().refusals()).isEqualTo(2));
        try (XapiServer repaired = XapiServer.start(folder.resolve("repaired"))) {
            repaired.credentials().ensure(pair.key(), pair.secret(), Set.of(Scope.ALL));
            gateway.leadsTo(repaired);
            assertThat(replication.retry(letter.number())).isEqualTo(new RetryOutcome.Settled());
            assertThat(repaired.store().find(id)).isPresent();
        }
        assertThat(outbound().deadLetters()).isZero();
        assertThat(replication.retry(letter.number())).isEqualTo(new RetryOutcome.Unknown());
    }

    @Test
    void waitsWithAWrongSecretAndLosesNothing() {
        StatementId act = jalonWrites("a");
        try (LrsClient wrong =
                new LrsClient(StubLrs.quick(gateway.endpoint(), new LrsLogin.Basic(pair.key(), "wrong")))) {
            replication(wrong).deliver();
        }
        assertThat(outbound().lastError().orElseThrow()).contains("401").doesNotContain("wrong");
        assertThat(outbound().deadLetters()).isZero();
        replication.deliver();
        assertThat(remote.store().find(act)).isPresent();
    }

    @Test
    void takesInThePastAndThePresentOfKnownAgentsOnly() {
        Agent hugo = someone();
        StatementId past = remotely(lea);
        StatementId hugosPast = remotely(hugo);
        known.add(lea.id());
        replication.collect();
        StoredStatement taken = local.find(past).orElseThrow();
        assertThat(taken.writer()).isEqualTo(WriterId.ofCredential("replication"));
        assertThat(local.find(hugosPast)).isEmpty();

        StatementId present = remotely(lea);
        StatementId hugosPresent = remotely(hugo);
        replication.collect();
        assertThat(local.find(present)).isPresent();
        assertThat(local.find(hugosPresent)).isEmpty();

        known.add(hugo.id());
        replication.collect();
        assertThat(List.of(hugosPast, hugosPresent))
                .allMatch(id -> local.find(id).isPresent());
        long head = local.head();
        replication.collect();
        assertThat(local.head()).isEqualTo(head);
        assertThat(inbound().lastSuccess()).isPresent();
        assertThat(inbound().failures()).isZero();
    }

    @Test
    void takesInWhatVoidsAStatementThatCameIn() {
        known.add(lea.id());
        StatementId target = remotely(lea);
        replication.collect();
        assertThat(local.find(target)).isPresent();
        Statement voiding = voiding(target);
        remotely(voiding);
        remotely(voiding(StatementId.random()));
        replication.collect();
        assertThat(local.findVoided(target)).isPresent();
        assertThat(local.find(voiding.id().orElseThrow())).isPresent();
    }

    @Test
    void bringsNothingBackThatItDelivered() {
        known.add(lea.id());
        StatementId act = jalonWrites("a");
        replication.deliver();
        long head = local.head();
        replication.collect();
        replication.collect();
        assertThat(local.head()).isEqualTo(head);
        assertThat(local.find(act).orElseThrow().writer()).isEqualTo(WriterId.JALON);
        assertThat(inbound().deadLetters()).isZero();
    }

    @Test
    void takesInALongPastWhateverBreaks() {
        known.add(lea.id());
        List<StatementId> past =
                IntStream.range(0, 230).mapToObj(i -> remotely(lea)).toList();
        gateway.cutsAfter(2);
        replication.collect();
        assertThat(inbound().failures()).isEqualTo(1);
        StatementId meanwhile = remotely(lea);
        gateway.becomes(Gateway.Weather.FINE);
        replication.collect();
        assertThat(inbound().failures()).isZero();
        assertThat(past).allMatch(id -> local.find(id).isPresent());
        assertThat(local.find(meanwhile)).isPresent();

        List<StatementId> present =
                IntStream.range(0, 230).mapToObj(i -> remotely(lea)).toList();
        gateway.cutsAfter(1);
        replication.collect();
        gateway.becomes(Gateway.Weather.FINE);
        replication.collect();
        assertThat(present).allMatch(id -> local.find(id).isPresent());
    }

    @Test
    void putsAsideWhatTheStoreDoesNotTakeAndGoesOn() {
        known.add(lea.id());
        Statement ours = statement(lea, "completed", "here");
        local.append(List.of(ours), MOODLE);
        StatementId target = ours.id().orElseThrow();
        remotely(completed(target, lea, "there"));
        Statement foreignVoiding = voiding(target);
        remotely(foreignVoiding);
        StatementId fine = remotely(lea);
        replication.collect();
        remotely(voiding(target));
        StatementId later = remotely(lea);
        replication.collect();

        assertThat(local.find(fine)).isPresent();
        assertThat(local.find(later)).isPresent();
        assertThat(local.find(target)).isPresent();
        assertThat(inbound().failures()).isZero();
        List<DeadLetter> letters = replication.deadLetters(Long.MAX_VALUE, 10);
        assertThat(letters).isNotEmpty().allSatisfy(letter -> {
            assertThat(letter.direction()).isEqualTo(Direction.INBOUND);
            assertThat(letter.body()).isPresent();
            assertThat(letter.refusals()).isEqualTo(1);
        });
        assertThat(replication.retry(letters.getFirst().number())).isInstanceOf(RetryOutcome.RefusedAgain.class);
    }

    @Test
    void beginsAnewWithAnotherRemote() {
        JdbcReplicationLines other =
                new JdbcReplicationLines(database.client(), gateway.endpoint().resolve("other/"));
        jalonWrites("a");
        replication.deliver();
        assertThat(lines().position()).isEqualTo(local.head());
        assertThat(other.position()).isZero();
        assertThat(other.through()).isEmpty();
        assertThat(other.backlog().oldest()).isPresent();
    }
}
