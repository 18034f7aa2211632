package org.jalon.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@JalonServerTest
class ObstaclesApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private ApiUser responsable;
    private String session;

    @BeforeEach
    void enterACandidate() {
        responsable = ApiUser.with(Role.RESPONSABLE, accounts, port);
        session = responsable.make(
                "/api/sessions", "{\"name\":\"Mai\",\"target\":\"TITRE\",\"firstDay\":\"2024-05-20\"}");
        String learner = responsable.make(
                "/api/learners", "{\"givenName\":\"=HYPERLINK(1)\",\"familyName\":\"+cmd|' /C calc'!A0\"}");
        responsable.make("/api/candidacies", """
                {"learner":"%s","framework":"ntc-2018","origin":"FORMATION","alternance":false,"target":"TITRE","session":"%s"}""".formatted(learner, session));
    }

    @Test
    void saysOfEachObstacleWhoMustActByWhen() {
        JsonNode list = ApiUser.json(responsable.get("/api/sessions/" + session + "/obstacles"));

        JsonNode obstacles = list.at("/candidates/0/obstacles");
        assertThat(list.at("/candidates")).hasSize(1);
        assertThat(list.at("/rule/fr").asString()).isNotBlank();
        assertThat(obstacles).isNotEmpty().allSatisfy(obstacle -> {
            assertThat(obstacle.path("state").asString()).isIn("NOT_MET", "PENDING", "UNDETERMINED");
            assertThat(obstacle.at("/title/fr").asString()).isNotBlank();
            assertThat(obstacle.at("/finding/en").asString()).isNotBlank();
            assertThat(obstacle.path("late").isBoolean()).isTrue();
        });
    }

    @Test
    void runsNoFormulaInACsv() {
        HttpResponse<String> csv = responsable.get("/api/sessions/" + session + "/obstacles?format=csv");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("obstacles.csv");
        assertThat(csv.body()).startsWith("\ufeffNom;Prénom;");
        assertThat(csv.body().lines().skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("'+cmd|' /C calc'!A0;'=HYPERLINK(1);"));
    }

    @Test
    void answersAWorkbookAndEnglishWords() {
        HttpResponse<String> workbook = responsable.get("/api/sessions/" + session + "/obstacles?format=xlsx");
        HttpResponse<String> english = responsable.get("/api/sessions/" + session + "/obstacles?format=csv&lang=en");

        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.body()).startsWith("PK");
        assertThat(english.body()).startsWith("\ufeffFamily name;").contains("Missing");
    }

    @Test
    void namesEveryFilterThatItDoesNotKnow() {
        JsonNode problem = ApiUser.problem(
                responsable.get("/api/sessions/" + session
                        + "/obstacles?verdict=PERHAPS&owner=NOBODY&late=maybe&dueBy=2024-02-30&state=MET"),
                400);

        assertThat(problem.path("faults").valueStream().map(f -> f.path("field").asString()))
                .containsExactlyInAnyOrder("verdict", "owner", "late", "dueBy", "state");
    }

    @Test
    void isForThoseWhoReadEveryFile() {
        ApiUser learner = ApiUser.with(Role.LEARNER, accounts, port);

        ApiUser.problem(learner.get("/api/sessions/" + session + "/obstacles"), 403);
        ApiUser.problem(responsable.get("/api/sessions/" + UUID.randomUUID() + "/obstacles"), 404);
        ApiUser.problem(responsable.get("/api/cohorts/" + UUID.randomUUID() + "/obstacles"), 404);
    }
}
