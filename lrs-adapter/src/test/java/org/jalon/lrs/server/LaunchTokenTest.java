package org.jalon.lrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.LaunchBounds;
import org.jalon.lrs.Scope;
import org.jalon.xapi.Mbox;
import org.jalon.xapi.Registration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTokenTest {

    private static final String STATEMENTS = "/xapi/statements";
    private static final UUID REGISTRATION = UUID.randomUUID();

    @TempDir
    private static Path folder;

    private static XapiServer server;
    private static IssuedCredential lms;
    private static IssuedCredential launch;

    @BeforeAll
    static void start() throws Exception {
        server = XapiServer.start(folder);
        lms = server.credentials().issue("lms", Set.of(Scope.ALL));
        launch = token(REGISTRATION);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static IssuedCredential token(UUID registration) {
        Instant later = Instant.now(Clock.systemUTC()).plusSeconds(3600);
        return server.credentials()
                .issueLaunch(new Mbox("mailto:lea@example.org"), new Registration(registration), later);
    }

    private static HttpResponse<String> post(String body, IssuedCredential as)
            throws IOException, InterruptedException {
        return server.send(server.request(STATEMENTS, as.key(), as.secret())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(String query, IssuedCredential as)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = server.request(STATEMENTS + query, as.key(), as.secret());
        return server.send(request);
    }

    private static String statement(UUID id, String who, String verb, String registration) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:%s@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},
                 "object":{"id":"https://example.org/a"},"context":{"registration":"%s"}}""".formatted(id, who, verb, registration);
    }

    private static String hers(UUID id) {
        return statement(id, "lea", "completed", REGISTRATION.toString());
    }

    @Test
    void writesForItsActorAndRegistrationOnly() throws Exception {
        UUID id = UUID.randomUUID();
        assertThat(post(hers(id), launch).statusCode()).isEqualTo(200);
        String stored = get("?statementId=" + id, lms).body();
        assertThat(stored).contains("\"name\":\"" + launch.writer() + "\"");
        assertRefused(post(statement(UUID.randomUUID(), "hugo", "completed", REGISTRATION.toString()), launch));
        assertRefused(post(
                statement(
                        UUID.randomUUID(), "lea", "completed", UUID.randomUUID().toString()),
                launch));
        assertRefused(post("""
                {"actor":{"mbox":"mailto:lea@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},
                 "object":{"id":"https://example.org/a"}}""", launch));
    }

    @Test
    void storesNothingOfABatchThatGoesBeyond() throws Exception {
        UUID first = UUID.randomUUID();
        String beyond = statement(UUID.randomUUID(), "hugo", "completed", REGISTRATION.toString());
        HttpResponse<String> answer = post("[" + hers(first) + "," + beyond + "]", launch);
        assertRefused(answer);
        assertThat(answer.body()).contains("Statement 2 of 2");
        assertThat(get("?statementId=" + first, lms).statusCode()).isEqualTo(404);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(LaunchBounds.RULE);
    }

    @Test
    void readsOfItsActorAndRegistrationOnly() throws Exception {
        UUID fromLms = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        UUID his = UUID.randomUUID();
        post(hers(fromLms), lms);
        post(statement(elsewhere, "lea", "completed", UUID.randomUUID().toString()), lms);
        post(statement(his, "hugo", "completed", REGISTRATION.toString()), lms);

        assertThat(get("", launch).body())
                .contains(fromLms.toString())
                .doesNotContain(elsewhere.toString())
                .doesNotContain(his.toString());
        assertThat(get("?statementId=" + fromLms, launch).statusCode()).isEqualTo(200);
        assertThat(get("?statementId=" + elsewhere, launch).statusCode()).isEqualTo(404);
        assertThat(get("?statementId=" + his, launch).statusCode()).isEqualTo(404);
        String other = URLEncoder.encode("{\"mbox\":\"mailto:hugo@example.org\"}", StandardCharsets.UTF_8);
        assertRefused(get("?agent=" + other, launch));
        assertRefused(get("?registration=" + UUID.randomUUID(), launch));
        assertThat(get("?registration=" + REGISTRATION, launch).statusCode()).isEqualTo(200);
    }

    @Test
    void voidsWhatTheSameLaunchWrote() throws Exception {
        UUID own = UUID.randomUUID();
        UUID foreign = UUID.randomUUID();
        post(hers(own), launch);
        post(hers(foreign), lms);
        assertThat(post(voiding(own), token(REGISTRATION)).statusCode()).isEqualTo(200);
        assertThat(post(voiding(foreign), launch).statusCode()).isEqualTo(403);
    }

    private static String voiding(UUID target) {
        return """
                {"actor":{"mbox":"mailto:lea@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                 "object":{"objectType":"StatementRef","id":"%s"},"context":{"registration":"%s"}}""".formatted(target, REGISTRATION);
    }

    @Test
    void isSlowedDownByItself() throws Exception {
        IssuedCredential eager = token(UUID.randomUUID());
        HttpResponse<String> answer = get("", eager);
        for (int i = 0; i < 2000 && answer.statusCode() == 200; i++) {
            answer = get("?limit=1", eager);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("The credential asks too often");
        assertThat(get("", lms).statusCode()).isEqualTo(200);
    }

    @Test
    void lastsNoLongerThanGranted() throws Exception {
        IssuedCredential past = server.credentials()
                .issueLaunch(
                        new Mbox("mailto:lea@example.org"),
                        new Registration(REGISTRATION),
                        Instant.now(Clock.systemUTC()).minusSeconds(1));
        assertThat(get("", past).statusCode()).isEqualTo(401);
    }
}
