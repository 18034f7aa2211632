package org.jalon.candidacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.candidacy.ApiUser.json;
import static org.jalon.candidacy.ApiUser.problem;

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
class CohortTablesApiTest {

    private static final String TABLE = """
            Nom;Prénom;Courriel;Référentiel;Origine;Alternance;Début de formation;Certification visée;Téléphone\r
            '=Diallo;Amina;%s@example.org;ntc-2018;formation;oui;04/09/2023;TITRE;06\r
            Kern;Boris;;;;;;;\r
            """;

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private ApiUser manager;
    private String cohort;

    CohortTablesApiTest(@Autowired Accounts accounts) {
        this.accounts = accounts;
    }

    @BeforeEach
    void makeManagerAndCohort() {
        manager = ApiUser.with(Role.RESPONSABLE, accounts, port);
        cohort = "/api/cohorts/" + manager.make("/api/cohorts", "{\"name\": \"Lyon\"}");
    }

    @Test
    void previewsThenTakesACsvOver() {
        String table = TABLE.formatted(UUID.randomUUID());

        JsonNode preview = json(csv("?preview=true", table));
        assertThat(preview.at("/written").asBoolean()).isFalse();
        assertThat(preview.at("/lines/0/line").asInt()).isEqualTo(2);
        assertThat(preview.at("/lines/0/familyName").asString()).isEqualTo("=Diallo");
        assertThat(preview.at("/ignoredColumns/0").asString()).isEqualTo("Téléphone");
        assertThat(members()).isZero();

        JsonNode written = json(csv("", table));
        assertThat(written.at("/written").asBoolean()).isTrue();
        assertThat(written.at("/lines/0/effects").valueStream().map(JsonNode::asString))
                .containsExactly("NEW_LEARNER", "AGENT_TIED", "MEMBER_ADDED", "NEW_CANDIDACY");
        assertThat(members()).isEqualTo(2);
        JsonNode candidacies = json(manager.get("/api/candidacies?cohort=" + cohort.replaceAll(".*/", "")));
        assertThat(candidacies.at("/items/0/trainingBegins").asString()).isEqualTo("2023-09-04");
        assertThat(json(csv("", table)).at("/lines/0/effects")).isEmpty();
        assertThat(members()).isEqualTo(2);
    }

    @Test
    void writesNothingOfATableWithFaultsAndNamesThem() {
        String table = TABLE.formatted(UUID.randomUUID()).replace("04/09/2023", "31/02/2024");

        JsonNode problem = problem(csv("", table), 422);
        assertThat(problem.at("/faults/0/line").asInt()).isEqualTo(2);
        assertThat(problem.at("/faults/0/column").asString()).isEqualTo("Début de formation");
        assertThat(problem.at("/faults/0/value").asString()).isEqualTo("31/02/2024");
        assertThat(problem.at("/faults/0/rule").asString()).isEqualTo("a day such as 2024-05-02");
        assertThat(json(csv("?preview=true", table)).at("/faults/0/line").asInt())
                .isEqualTo(2);
        assertThat(members()).isZero();
    }

    @Test
    void refusesWhatIsNoTableOfACohort() {
        assertThat(problem(csv("", "Ville\nLyon\n"), 400).at("/faults").findValuesAsString("rule"))
                .containsExactly("the table has a column Nom de famille", "the table has a column Prénom");
        assertThat(problem(csv("", "Nom;Family name;Prénom\n"), 400)
                        .at("/faults/0/rule")
                        .asString())
                .contains("twice");
        problem(csv("", ""), 400);
        problem(manager.send("POST", "/api/cohorts/" + UUID.randomUUID() + "/import", "[]"), 404);
        assertThat(manager.send("POST", cohort + "/import", "<a/>", "Content-Type", "application/xml")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void handsOutATableThatItTakesBackWithoutAChange() {
        csv("", TABLE.formatted(UUID.randomUUID()));

        HttpResponse<String> table = manager.get(cohort + "/export?format=csv");
        assertThat(table.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(table.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", ".csv");
        assertThat(table.body()).startsWith("\ufeffNom de famille;Prénom;").contains("'=Diallo;Amina;", ";2023-09-04;");
        assertUnchanged(csv("", table.body()));
        HttpResponse<String> accepted = manager.send("GET", cohort + "/export", "", "Accept", "text/csv");
        assertThat(accepted.body()).isEqualTo(table.body());

        HttpResponse<String> rows = manager.get(cohort + "/export?format=json");
        assertThat(json(rows).at("/0/alternance").asBoolean()).isTrue();
        assertUnchanged(manager.send("POST", cohort + "/import", rows.body()));

        HttpResponse<String> book = manager.get(cohort + "/export?format=xlsx");
        assertThat(book.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
        assertThat(book.body()).startsWith("PK");
        problem(manager.get(cohort + "/export?format=pdf"), 400);
        problem(manager.get("/api/cohorts/" + UUID.randomUUID() + "/export"), 404);
    }

    @Test
    void takesTheSameRowsAsJson() {
        String row = """
                [{"familyName": "Diallo", "givenName": "Amina", "email": "%s@example.org", "framework": "ntc-2024",
                  "origin": "VAE", "alternance": false, "target": "CCP1"}]""".formatted(UUID.randomUUID());

        assertThat(json(manager.send("POST", cohort + "/import?preview=true", row))
                        .at("/lines/0/line")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(manager.send("POST", cohort + "/import", row))
                        .at("/written")
                        .asBoolean())
                .isTrue();
        assertThat(members()).isEqualTo(1);
        assertThat(problem(manager.send("POST", cohort + "/import", "[{}]"), 422)
                        .at("/faults")
                        .findValuesAsString("column"))
                .containsExactly("Nom de famille", "Prénom");
    }

    @Test
    void handsOutAnEmptyModelThatTheImportTakes() {
        HttpResponse<String> model = manager.get("/api/cohorts/import-model.csv");

        assertThat(model.headers().firstValue("Content-Disposition").orElse("")).contains("modele-cohorte.csv");
        JsonNode taken = json(csv("", model.body()));
        assertThat(taken.at("/ignoredColumns")).isEmpty();
        assertThat(taken.at("/lines")).isEmpty();
    }

    @Test
    void keepsTablesToThoseWhoMayReadAndChangeCohorts() {
        ApiUser formateur = ApiUser.with(Role.FORMATEUR, accounts, port);
        ApiUser learner = ApiUser.with(Role.LEARNER, accounts, port);

        assertThat(formateur.get(cohort + "/export").statusCode()).isEqualTo(200);
        problem(formateur.send("POST", cohort + "/import", "Nom;Prénom", "Content-Type", "text/csv"), 403);
        problem(formateur.send("POST", cohort + "/import?preview=true", "[]"), 403);
        problem(learner.get(cohort + "/export"), 403);
        problem(learner.get("/api/cohorts/import-model.csv"), 403);
    }

    private static void assertUnchanged(HttpResponse<String> answer) {
        JsonNode lines = json(answer).at("/lines");
        assertThat(lines.size()).as(answer.body()).isEqualTo(2);
        for (JsonNode line : lines) {
            assertThat(line.at("/effects")).isEmpty();
            assertThat(line.at("/warnings")).isEmpty();
        }
    }

    private int members() {
        return json(manager.get("/api/learners?cohort=" + cohort.replaceAll(".*/", "")))
                .at("/total")
                .asInt();
    }

    private HttpResponse<String> csv(String query, String table) {
        return manager.send("POST", cohort + "/import" + query, table, "Content-Type", "text/csv;charset=UTF-8");
    }
}
