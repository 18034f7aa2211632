package org.jalon.candidacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.candidacy.ApiUser.json;
import static org.jalon.candidacy.ApiUser.problem;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Audit;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@JalonServerTest
class CandidaciesApiTest {

    private static final String JUNE = """
            {"name": "NTC, Lyon, June 2024", "target": "TITRE", "firstDay": "2024-06-03",
             "enteredInCeresOn": "2024-03-01", "agrementValidUntil": "2026-12-31"}
            """;

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final Audit audit;
    private ApiUser manager;
    private String learner;

    CandidaciesApiTest(@Autowired Accounts accounts, @Autowired Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @BeforeEach
    void makeManagerAndLearner() {
        manager = ApiUser.with(Role.RESPONSABLE, accounts, port);
        learner = manager.make("/api/learners", "{\"givenName\": \"Amina\", \"familyName\": \"Diallo\"}");
    }

    @Test
    void makesACandidacyAndShowsAllOfIt() {
        String session = manager.make("/api/sessions", JUNE);
        String id = manager.make("/api/candidacies", """
                {"learner": "%s", "framework": "ntc-2018", "origin": "FORMATION", "alternance": true,
                 "trainingBegins": "2023-09-04", "trainingEnds": "2024-05-31", "target": "CCP1", "session": "%s"}
                """.formatted(learner, session));

        HttpResponse<String> answer = manager.get("/api/candidacies/" + id);

        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        JsonNode read = json(answer);
        assertThat(read.at("/framework").asString()).isEqualTo("ntc-2018");
        assertThat(read.at("/alternance").asBoolean()).isTrue();
        assertThat(read.at("/trainingBegins").asString()).isEqualTo("2023-09-04");
        assertThat(read.at("/target").asString()).isEqualTo("CCP1");
        assertThat(read.at("/session").asString()).isEqualTo(session);
        assertThat(read.at("/recordedBy").asString())
                .isEqualTo(manager.person().id().toString());
        assertThat(read.has("reason")).isFalse();
        assertThat(audit.latest(20)).anySatisfy(entry -> {
            assertThat(entry.act()).isEqualTo("candidacy-created");
            assertThat(entry.subject()).isEqualTo(id);
        });
    }

    @Test
    void namesEveryFieldThatBreaksARule() {
        assertFaults(manager.send("POST", "/api/candidacies", "{}"), "learner", "framework", "origin", "target");
        assertFaults(manager.send("POST", "/api/candidacies", """
                        {"learner": "%s", "framework": "ntc-2018", "origin": "VAE", "alternance": true,
                         "trainingBegins": "2023-09-04", "target": "TITRE"}
                        """.formatted(learner)), "alternance", "trainingBegins");
        assertFaults(
                manager.send("POST", "/api/candidacies", """
                        {"learner": "%s", "framework": "btp-2018", "origin": "VAE", "target": "TITRE", "session": "%s"}
                        """.formatted(UUID.randomUUID(), UUID.randomUUID())),
                "learner",
                "framework",
                "session");
        assertFaults(manager.send("POST", "/api/candidacies", """
                        {"learner": "%s", "framework": "ntc-2018", "origin": "VAE", "target": "CCP7"}
                        """.formatted(learner)), "target");
        problem(manager.send("POST", "/api/candidacies", "{\"origin\": \"APPRENTICESHIP\"}"), 400);
    }

    @Test
    void replacesThePresentVersionOnly() {
        String path = "/api/candidacies/" + vae();
        String revision =
                "{\"origin\": \"FORMATION\", \"target\": \"TITRE\", \"reason\": \"entered training after all\"}";

        problem(manager.send("PUT", path, revision), 428);
        assertFaults(manager.send("PUT", path, revision, "If-Match", "1"), "If-Match");
        HttpResponse<String> revised = manager.send("PUT", path, revision, "If-Match", "\"1\"");
        assertThat(revised.statusCode()).as(revised.body()).isEqualTo(200);
        assertThat(revised.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(problem(manager.send("PUT", path, revision, "If-Match", "\"1\""), 412)
                        .at("/detail")
                        .asString())
                .contains("1", "2");
        assertFaults(
                manager.send("PUT", path, "{\"origin\": \"VAE\", \"target\": \"TITRE\"}", "If-Match", "\"2\""),
                "reason");

        JsonNode history = json(manager.get(path + "/history"));
        assertThat(history.findValuesAsString("origin")).containsExactly("VAE", "FORMATION");
        assertThat(history.at("/1/reason").asString()).isEqualTo("entered training after all");
        String before = history.at("/0/recordedAt").asString();
        assertThat(json(manager.get(path + "?knownAt=" + before)).at("/origin").asString())
                .isEqualTo("VAE");
        problem(manager.get(path + "?knownAt=2001-01-01T00:00:00Z"), 404);
        problem(manager.get(path + "?knownAt=yesterday"), 400);
    }

    @Test
    void changesTheFrameworkVersionWithItsReason() {
        String path = "/api/candidacies/" + vae() + "/framework";
        String change = "{\"framework\": \"ntc-2024\", \"reason\": \"contract runs past the prolongation\"}";

        assertFaults(manager.send("POST", path, "{\"framework\": \"ntc-2024\"}", "If-Match", "\"1\""), "reason");
        assertFaults(
                manager.send("POST", path, "{\"framework\": \"ntc-1999\", \"reason\": \"x\"}", "If-Match", "\"1\""),
                "framework");
        problem(manager.send("POST", path, change), 428);
        HttpResponse<String> changed = manager.send("POST", path, change, "If-Match", "\"1\"");

        assertThat(json(changed).at("/framework").asString()).isEqualTo("ntc-2024");
        assertThat(json(changed).at("/version").asInt()).isEqualTo(2);
        problem(manager.send("POST", path, change, "If-Match", "\"1\""), 412);
    }

    @Test
    void letsLearnersReadTheirOwnCandidaciesOnly() {
        String own = vae();
        String ownLearner = learner;
        learner = manager.make("/api/learners", "{\"givenName\": \"Boris\", \"familyName\": \"Kern\"}");
        String other = vae();
        ApiUser reader = ApiUser.with(Role.LEARNER, Optional.of(UUID.fromString(ownLearner)), accounts, port);

        assertThat(reader.get("/api/candidacies/" + own).statusCode()).isEqualTo(200);
        assertThat(reader.get("/api/candidacies/" + own + "/history").statusCode())
                .isEqualTo(200);
        assertThat(json(reader.get("/api/candidacies?learner=" + ownLearner))
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(own);
        for (String path : List.of(
                "/api/candidacies/" + other,
                "/api/candidacies/" + UUID.randomUUID(),
                "/api/candidacies/" + other + "/history",
                "/api/candidacies?learner=" + learner,
                "/api/candidacies",
                "/api/sessions")) {
            problem(reader.get(path), 403);
        }
    }

    @Test
    void keepsEveryChangeFromThoseWhoDoNotManageCohorts() {
        String id = vae();
        ApiUser formateur = ApiUser.with(Role.FORMATEUR, accounts, port);
        String body = """
                {"learner": "%s", "framework": "ntc-2018", "origin": "VAE", "target": "TITRE", "reason": "x"}
                """.formatted(learner);

        problem(formateur.send("POST", "/api/candidacies", body), 403);
        problem(formateur.send("PUT", "/api/candidacies/" + id, body, "If-Match", "\"1\""), 403);
        problem(formateur.send("POST", "/api/candidacies/" + id + "/framework", body, "If-Match", "\"1\""), 403);
        problem(formateur.send("POST", "/api/sessions", JUNE), 403);
        problem(formateur.send("PUT", "/api/sessions/" + UUID.randomUUID(), JUNE, "If-Match", "\"1\""), 403);
        assertThat(json(formateur.get("/api/candidacies/" + id)).at("/version").asInt())
                .isEqualTo(1);
    }

    @Test
    void answersAVersionOnceToThoseWhoKnowIt() {
        String path = "/api/candidacies/" + vae();
        String revision = "{\"origin\": \"FORMATION\", \"target\": \"TITRE\", \"reason\": \"entered training\"}";

        assertThat(manager.send("GET", path, "", "If-None-Match", "\"1\"").statusCode())
                .isEqualTo(304);
        manager.send("PUT", path, revision, "If-Match", "\"1\"");
        assertThat(manager.send("GET", path, "", "If-None-Match", "\"1\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysThatACandidacyOrSessionIsUnknown() {
        String none = UUID.randomUUID().toString();
        String revision = "{\"origin\": \"VAE\", \"target\": \"TITRE\", \"reason\": \"x\"}";

        assertThat(problem(manager.get("/api/candidacies/" + none), 404)
                        .at("/detail")
                        .asString())
                .contains(none);
        problem(manager.get("/api/candidacies/" + none + "/history"), 404);
        problem(manager.send("PUT", "/api/candidacies/" + none, revision, "If-Match", "\"1\""), 404);
        problem(manager.get("/api/sessions/" + none), 404);
        problem(manager.send("PUT", "/api/sessions/" + none, JUNE, "If-Match", "\"1\""), 404);
    }

    @Test
    void listsTheCandidaciesOfACohort() {
        String cohort = manager.make("/api/cohorts", "{\"name\": \"Lyon\"}");
        manager.send("POST", "/api/cohorts/" + cohort + "/members", "{\"learner\": \"" + learner + "\"}");
        String id = vae();

        JsonNode page = json(manager.get("/api/candidacies?cohort=" + cohort + "&limit=5"));

        assertThat(page.at("/total").asInt()).isEqualTo(1);
        assertThat(page.at("/items/0/id").asString()).isEqualTo(id);
        assertThat(json(manager.get("/api/candidacies")).at("/items").findValuesAsString("id"))
                .contains(id);
        problem(manager.get("/api/candidacies?cohort=" + cohort + "&learner=" + learner), 400);
    }

    @Test
    void replacesASessionWithItsReason() {
        String path = "/api/sessions/" + manager.make("/api/sessions", JUNE);
        String later = JUNE.replace("2024-06-03", "2024-09-02").replace("\"name\"", "\"reason\": \"few\", \"name\"");

        assertFaults(manager.send("PUT", path, JUNE, "If-Match", "\"1\""), "reason");
        assertFaults(
                manager.send("POST", "/api/sessions", JUNE.replace("2024-06-03", "2024-02-01")), "enteredInCeresOn");
        assertThat(manager.send("PUT", path, later, "If-Match", "\"1\"").statusCode())
                .isEqualTo(200);
        problem(manager.send("PUT", path, later, "If-Match", "\"1\""), 412);
        HttpResponse<String> read = manager.get(path);
        assertThat(read.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(json(read).at("/firstDay").asString()).isEqualTo("2024-09-02");
        assertThat(json(manager.get("/api/sessions")).at("/items").findValuesAsString("firstDay"))
                .contains("2024-09-02");
    }

    @Test
    void documentsItsResources() {
        JsonNode paths = json(manager.get("/v3/api-docs")).at("/paths");

        for (String path : List.of(
                "/api/learners",
                "/api/learners/{id}",
                "/api/learners/{id}/agents",
                "/api/cohorts",
                "/api/cohorts/{id}/members",
                "/api/sessions",
                "/api/sessions/{id}",
                "/api/candidacies",
                "/api/candidacies/{id}",
                "/api/candidacies/{id}/framework",
                "/api/candidacies/{id}/history")) {
            assertThat(paths.has(path)).as(path).isTrue();
        }
        assertThat(paths.at("/~1api~1candidacies~1{id}/put/responses").has("412"))
                .isTrue();
    }

    @Test
    void describesAnIdAsTheTextThatItIs() {
        JsonNode schemas = json(manager.get("/v3/api-docs")).at("/components/schemas");

        assertThat(schemas.at("/EcfResultRecorded/properties/bloc/type").asString())
                .isEqualTo("string");
        assertThat(schemas.at("/ProofAccepted/properties/proof/type").asString())
                .isEqualTo("string");
    }

    @Test
    void namesTheFieldAndTheRuleInEnglish() {
        assertThat(problem(manager.send("POST", "/api/sessions", JUNE.replace("2024-06-03", "3 juin")), 400)
                        .at("/detail")
                        .asString())
                .contains("firstDay", "3 juin", "YYYY-MM-DD");
        assertThat(problem(manager.send("POST", "/api/sessions", "{\"name\": \"Lyon\", \"target\": \"TITRE\"}"), 400)
                        .at("/detail")
                        .asString())
                .contains("firstDay", "must not be null");
    }

    private String vae() {
        return manager.make("/api/candidacies", """
                {"learner": "%s", "framework": "ntc-2018", "origin": "VAE", "target": "TITRE"}
                """.formatted(learner));
    }

    private static void assertFaults(HttpResponse<String> answer, String... fields) {
        assertThat(problem(answer, 400).at("/faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder(fields);
    }
}
