package org.jalon.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.candidacy.ApiUser.json;
import static org.jalon.candidacy.ApiUser.problem;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@JalonServerTest
class WhatIfApiTest {

    private static final String PATH = "/api/readiness/assess";

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private ApiUser responsable;

    WhatIfApiTest(@Autowired Accounts accounts) {
        this.accounts = accounts;
    }

    @BeforeEach
    void makeResponsable() {
        responsable = ApiUser.with(Role.RESPONSABLE, accounts, port);
    }

    private HttpResponse<String> assess(String body) {
        return responsable.send("POST", PATH, body);
    }

    private static List<JsonNode> items(JsonNode report, String id) {
        return StreamSupport.stream(report.at("/items").spliterator(), false)
                .filter(i -> i.at("/id").asString().equals(id))
                .toList();
    }

    @Test
    void answersTheShippedExampleOfEachRuleAsItSays() {
        for (int rule = 1; rule <= 25; rule++) {
            JsonNode example = ReadinessDescription.file(rule);
            assertThat(example.at("/rule").asInt()).isEqualTo(rule);

            HttpResponse<String> answer = assess(example.at("/request").toString());

            assertThat(answer.statusCode())
                    .as("rule %d: %s", rule, answer.body())
                    .isEqualTo(200);
            assertThat(items(json(answer), example.at("/item").asString()))
                    .as("rule %d", rule)
                    .singleElement()
                    .satisfies(i -> assertThat(i.at("/state").asString())
                            .as("%s: %s", example.at("/title"), i.at("/finding"))
                            .isEqualTo(example.at("/state").asString()));
        }
    }

    @Test
    void showsTheExamplesAndAllNamesInTheDescriptionOfTheApi() {
        JsonNode api = json(responsable.get("/v3/api-docs"));

        for (int rule = 1; rule <= 25; rule++) {
            String name = ReadinessDescription.name(rule);
            assertThat(api.at("/components/examples/" + name + "/value"))
                    .isEqualTo(ReadinessDescription.file(rule).at("/request"));
            assertThat(api.at("/paths/~1api~1readiness~1assess/post/requestBody/content/application~1json/examples/"
                                    + name + "/$ref")
                            .asString())
                    .isEqualTo("#/components/examples/" + name);
        }
        JsonNode schemas = api.at("/components/schemas");
        assertThat(schemas.at("/Item/properties/id/description").asString()).contains("`enterprise-time`");
        assertThat(schemas.at("/Item/properties/question/description").asString())
                .contains("`several-companies`");
        assertThat(schemas.at("/Figure/properties/name/description").asString()).contains("`minutes-attested`");
        assertThat(schemas.at("/WhatIfAct/properties/act/description").asString())
                .contains("enterprise-time", "ecf-result", "arrangement");
    }

    @Test
    void givesTheSameBytesForTheSameBodyAndStoresNothing() {
        String body = ReadinessDescription.file(9).at("/request").toString();
        String candidacies = responsable.get("/api/candidacies").body();

        assertThat(assess(body).body()).isEqualTo(assess(body).body());
        assertThat(responsable.get("/api/candidacies").body()).isEqualTo(candidacies);
    }

    @Test
    void takesThePolicyThatIsSent() {
        String body = """
                {"asOf": "2024-05-02T10:00:00Z",
                 "candidacy": {"framework": "ntc-2018", "origin": "FORMATION", "target": "TITRE"},
                 "policy": {"coverage": "BLOCKING", "lateEntryDays": 30, "recevabiliteValidity": "P1Y",
                  "representationWithin": "P1Y", "representationFrom": "LAST_SESSION", "representationWarningDays": 60,
                  "maxSessions": 3, "maxMinutesADay": 600, "maxMinutesAWeek": 2100}}""";

        assertThat(items(json(assess(body)), "coverage:ntc-2018.1.1"))
                .singleElement()
                .satisfies(i -> assertThat(i.at("/state").asString()).isEqualTo("NOT_MET"));
    }

    @Test
    void takesTheConfirmationsThatAreSent() {
        String body = """
                {"asOf": "2026-05-02T10:00:00Z",
                 "candidacy": {"framework": "ntc-2024", "origin": "FORMATION", "target": "TITRE"},
                 "centreActs": [{"act": "datum-confirmation", "particulars": {"day": "2026-05-01",
                  "framework": "ntc-2024", "pointer": "%s", "document": "arrêté"}}]}""";

        assertThat(assess(body.formatted("/enterprisePeriod/requirements/0")).statusCode())
                .isEqualTo(200);
        assertThat(faults(assess(body.formatted("/no/such/datum")))).containsExactly("centreActs");
    }

    @Test
    void namesEveryFaultOfTheFile() {
        String body = """
                {"candidacy": {"framework": "ntc-2018", "origin": "VAE", "target": "CCP3", "alternance": true,
                  "trainingBegins": "2024-01-08"},
                 "earlierCandidacies": [],
                 "session": {"target": "TITRE", "firstDay": "2024-06-05", "enteredInCeresOn": "2024-06-06"},
                 "coverage": [{"competency": "ntc-2024.1.1", "state": "COVERED", "done": 1, "required": 1}],
                 "acts": [
                  {"act": "no-such-act", "particulars": {}},
                  {"act": "enterprise-time", "particulars": {"day": "2024-13-01"}},
                  {"act": "enterprise-time", "particulars": {"day": "2024-02-05", "unit": "DAY", "minutes": -1, "company": "A"}},
                  {"act": "ecf-synthesis", "id": "6f1c0e0e-3b5d-4a46-9d0c-000000000001",
                   "particulars": {"day": "2024-02-05", "signedBy": "A"}},
                  {"act": "ecf-synthesis", "id": "6f1c0e0e-3b5d-4a46-9d0c-000000000001",
                   "particulars": {"day": "2024-02-06", "signedBy": "B"}},
                  {"act": "decision", "particulars": {"day": "2024-02-05", "item": "enterprise-time", "met": true,
                   "reason": "x", "derogation": {"text": " ", "authority": "DREETS", "until": "2024-12-31"}}}],
                 "centreActs": [{"act": "ecf-synthesis", "particulars": {"day": "2024-02-05", "signedBy": "A"}}]}""";

        assertThat(faults(assess(body)))
                .contains(
                        "candidacy.target",
                        "candidacy.alternance",
                        "candidacy.trainingBegins",
                        "session.enteredInCeresOn",
                        "coverage[0].competency",
                        "acts[0].act",
                        "acts[1].particulars.day",
                        "acts[4].id",
                        "centreActs[0].act")
                .anyMatch(f -> f.startsWith("acts[2].particulars"))
                .anyMatch(f -> f.startsWith("acts[5].particulars"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "{\"candidacy\": {}}",
                "{\"candidacy\": {\"framework\": \"ntc-1999\", \"origin\": \"VAE\", \"target\": \"TITRE\"}}",
                "{\"candidacy\": {\"framework\": \"ntc-2018\", \"origin\": \"VAE\", \"target\": \"x\"}}",
                "{\"candidacy\": {\"framework\": \"ntc-2018\", \"origin\": \"VAE\", \"target\": \"TITRE\"}, \"acts\": [null]}",
                "{\"candidacy\": {\"framework\": \"ntc-2018\", \"origin\": \"VAE\", \"target\": \"TITRE\"},"
                        + " \"asOf\": \"+999999999-01-01T00:00:00Z\"}",
                "{\"candidacy\": {\"framework\": \"ntc-2018\", \"origin\": \"VAE\", \"target\": \"TITRE\"},"
                        + " \"acts\": [{\"act\": \"enterprise-time\", \"particulars\": null}]}",
                "not json"
            })
    void refusesWhatIsNoFile(String body) {
        problem(assess(body), 400);
    }

    @Test
    void refusesABodyBeyondItsLimit() {
        problem(assess(" ".repeat(WhatIfController.TAKEN + 1)), 413);
    }

    @Test
    void isForThoseWhoReadEveryFile() {
        String learner = responsable.make("/api/learners", "{\"givenName\": \"Amina\", \"familyName\": \"Diallo\"}");
        ApiUser reader =
                ApiUser.with(Role.LEARNER, java.util.Optional.of(java.util.UUID.fromString(learner)), accounts, port);

        problem(
                reader.send(
                        "POST",
                        PATH,
                        ReadinessDescription.file(1).at("/request").toString()),
                403);
    }

    private static List<String> faults(HttpResponse<String> answer) {
        return problem(answer, 400).at("/faults").findValuesAsString("field");
    }
}
