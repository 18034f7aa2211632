package org.jalon.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.candidacy.ApiUser.json;
import static org.jalon.candidacy.ApiUser.problem;

import java.net.http.HttpResponse;
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
class PolicyApiTest {

    private static final String TERMS = """
            {"coverage": "UNDETERMINED", "lateEntryDays": 30, "recevabiliteValidity": "P1Y",
             "representationWithin": "P1Y", "representationFrom": "LAST_SESSION", "representationWarningDays": 60,
             "maxSessions": 3, "maxMinutesADay": 600, "maxMinutesAWeek": 2100}""";

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final Audit audit;
    private ApiUser responsable;

    PolicyApiTest(@Autowired Accounts accounts, @Autowired Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @BeforeEach
    void makeResponsable() {
        responsable = ApiUser.with(Role.RESPONSABLE, accounts, port);
    }

    private static String body(String terms, String reason) {
        return "{\"terms\": %s, \"reason\": \"%s\"}".formatted(terms, reason);
    }

    private String tag() {
        return responsable.get("/api/policy").headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void replacesThePolicyAndKeepsTheOneBefore() {
        String before = tag();
        long version = json(responsable.get("/api/policy")).at("/version").asLong();

        HttpResponse<String> answer =
                responsable.send("PUT", "/api/policy", body(TERMS, "conseil du 2 mai"), "If-Match", before);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode now = json(responsable.get("/api/policy"));
        assertThat(now.at("/version").asLong()).isEqualTo(version + 1);
        assertThat(now.at("/reason").asString()).isEqualTo("conseil du 2 mai");
        assertThat(now.at("/recordedBy").asString())
                .isEqualTo(responsable.person().id().toString());
        assertThat(now.at("/terms/maxMinutesAWeek").asInt()).isEqualTo(2_100);
        JsonNode history = json(responsable.get("/api/policy/history"));
        assertThat(history.at("/0/version").asLong()).isZero();
        assertThat(history.at("/0").has("recordedBy")).isFalse();
        assertThat(history.size()).isEqualTo(version + 2);
        assertThat(json(responsable.get("/api/policy?asOf=2020-01-01T00:00:00Z"))
                        .at("/version")
                        .asLong())
                .isZero();
        assertThat(audit.latest(20)).anySatisfy(entry -> assertThat(entry.act()).isEqualTo("policy-revised"));
        assertThat(responsable
                        .send("GET", "/api/policy", "", "If-None-Match", tag())
                        .statusCode())
                .isEqualTo(304);
        problem(responsable.send("PUT", "/api/policy", body(TERMS, "late"), "If-Match", before), 412);
    }

    @Test
    void namesEveryTermThatBreaksARule() {
        String missing = TERMS.replace("\"maxSessions\": 3, ", "").replace("\"P1Y\"", "\"a year\"");
        assertThat(problem(responsable.send("PUT", "/api/policy", body(missing, "x"), "If-Match", tag()), 400)
                        .at("/faults")
                        .findValuesAsString("field"))
                .contains("terms.maxSessions", "terms.recevabiliteValidity", "terms.representationWithin");
        String out = TERMS.replace("600", "1441").replace("\"maxSessions\": 3", "\"maxSessions\": 0");
        assertThat(problem(responsable.send("PUT", "/api/policy", body(out, "x"), "If-Match", tag()), 400)
                        .at("/faults")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("maxSessions", "maxMinutesADay");
        problem(responsable.send("PUT", "/api/policy", body(TERMS, " "), "If-Match", tag()), 400);
        problem(responsable.send("PUT", "/api/policy", body(TERMS, "x")), 428);
        problem(responsable.send("PUT", "/api/policy", body(TERMS, "x"), "If-Match", "one"), 400);
        problem(responsable.get("/api/policy?asOf=9999-01-01T00:00:00Z"), 400);
    }

    @Test
    void isReplacedByThoseWhoDecideAndReadByThoseWhoReadEveryFile() {
        ApiUser formateur = ApiUser.with(Role.FORMATEUR, accounts, port);
        assertThat(formateur.get("/api/policy").statusCode()).isEqualTo(200);
        problem(formateur.send("PUT", "/api/policy", body(TERMS, "x"), "If-Match", tag()), 403);

        String learner = responsable.make("/api/learners", "{\"givenName\": \"Amina\", \"familyName\": \"Diallo\"}");
        ApiUser reader =
                ApiUser.with(Role.LEARNER, java.util.Optional.of(java.util.UUID.fromString(learner)), accounts, port);
        problem(reader.get("/api/policy"), 403);
        problem(reader.get("/api/policy/history"), 403);
    }
}
