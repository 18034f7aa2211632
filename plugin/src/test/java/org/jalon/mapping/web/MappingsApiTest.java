package org.jalon.mapping.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.candidacy.ApiUser.json;
import static org.jalon.candidacy.ApiUser.problem;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Publishes for ntc-2013 only, which no other test of the shared application maps. */
@JalonServerTest
class MappingsApiTest {

    private static final String NTC_2018 = "/api/mappings/ntc-2018";
    private static final String NTC_2013 = "/api/mappings/ntc-2013";

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final Audit audit;
    private ApiUser formateur;

    MappingsApiTest(@Autowired Accounts accounts, @Autowired Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @BeforeEach
    void signUp() {
        formateur = ApiUser.with(Role.FORMATEUR, accounts, port);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    private static String request(String catalogue, String reason) {
        ObjectNode request = JsonMapper.shared().createObjectNode();
        request.set("catalogue", JsonMapper.shared().readTree(catalogue));
        return request.put("reason", reason).toString();
    }

    private static String empty(String title) {
        return "{\"id\": \"essai\", \"framework\": \"ntc-2013\", \"title\": \"%s\", \"modules\": []}".formatted(title);
    }

    /** The number of the version in use, in quotes. */
    private String present() {
        long total = json(formateur.get(NTC_2013 + "/versions")).at("/total").asLong();
        return "\"" + total + "\"";
    }

    @Test
    void publishesOnTopOfTheVersionThatWasSeen() {
        String before = present();
        HttpResponse<String> made = formateur.send(
                "POST", NTC_2013 + "/versions", request(empty("Premier"), "Pour commencer"), "If-Match", before);

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location"))
                .contains(NTC_2013 + "/versions/" + tag(made).replace("\"", ""));
        assertThat(tag(formateur.get(NTC_2013))).isEqualTo(tag(made));
        assertThat(json(formateur.get(NTC_2013)).at("/by").asString())
                .isEqualTo(formateur.person().username());
        assertThat(audit.latest(20)).anyMatch(entry -> entry.act().equals("mapping-published"));

        HttpResponse<String> late = formateur.send(
                "POST", NTC_2013 + "/versions", request(empty("Autre"), "Trop tard"), "If-Match", before);
        assertThat(problem(late, 412).at("/detail").asString()).contains("is not the one in use");
        JsonNode versions = json(formateur.get(NTC_2013 + "/versions?limit=1"));
        assertThat(versions.at("/items/0/reason").asString()).isEqualTo("Pour commencer");
        assertThat(versions.at("/items").size()).isEqualTo(1);
        assertThat(json(formateur.get(NTC_2013 + "/versions/1")).at("/version").asLong())
                .isEqualTo(1);
    }

    @Test
    void wantsToKnowWhatWasSeen() {
        String wanted = request(empty("Sans"), "Sans version");

        problem(formateur.send("POST", NTC_2013 + "/versions", wanted), 428);
        problem(formateur.send("POST", NTC_2013 + "/versions", wanted, "If-Match", "*"), 400);
    }

    @Test
    void namesEveryFaultOfACatalogue() {
        String broken = empty("")
                .replace(
                        "\"modules\": []",
                        "\"modules\": [{\"id\": \"Ä\", \"title\": \"x\", \"activities\": []}], \"x\": 1");
        JsonNode problem = problem(
                formateur.send("POST", NTC_2013 + "/versions", request(broken, "x"), "If-Match", present()), 400);

        assertThat(problem.at("/faults")
                        .valueStream()
                        .map(fault -> fault.at("/place").asString()))
                .containsExactlyInAnyOrder("/title", "/modules/0/id", "/x");
        assertThat(problem(
                                formateur.send(
                                        "POST",
                                        NTC_2013 + "/versions",
                                        request(empty("x"), " "),
                                        "If-Match",
                                        present()),
                                400)
                        .at("/faults/0/place")
                        .asString())
                .isEqualTo("reason");
    }

    @Test
    void letsNobodyPublishWithoutTheRight() {
        ApiUser learner = ApiUser.with(Role.LEARNER, accounts, port);

        problem(learner.send("POST", NTC_2013 + "/versions", request(empty("x"), "x"), "If-Match", "\"0\""), 403);
        problem(learner.send("POST", NTC_2018 + "/from-csv", ""), 403);
        problem(learner.get(NTC_2018 + "/coverage"), 403);
        problem(learner.get(NTC_2018 + "/versions"), 403);
    }

    @Test
    void knowsNoOtherFrameworkNorVersion() {
        problem(formateur.get("/api/mappings/ntc-1999"), 404);
        problem(formateur.get("/api/mappings/ntc-1999/versions"), 404);
        problem(formateur.get("/api/mappings/oops/coverage"), 404);
        problem(formateur.get(NTC_2018 + "/versions/999"), 404);
        problem(formateur.get(NTC_2018 + "/versions?limit=0"), 400);
        problem(formateur.send("POST", "/api/mappings/ntc-1999/from-csv", ""), 404);
    }

    @Test
    void readsItsOwnTableBack() {
        HttpResponse<String> csv = formateur.get(NTC_2018 + "?format=csv");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        HttpResponse<String> again = formateur.send(
                "POST", NTC_2018 + "/from-csv?mode=replace", csv.body(), "Content-Type", "text/csv; charset=UTF-8");

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(tag(again)).isEqualTo(tag(formateur.get(NTC_2018)));
        JsonNode made = json(again);
        assertThat(made.at("/catalogue"))
                .isEqualTo(json(formateur.get(NTC_2018)).at("/catalogue"));
        assertThat(made.at("/added").size()
                        + made.at("/changed").size()
                        + made.at("/removed").size())
                .isZero();
    }

    @Test
    void mergesATableIntoTheMappingInUse() {
        String csv = """
                module;titre du module;activité;titre de l'activité;reconnue par;compétences;preuves;obligatoire;usage
                veille;Veille;neuf;Neuf;idNumber:NEUF-1;1.1;COMPLETED;non;formation
                """;
        JsonNode made = json(formateur.send("POST", NTC_2018 + "/from-csv", csv, "Content-Type", "text/csv"));

        assertThat(made.at("/added/0").asString()).isEqualTo("neuf");
        assertThat(made.at("/removed").size()).isZero();
        assertThat(made.at("/catalogue/modules/0/title").asString()).isEqualTo("Veille");
        JsonNode problem = problem(
                formateur.send(
                        "POST",
                        NTC_2018 + "/from-csv",
                        csv.replace("1.1", "9.9").replace("NEUF-1", " "),
                        "Content-Type",
                        "text/csv"),
                400);
        assertThat(problem.at("/faults/0/line").asInt()).isEqualTo(2);
        assertThat(problem.at("/faults").size()).isEqualTo(2);
        assertThat(problem(
                                formateur.send(
                                        "POST",
                                        NTC_2018 + "/from-csv",
                                        csv.replace("NEUF-1", "NTC18-VEILLE-QUIZ"),
                                        "Content-Type",
                                        "text/csv"),
                                400)
                        .at("/faults/0/message")
                        .asString())
                .contains("must lead to one activity");
    }

    @Test
    void showsWhatACourseWouldMake() {
        String course = """
                <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
                  <course id="https://x.example/c"><title><langstring lang="fr">Cours</langstring></title></course>
                  <objectives><objective id="obj-1"><title><langstring>Un</langstring></title></objective></objectives>
                  <au id="https://x.example/au" moveOn="Passed" masteryScore="0.7">
                    <title><langstring lang="fr">Unité</langstring></title>
                    <objectives><objective idref="obj-1"/></objectives><url>a</url>
                  </au>
                </courseStructure>""";
        String objectives = URLEncoder.encode("{\"obj-1\": [\"1.1\"]}", StandardCharsets.UTF_8);
        JsonNode made = json(formateur.send(
                "POST", NTC_2018 + "/from-cmi5?objectives=" + objectives, course, "Content-Type", "application/xml"));

        assertThat(made.at("/added").size()).isEqualTo(1);
        assertThat(made.at("/notes").size()).isZero();
        assertThat(json(formateur.send("POST", NTC_2018 + "/from-cmi5", course, "Content-Type", "text/xml"))
                        .at("/notes/0/kind")
                        .asString())
                .isEqualTo("OBJECTIVE_UNMAPPED");
        problem(formateur.send("POST", NTC_2018 + "/from-cmi5?objectives=1", course), 400);
        assertThat(problem(formateur.send("POST", NTC_2018 + "/from-cmi5", "<x/>"), 400)
                        .at("/faults/0/message")
                        .asString())
                .contains("courseStructure");
    }

    @Test
    void tellsTheHoles() {
        JsonNode coverage = json(formateur.get(NTC_2018 + "/coverage"));
        assertThat(coverage.at("/competencies").size()).isEqualTo(9);
        assertThat(coverage.at("/competencies/0/assessing").size()).isPositive();

        JsonNode none = json(formateur.get(NTC_2013 + "/coverage"));
        assertThat(none.at("/holes").asInt()).isEqualTo(none.at("/competencies").size());
        assertThat(formateur.get(NTC_2018 + "/coverage?format=csv").body())
                .contains("compétence;intitulé;activités évaluées;activités de formation;manque")
                .contains("Quiz : sources et outils de la veille commerciale");
    }
}
