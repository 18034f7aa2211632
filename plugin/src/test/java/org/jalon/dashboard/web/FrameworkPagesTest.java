package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@JalonServerTest
class FrameworkPagesTest {

    @LocalServerPort
    int port;

    private final JsonMapper json = JsonMapper.shared();
    private final Accounts accounts;

    FrameworkPagesTest(@Autowired Accounts accounts) {
        this.accounts = accounts;
    }

    @Test
    void listTheVersionsToEverybody() {
        assertThat(new Browsing(port).get("/frameworks").body())
                .contains("/frameworks/ntc-2013", "/frameworks/ntc-2018", "/frameworks/ntc-2024");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-06-09, Pas encore en vigueur",
        "2019-06-10, En vigueur",
        "2024-06-09, En vigueur",
        "2024-06-10, 'Fin de validité, lue de deux façons'",
        "2024-06-11, En prolongation",
        "2025-06-10, 'Fin de la prolongation, lue de deux façons'",
        "2025-06-11, Échue"
    })
    void sayWhereADayLiesInTheValidity(String day, String word) {
        assertThat(new Browsing(port).get("/frameworks/ntc-2018?on=" + day).body())
                .contains("<strong>" + word + "</strong>");
    }

    @Test
    void nameForWhomTheProlongationIs() {
        String page =
                new Browsing(port).get("/frameworks/ntc-2018?on=2024-09-01").body();

        assertThat(page.substring(page.indexOf("En prolongation"), page.indexOf("<dl")))
                .contains("ayant échoué", "ayant réussi partiellement", "formation a commencé avant", "VAE");
    }

    @Test
    void showTheWholeOfTheLawWithItsArticles() {
        assertThat(new Browsing(port).get("/frameworks/ntc-2018").body())
                .contains(
                        "Elaborer une stratégie commerciale omnicanale pour un secteur géographique défini",
                        "Prospecter et négocier une proposition commerciale",
                        "350 h au moins (21 000 minutes) et une preuve",
                        "sans durée fixée par le texte",
                        "ni période ni preuve",
                        "Arrêté du 11 décembre 2018, art. 5",
                        "MTRD1833178A",
                        "Prospecter, présenter et négocier une solution technique.");
    }

    @Test
    void markInWordsWhatIsNotVerified() {
        String page = new Browsing(port).get("/frameworks/ntc-2024").body();

        assertThat(page)
                .contains("non vérifié")
                .contains("Les sources se contredisent : 10/06/2024")
                .contains("Cette réponse repose sur une date non vérifiée");
        assertThat(new Browsing(port).get("/frameworks/ntc-2024?lang=en").body())
                .contains("not verified");
    }

    @Test
    void sayThatADayIsMalformed() {
        HttpResponse<String> page = new Browsing(port).get("/frameworks/ntc-2018?on=2-mai");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("« 2-mai » n’est pas une date", "AAAA-MM-JJ");
    }

    @Test
    void knowNoOtherVersion() {
        assertThat(new Browsing(port).get("/frameworks/ntc-1999").statusCode()).isEqualTo(404);
    }

    @Test
    void answerOneVersionAsJson() {
        HttpResponse<String> answer = new Browsing(port).getJson("/api/frameworks/ntc-2018?on=2024-06-11");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode framework = json.readTree(answer.body());
        assertThat(framework.at("/validity/state").asString()).isEqualTo("PROLONGATION");
        assertThat(framework.at("/validity/from/value").asString()).isEqualTo("2019-06-10");
        assertThat(framework.at("/blocs/0/competencies").size()).isEqualTo(4);
        assertThat(framework.at("/blocs/1/ccp").asString()).isEqualTo("CCP2");
        assertThat(framework
                        .at("/enterprisePeriod/requirements/0/thresholdMinutes")
                        .asInt())
                .isEqualTo(21000);
        assertThat(framework.at("/enterprisePeriod/requirements/1").has("thresholdMinutes"))
                .isFalse();
        assertThat(framework.at("/documents/0/provenance/article").asString()).isEqualTo("5");
        assertThat(framework.at("/titre/code/provenance/standing").asString()).isEqualTo("UNVERIFIED");
        assertThat(framework.at("/titre/code/provenance/why").asString()).isNotBlank();
        assertThat(framework.at("/texts/0/nor").asString()).isEqualTo("MTRD1833178A");
        assertThat(framework.at("/unverified").size()).isPositive();
    }

    @Test
    void answerTheListAsJson() {
        JsonNode list =
                json.readTree(new Browsing(port).getJson("/api/frameworks").body());

        assertThat(list.size()).isEqualTo(3);
        assertThat(list.at("/1/id").asString()).isEqualTo("ntc-2018");
        assertThat(new Browsing(port).getJson(list.at("/1/href").asString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void answerAnUnknownIdAsAProblem() {
        JsonNode problem = problem("/api/frameworks/ntc-1999", 404);

        assertThat(problem.at("/detail").asString()).contains("'ntc-1999'");
    }

    @Test
    void nameTheParameterAndTheFormOfAMalformedDay() {
        JsonNode problem = problem("/api/frameworks/ntc-2018?on=2-mai", 400);

        assertThat(problem.at("/parameter").asString()).isEqualTo("on");
        assertThat(problem.at("/detail").asString()).contains("'on' is '2-mai'", "YYYY-MM-DD");
    }

    @Test
    void answerAVersionAsACasePackage() {
        HttpResponse<String> answer = new Browsing(port).getJson("/api/frameworks/ntc-2018/case");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).at("/CFDocument/uri").asString())
                .endsWith("/api/frameworks/ntc-2018/case");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(new Browsing(port)
                        .getJson("/api/frameworks/ntc-2018/case", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        problem("/api/frameworks/ntc-1999/case", 404);
    }

    @Test
    void tellWhichFilesWereLeftOutToThoseWhoMayReadAll() {
        problem("/api/frameworks/refused", 401);
        HttpResponse<String> answer =
                ApiUser.with(Role.FORMATEUR, accounts, port).get("/api/frameworks/refused");

        assertThat(json.readTree(answer.body()).at("/0/file").asString()).isEqualTo("coupe.json");
        assertThat(json.readTree(answer.body()).at("/0/faults/0/rule").asString())
                .isEqualTo("malformed-json");
    }

    @Test
    void areDescribedByOpenApi() {
        JsonNode description =
                json.readTree(new Browsing(port).getJson("/v3/api-docs").body());

        JsonNode get = description.path("paths").path("/api/frameworks/{id}").path("get");
        assertThat(get.at("/parameters/1/name").asString()).isEqualTo("on");
        assertThat(get.at("/parameters/1/schema/format").asString()).isEqualTo("date");
        assertThat(get.path("responses").has("404")).isTrue();
        assertThat(get.path("responses").has("400")).isTrue();
        assertThat(description.path("paths").has("/api/accounts")).isTrue();
        assertThat(description.at("/info/description").asString()).contains("minutes");
    }

    private JsonNode problem(String path, int status) {
        HttpResponse<String> answer = new Browsing(port).getJson(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return json.readTree(answer.body());
    }
}
