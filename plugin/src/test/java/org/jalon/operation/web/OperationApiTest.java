package org.jalon.operation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jalon.candidacy.ApiUser.json;
import static org.jalon.candidacy.ApiUser.problem;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Audit;
import org.jalon.access.AuditEntry;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.jalon.readiness.Publisher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@JalonServerTest
@ExtendWith(OutputCaptureExtension.class)
class OperationApiTest {

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final Audit audit;
    private final Publisher publisher;
    private ApiUser admin;

    OperationApiTest(@Autowired Accounts accounts, @Autowired Audit audit, @Autowired Publisher publisher) {
        this.accounts = accounts;
        this.audit = audit;
        this.publisher = publisher;
    }

    @BeforeEach
    void signIn() {
        admin = ApiUser.with(Role.ADMIN, accounts, port);
    }

    private JsonNode post(String path, String body, int status) {
        HttpResponse<String> answer = admin.send("POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer);
    }

    private String[] issue(String name, String scopes) {
        JsonNode issued = post("/api/credentials", "{\"name\":\"%s\",\"scopes\":%s}".formatted(name, scopes), 201);
        return Browsing.basic(issued.at("/key").asString(), issued.at("/secret").asString());
    }

    private HttpResponse<String> statements(String body, String... pair) {
        String[] headers = Arrays.copyOf(pair, pair.length + 2);
        headers[pair.length] = "X-Experience-API-Version";
        headers[pair.length + 1] = "1.0.3";
        return new Browsing(port).postJson("/xapi/statements", body, headers);
    }

    private static String statement(UUID id, String mail) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:%s"},"verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},
                 "object":{"id":"https://example.org/a"}}""".formatted(id, mail);
    }

    private List<String> audited(String subject) {
        return audit.latest(100).stream()
                .filter(entry -> entry.subject().equals(subject))
                .map(AuditEntry::act)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/credentials",
        "POST,/api/credentials",
        "DELETE,/api/credentials/none",
        "GET,/api/refused-requests",
        "GET,/api/refused-requests/counts",
        "GET,/api/refused-requests/1",
        "POST,/api/refused-requests/1/admit",
        "GET,/api/legal-holds",
        "POST,/api/legal-holds",
        "DELETE,/api/legal-holds/1?reason=x",
        "POST,/api/retention",
        "POST,/api/erasures",
        "GET,/api/admin/backups",
        "POST,/api/admin/backups",
        "DELETE,/api/admin/backups/none",
        "GET,/api/operation/signals"
    })
    void isForThoseWhoRunTheStore(String method, String path) {
        String body = method.equals("POST") ? """
                {"name":"x","scopes":["all"],"learner":"%s","reason":"x","olderThan":"P1Y"}""".formatted(UUID.randomUUID()) : "";
        problem(ApiUser.with(Role.RESPONSABLE, accounts, port).send(method, path, body), 403);
    }

    @Test
    void issuesListsAndRevokesCredentials() {
        JsonNode issued = post("/api/credentials", """
                {"name":"moodle","scopes":["statements/write","statements/read/mine"],"expires":"2999-01-01T00:00:00Z"}""", 201);
        String key = issued.at("/key").asString();
        String secret = issued.at("/secret").asString();
        String[] pair = Browsing.basic(key, secret);
        assertThat(statements(statement(UUID.randomUUID(), "ada@example.org"), pair)
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> list = admin.get("/api/credentials");
        assertThat(list.body()).contains(key).doesNotContain(secret);
        assertThat(admin.send("DELETE", "/api/credentials/" + key, "").statusCode())
                .isEqualTo(204);
        problem(admin.send("DELETE", "/api/credentials/" + key, ""), 404);
        assertThat(statements("[]", pair).statusCode()).isEqualTo(401);
        assertThat(audited(key)).containsExactly("credential-revoked", "credential-issued");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"x\",\"scopes\":[\"everything\"]}|scopes",
                "{\"name\":\"x\",\"scopes\":[]}|scopes",
                "{\"name\":\"x\"}|scopes",
                "{\"name\":\"launch-x\",\"scopes\":[\"all\"]}|name",
                "{\"scopes\":[\"all\"]}|name"
            })
    void refusesCredentialsThatBreakRules(String body, String field) {
        JsonNode problem = problem(admin.send("POST", "/api/credentials", body), 400);
        assertThat(problem.at("/faults/0/field").asString()).isEqualTo(field);
    }

    @Test
    void admitsARepairedCopyOfARefusedRequest() {
        String[] pair = issue("repair-" + UUID.randomUUID(), "[\"statements/write\"]");
        assertThat(statements("[{\"actor\":{}}]", pair).statusCode()).isEqualTo(400);

        JsonNode page = json(admin.get("/api/refused-requests?limit=1"));
        String number = page.at("/items/0/number").asString();
        assertThat(page.at("/items/0").has("body")).isFalse();
        assertThat(page.at("/total").asLong()).isPositive();
        JsonNode kept = json(admin.get("/api/refused-requests/" + number));
        assertThat(kept.at("/body").asString()).isEqualTo("[{\"actor\":{}}]");
        assertThat(json(admin.get("/api/refused-requests/counts"))
                        .at("/0/count")
                        .asLong())
                .isPositive();

        String path = "/api/refused-requests/" + number + "/admit";
        JsonNode again = problem(admin.send("POST", path, "[{\"actor\":{}}]"), 400);
        assertThat(again.at("/faults/0/pointer").asString()).startsWith("/0");
        JsonNode admitted = post(path, statement(UUID.randomUUID(), "ada@example.org"), 200);
        assertThat(admitted.at("/statements/0").asString()).hasSize(36);
        problem(admin.send("POST", path, "[]"), 409);
        problem(admin.send("POST", "/api/refused-requests/999999999/admit", "[]"), 404);
        assertThat(audited(number)).containsExactly("refused-request-admitted");
    }

    @Test
    void saysInTheLogWhyAVoidingIsRefused(CapturedOutput log) {
        UUID own = UUID.randomUUID();
        assertThat(statements(statement(own, "amina@example.org"), issue("theirs", "[\"statements/write\"]"))
                        .statusCode())
                .isEqualTo(200);
        String voiding = """
                {"actor":{"mbox":"mailto:amina@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(own);

        assertThat(statements(voiding, issue("stranger", "[\"statements/write\"]"))
                        .statusCode())
                .isEqualTo(403);

        assertThat(log.getOut()).contains("with 403: [\"Only who wrote a statement may void it");
    }

    @Test
    void admitsNothingForACredentialOutOfUse() {
        JsonNode issued = post("/api/credentials", "{\"name\":\"gone\",\"scopes\":[\"statements/write\"]}", 201);
        String key = issued.at("/key").asString();
        statements("[{}]", Browsing.basic(key, issued.at("/secret").asString()));
        String number = json(admin.get("/api/refused-requests?limit=1"))
                .at("/items/0/number")
                .asString();
        admin.send("DELETE", "/api/credentials/" + key, "");
        problem(admin.send("POST", "/api/refused-requests/" + number + "/admit", "[]"), 409);
    }

    @Test
    void erasesALearnerUnlessOnHold() {
        String learner = admin.make("/api/learners", "{\"givenName\":\"Inès\",\"familyName\":\"Effaçable\"}");
        String mail = "ines-" + learner + "@example.org";
        admin.send(
                "POST",
                "/api/learners/" + learner + "/agents?reason=inscription",
                "{\"mbox\":\"mailto:" + mail + "\"}");
        UUID id = UUID.randomUUID();
        String[] lms = issue("erasing", "[\"all\"]");
        assertThat(statements(statement(id, mail), lms).statusCode()).isEqualTo(200);
        String hold = post("/api/legal-holds", "{\"learner\":\"%s\",\"reason\":\"recours\"}".formatted(learner), 201)
                .at("/number")
                .asString();

        String erase = "{\"learner\":\"%s\",\"reason\":\"demande du 2 mai\",\"dryRun\":%s}";
        assertThat(problem(admin.send("POST", "/api/erasures", erase.formatted(learner, false)), 409)
                        .at("/detail")
                        .asString())
                .contains("legal hold " + hold);
        admin.send("DELETE", "/api/legal-holds/" + hold + "?reason=clos", "");
        problem(admin.send("DELETE", "/api/legal-holds/" + hold + "?reason=clos", ""), 409);
        assertThat(admin.get("/api/legal-holds").body()).contains("\"reason\":\"clos\"");

        JsonNode would = post("/api/erasures", "{\"learner\":\"%s\",\"reason\":\"essai\"}".formatted(learner), 200);
        assertThat(would.at("/statements/dryRun").asBoolean()).isTrue();
        assertThat(would.at("/statements/matching").asLong()).isEqualTo(1);
        JsonNode erased = post("/api/erasures", erase.formatted(learner, false), 200);
        assertThat(erased.at("/statements/removed").asLong()).isEqualTo(1);
        assertThat(erased.at("/remaining").size()).isPositive();
        assertThat(admin.get("/api/learners/" + learner).body())
                .doesNotContain("Inès")
                .doesNotContain(mail);
        HttpResponse<String> again = statements(statement(id, mail), lms);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains(id.toString(), "erased");
        assertThat(audited(learner)).contains("person-erased", "legal-hold-placed", "legal-hold-lifted");
    }

    @Test
    void leavesAnErasedLearnerNoCandidate() {
        String learner = admin.make("/api/learners", "{\"givenName\":\"Inès\",\"familyName\":\"Effaçable\"}");
        ApiUser herself = ApiUser.with(Role.LEARNER, Optional.of(UUID.fromString(learner)), accounts, port);
        String session = admin.make("/api/sessions", """
                {"name":"Session des effacés","target":"TITRE","firstDay":"2024-06-03"}""");
        String candidacy = admin.make("/api/candidacies", """
                {"learner":"%s","framework":"ntc-2018","origin":"FORMATION","target":"TITRE","session":"%s",
                 "trainingBegins":"2023-09-04","trainingEnds":"2024-05-31"}""".formatted(learner, session));
        String cohort = admin.make("/api/cohorts", "{\"name\":\"Cohorte des effacés\"}");
        admin.send("POST", "/api/cohorts/" + cohort + "/members", "{\"learner\":\"%s\"}".formatted(learner));
        String link = "/api/candidacies/" + candidacy + "/enterprise/tutor-links";
        String wanted = "{\"company\":\"Sables\",\"tutor\":\"Mme Roche\"}";
        post(link, wanted, 201);
        assertThat(herself.get("/api/candidacies/" + candidacy).statusCode()).isEqualTo(200);
        Browsing browser = new Browsing(port);
        browser.signIn(herself.person().username(), "correct horse battery");
        assertThat(browser.get("/candidacies/" + candidacy).statusCode()).isEqualTo(200);

        JsonNode erased = post(
                "/api/erasures",
                "{\"learner\":\"%s\",\"reason\":\"demande du 2 mai\",\"dryRun\":false}".formatted(learner),
                200);

        assertThat(erased.at("/remaining").toString()).contains("names nobody", "given way to the number");
        assertThat(herself.get("/api/candidacies/" + candidacy).statusCode()).isEqualTo(401);
        assertThat(browser.get("/candidacies/" + candidacy).statusCode()).isEqualTo(302);
        problem(admin.send("POST", "/api/candidacies/" + candidacy + "/enterprise/time", """
                {"day":"2024-01-08","unit":"WEEK","minutes":2100,"company":"Sables"}"""), 409);
        problem(admin.send("POST", link, wanted), 409);
        problem(
                admin.send(
                        "POST", "/api/learners/" + learner + "/agents?reason=encore", "{\"mbox\":\"mailto:i@b.org\"}"),
                409);
        for (String list : List.of("/api/sessions/" + session, "/api/cohorts/" + cohort)) {
            JsonNode obstacles = json(admin.get(list + "/obstacles"));
            assertThat(obstacles.at("/candidates").isArray()).isTrue();
            assertThat(obstacles.at("/candidates").size()).isZero();
        }
        assertThat(new String(admin.getBytes("/api/sessions/" + session + "/file.zip"), StandardCharsets.ISO_8859_1))
                .contains("manifest.json")
                .doesNotContain("effacee-personne");
        assertThat(admin.get("/api/candidacies/" + candidacy).statusCode()).isEqualTo(200);
        assertThat(admin.get(link).body()).doesNotContain("Roche", "Sables");
        assertThat(audit.latest(200).toString()).doesNotContain(herself.person().username());
    }

    @Test
    void saysOnAPageThatAnErasedLearnersFileTakesNothing() {
        String learner = admin.make("/api/learners", "{\"givenName\":\"Inès\",\"familyName\":\"Effaçable\"}");
        String candidacy = admin.make("/api/candidacies", """
                {"learner":"%s","framework":"ntc-2018","origin":"FORMATION","target":"TITRE"}""".formatted(learner));
        post(
                "/api/erasures",
                "{\"learner\":\"%s\",\"reason\":\"demande du 2 mai\",\"dryRun\":false}".formatted(learner),
                200);
        Browsing browser = new Browsing(port);
        browser.signIn(admin.person().username(), "correct horse battery");

        HttpResponse<String> refused = browser.postForm(
                "/candidacies/" + candidacy + "/file/ecf/synthesis",
                Map.of("_csrf", Browsing.csrfOf(browser.get("/candidacies/" + candidacy))));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("a été effacée de Jalon");
    }

    @Test
    void publishesNothingMoreAboutAnErasedLearner() {
        String learner = admin.make("/api/learners", "{\"givenName\":\"Noé\",\"familyName\":\"Effaçable\"}");
        String candidacy = admin.make("/api/candidacies", """
                {"learner":"%s","framework":"ntc-2018","origin":"FORMATION","alternance":false,"target":"TITRE",
                 "trainingBegins":"2023-09-04","trainingEnds":"2024-05-31"}""".formatted(learner));
        String publications = "/api/candidacies/" + candidacy + "/readiness/publications";
        publisher.publish();
        assertThat(json(admin.get(publications)).size()).isEqualTo(1);

        JsonNode erased = post(
                "/api/erasures",
                "{\"learner\":\"%s\",\"reason\":\"demande\",\"dryRun\":false}".formatted(learner),
                200);
        assertThat(erased.at("/statements/removed").asLong()).isEqualTo(1);
        publisher.publish();
        assertThat(json(admin.get(publications)).size()).isZero();
    }

    @Test
    void erasesASingleAgent() {
        UUID id = UUID.randomUUID();
        String[] lms = issue("agent", "[\"all\"]");
        statements(statement(id, "passante@example.org"), lms);
        JsonNode erased = post("/api/erasures", """
                {"agent":"mbox:mailto:passante@example.org","reason":"demande","dryRun":false}""", 200);
        assertThat(erased.at("/statements/removed").asLong()).isEqualTo(1);
        JsonNode problem =
                problem(admin.send("POST", "/api/erasures", "{\"agent\":\"passante\",\"reason\":\"demande\"}"), 400);
        assertThat(problem.at("/faults/0/field").asString()).isEqualTo("agent");
        problem(
                admin.send(
                        "POST",
                        "/api/erasures",
                        "{\"learner\":\"%s\",\"reason\":\"demande\"}".formatted(UUID.randomUUID())),
                404);
    }

    @Test
    void tellsWhatWouldGoByAge() {
        JsonNode would = post("/api/retention", "{\"olderThan\":\"P50Y\",\"reason\":\"politique\"}", 200);
        assertThat(would.at("/dryRun").asBoolean()).isTrue();
        assertThat(would.at("/matching").asLong()).isZero();
        JsonNode problem =
                problem(admin.send("POST", "/api/retention", "{\"olderThan\":\"P0D\",\"reason\":\"politique\"}"), 400);
        assertThat(problem.at("/faults/0/field").asString()).isEqualTo("olderThan");
        problem(admin.send("POST", "/api/retention", "{\"reason\":\"politique\"}"), 400);
    }

    @Test
    void makesListsAndRemovesABackup() {
        String name = post("/api/admin/backups", "", 202).at("/name").asString();
        String path = "/api/admin/backups/" + name;
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !json(admin.get(path)).at("/state").asString().equals("RUNNING"));
        JsonNode backup = json(admin.get(path));
        assertThat(backup.at("/state").asString()).as(backup.toString()).isEqualTo("DONE");
        assertThat(backup.at("/bytes").asLong()).isPositive();
        assertThat(backup.at("/sha256").asString()).hasSize(64);
        assertThat(admin.get("/api/admin/backups").body()).contains(name);

        assertThat(admin.send("DELETE", path, "").statusCode()).isEqualTo(204);
        problem(admin.send("DELETE", path, ""), 404);
        problem(admin.get(path), 404);
        problem(admin.send("DELETE", "/api/admin/backups/first-credentials", ""), 404);
        assertThat(audited(name)).containsExactly("backup-removed", "backup-made", "backup-begun");
    }

    @Test
    void listsEachEmitterWithItsPace() {
        String name = "paced-" + UUID.randomUUID();
        String[] lms = issue(name, "[\"statements/write\"]");
        statements(statement(UUID.randomUUID(), "ada@example.org"), lms);
        JsonNode emitter = json(admin.get("/api/operation/signals"))
                .at("/emitters")
                .valueStream()
                .filter(one -> one.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(emitter.at("/lastStatement").asString()).isNotEmpty();
        assertThat(emitter.at("/silent").asBoolean()).isFalse();
    }
}
