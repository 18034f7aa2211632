package org.jalon.operation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jalon.candidacy.ApiUser.json;
import static org.jalon.candidacy.ApiUser.problem;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Audit;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.Writer;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A running application with a remote LRS that refuses what it is told to. */
@JalonServerTest
class ReplicationApiTest {

    private static final Set<String> UNWANTED = ConcurrentHashMap.newKeySet();
    private static final HttpServer REMOTE = remote();

    private final Accounts accounts;
    private final LearningRecordStore store;
    private final Audit audit;

    @LocalServerPort
    private int port;

    ReplicationApiTest(@Autowired Accounts accounts, @Autowired LearningRecordStore store, @Autowired Audit audit) {
        this.accounts = accounts;
        this.store = store;
        this.audit = audit;
    }

    private static HttpServer remote() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", ReplicationApiTest::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean refused = UNWANTED.stream().anyMatch(sent::contains);
            String answer = exchange.getRequestURI().getPath().endsWith("about")
                    ? "{\"version\":[\"1.0.3\"]}"
                    : refused ? "not here" : "{\"statements\":[],\"more\":\"\"}";
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refused ? 400 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @DynamicPropertySource
    static void remote(DynamicPropertyRegistry properties) {
        properties.add(
                "jalon.replication.endpoint",
                () -> "http://localhost:" + REMOTE.getAddress().getPort() + "/xapi/");
        properties.add("jalon.replication.key", () -> "k");
        properties.add("jalon.replication.secret", () -> "hunter2");
        properties.add("jalon.replication.interval", () -> "100ms");
    }

    @AfterAll
    static void stop() {
        REMOTE.stop(0);
    }

    private void jalonWrites(StatementId id) {
        Statement act = StatementReader.readAuthored("""
                {"id":"%s","actor":{"mbox":"mailto:lea@example.org"},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},"object":{"id":"https://example.org/a"}}""".formatted(id));
        store.append(List.of(act), Writer.jalon());
    }

    private void awaitDelivery(ApiUser admin) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> json(admin.get("/api/replication"))
                                .at("/outbound/waiting")
                                .asLong(-1)
                        == 0);
    }

    @Test
    void showsTheStateAndTriesAgainWhatWasRefused(@Autowired HealthEndpoint health, @Autowired MeterRegistry meters) {
        ApiUser admin = ApiUser.with(Role.ADMIN, accounts, port);
        StatementId unwanted = StatementId.random();
        UNWANTED.add(unwanted.toString());
        jalonWrites(StatementId.random());
        jalonWrites(unwanted);
        jalonWrites(StatementId.random());
        awaitDelivery(admin);

        JsonNode state = json(admin.get("/api/replication"));
        assertThat(state.at("/configured").asBoolean()).isTrue();
        assertThat(state.at("/endpoint").asString()).contains("/xapi/");
        assertThat(state.at("/outbound/deadLetters").asLong()).isEqualTo(1);
        JsonNode letter = json(admin.get("/api/replication/dead-letters")).get(0);
        assertThat(letter.at("/statement").asString()).isEqualTo(unwanted.toString());
        assertThat(letter.at("/direction").asString()).isEqualTo("outbound");
        assertThat(letter.at("/status").asInt()).isEqualTo(400);
        assertThat(letter.at("/reason").asString()).isEqualTo("not here");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(meters.get("jalon.replication.dead.letters")
                        .tag("direction", "outbound")
                        .gauge()
                        .value())
                .isEqualTo(1);

        String one = "/api/replication/dead-letters/" + letter.at("/number").asString();
        JsonNode again = json(admin.send("POST", one + "/retry", ""));
        assertThat(again.at("/settled").asBoolean()).isFalse();
        assertThat(again.at("/letter/refusals").asInt()).isEqualTo(2);
        assertThat(json(admin.get(one)).at("/refusals").asInt()).isEqualTo(2);

        UNWANTED.clear();
        assertThat(json(admin.send("POST", one + "/retry", "")).at("/settled").asBoolean())
                .isTrue();
        problem(admin.send("POST", one + "/retry", ""), 404);
        problem(admin.get(one), 404);
        assertThat(audit.latest(20)).anyMatch(entry -> entry.act().equals("dead-letter-retried"));
    }

    @Test
    void isForAdministratorsOnly() {
        for (Role role : List.of(Role.RESPONSABLE, Role.FORMATEUR)) {
            ApiUser other = ApiUser.with(role, accounts, port);
            problem(other.get("/api/replication"), 403);
            problem(other.get("/api/replication/dead-letters"), 403);
            problem(other.get("/api/replication/dead-letters/1"), 403);
            problem(other.send("POST", "/api/replication/dead-letters/1/retry", ""), 403);
        }
        ApiUser admin = ApiUser.with(Role.ADMIN, accounts, port);
        problem(admin.get("/api/replication/dead-letters?limit=0"), 400);
    }
}
