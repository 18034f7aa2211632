package org.jalon.enterprise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.candidacy.ApiUser.json;
import static org.jalon.candidacy.ApiUser.problem;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
class PlacementApiTest {

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final LocalDate today;
    private ApiUser manager;
    private String candidacy;

    PlacementApiTest(@Autowired Accounts accounts, @Autowired Clock clock, @Autowired ZoneId zone) {
        this.accounts = accounts;
        this.today = LocalDate.now(clock.withZone(zone));
    }

    @BeforeEach
    void makeCandidacy() {
        manager = ApiUser.with(Role.RESPONSABLE, accounts, port);
        String learner = manager.make("/api/learners", "{\"givenName\": \"Amina\", \"familyName\": \"Diallo\"}");
        String session = manager.make("/api/sessions", """
                {"name": "NTC", "target": "TITRE", "firstDay": "%s"}""".formatted(today.plusDays(60)));
        candidacy = manager.make(
                "/api/candidacies", """
                {"learner": "%s", "framework": "ntc-2018", "origin": "FORMATION", "alternance": false,
                 "trainingBegins": "%s", "trainingEnds": "%s", "target": "TITRE", "session": "%s"}
                """.formatted(learner, today.minusDays(100), today.plusDays(50), session));
    }

    @Test
    void changesCompanyMidwayAndTakesItBack() {
        post("/companies", """
                {"day": "%s", "company": "Acme", "stage": "AGREEMENT_SIGNED", "address": "1 rue Haute",
                 "tutor": {"name": "Mme Martin", "position": "Directrice"}}""".formatted(today));
        String first = post("/segments", segment("Acme", today.minusDays(30), today.plusDays(30)));
        HttpResponse<String> changed = send("/segments/changes", """
                {"ended": {"day": "%s", "segment": "%s", "lastDay": "%s", "reason": "fermeture"}, "begun": %s}""".formatted(
                        today, first, today, segment("Batimat", today.plusDays(1), today.plusDays(30))));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(201);

        JsonNode segments = read("/segments");
        assertThat(segments.at("/0/to").asString()).isEqualTo(today.toString());
        assertThat(segments.at("/0/reason").asString()).isEqualTo("fermeture");
        assertThat(segments.at("/1/company").asString()).isEqualTo("Batimat");
        assertThat(read("/companies").at("/0/tutor/name").asString()).isEqualTo("Mme Martin");
        refused("/segments/ends", """
                {"day": "%s", "segment": "%s", "lastDay": "%s", "reason": "x"}""".formatted(today, first, today), "ended on");

        String end = json(changed).at("/0/statementId").asString();
        assertThat(manager.send("DELETE", "/api/acts/" + end + "?reason=erreur", "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(read("/segments").at("/0/to").asString())
                .isEqualTo(today.plusDays(30).toString());
    }

    @Test
    void beginsNothingWhereTheOldSegmentCannotEnd() {
        String first = post("/segments", segment("Acme", today.minusDays(30), today.plusDays(30)));

        refused(
                "/segments/changes",
                """
                {"ended": {"day": "%s", "segment": "%s", "lastDay": "%s", "reason": "x"}, "begun": %s}""".formatted(today, first, today, segment("Batimat", today, today)),
                "begun.from is");
        refused("/segments/ends", """
                {"day": "%s", "segment": "%s", "lastDay": "%s", "reason": "x"}""".formatted(today, first, today.minusDays(32)), "begins on");

        assertThat(read("/segments").size()).isEqualTo(1);
    }

    @Test
    void recordsAllEntriesOrNone() {
        JsonNode faults = problem(
                send("/time/entries", """
                {"entries": [%s, %s, %s]}""".formatted(
                        entry(today.minusDays(2), 420), entry(today.minusDays(1), 2000), entry(today.plusDays(1), 60))),
                400);
        assertThat(faults.toString())
                .contains("entries[1]", "2000", "entries[2].day")
                .doesNotContain("entries[0]");
        assertThat(json(manager.get(path(""))).at("/time").isEmpty()).isTrue();

        HttpResponse<String> answer =
                send("/time/entries", """
                {"entries": [%s, %s]}""".formatted(entry(today.minusDays(2), 420), entry(today.minusDays(1), 0)));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).size()).isEqualTo(2);
        assertThat(json(manager.get(path(""))).at("/time").size()).isEqualTo(2);
    }

    @Test
    void namesAllThatAnEmptyBodyLacks() {
        assertThat(problem(send("/segments/changes", "{}"), 400).at("/faults").toString())
                .contains("\"ended\"", "\"begun\"");
        assertThat(problem(send("/time/entries", "{}"), 400).at("/detail").asString())
                .contains("entries");
        assertThat(problem(send("/time/entries", "{\"entries\": [{}, null]}"), 400)
                        .at("/faults")
                        .toString())
                .contains(
                        "entries[0].day", "entries[0].unit", "entries[0].minutes", "entries[0].company", "entries[1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/time",
                "/time/entries",
                "/proofs",
                "/proofs/acceptances",
                "/companies",
                "/segments",
                "/segments/ends",
                "/segments/changes",
                "/plans",
                "/tutor-links"
            })
    void asksForTheRightBeforeTheBody(String kind) {
        String learner = json(manager.get("/api/candidacies/" + candidacy))
                .at("/learner")
                .asString();
        ApiUser candidate = ApiUser.with(Role.LEARNER, Optional.of(UUID.fromString(learner)), accounts, port);

        assertThat(candidate.send("POST", path(kind), "{}").statusCode()).isEqualTo(403);
        assertThat(candidate.send("POST", path(kind), "no JSON").statusCode()).isEqualTo(403);
        assertThat(manager.send("POST", path(kind), "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void saysThatThereIsNoCandidacyBeforeItReadsTheBody() {
        String unknown = "/api/candidacies/%s/enterprise/time".formatted(UUID.randomUUID());

        assertThat(manager.send("POST", unknown, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void doesARequestOnceHoweverOftenItIsSentWithItsKey() {
        String morning = """
                {"day": "%s", "unit": "HALF_DAY", "minutes": 210, "company": "Acme"}""".formatted(today.minusDays(1));

        String first = keyed("/time", morning, "k1");
        assertThat(keyed("/time", morning, "k1")).isEqualTo(first);
        assertThat(keyed("/time", morning, "k2")).isNotEqualTo(first);
        String evening = morning.replace("210", "200");
        JsonNode other = problem(manager.send("POST", path("/time"), evening, "Idempotency-Key", "k1"), 409);
        assertThat(other.at("/detail").asString()).contains("'k1'");
        problem(manager.send("POST", path("/companies"), company("FOUND"), "Idempotency-Key", "k1"), 409);

        assertThat(json(manager.get(path(""))).at("/time").size()).isEqualTo(2);
        problem(manager.send("POST", path("/time"), morning, "Idempotency-Key", "a b"), 400);
    }

    @Test
    void answersAWithdrawnActToItsKey() {
        String act = keyed("/companies", company("FOUND"), "k1");
        manager.send("DELETE", "/api/acts/" + act + "?reason=erreur", "");

        assertThat(keyed("/companies", company("FOUND"), "k1")).isEqualTo(act);
        assertThat(read("/companies").size()).isZero();
    }

    @Test
    void keepsTheKeysOfPersonsApart() {
        ApiUser trainer = ApiUser.with(Role.FORMATEUR, accounts, port);

        assertThat(json(trainer.send("POST", path("/companies"), company("FOUND"), "Idempotency-Key", "k1"))
                        .at("/statementId")
                        .asString())
                .isNotEqualTo(keyed("/companies", company("FOUND"), "k1"));
    }

    @Test
    void endsASegmentOnceAndTakesAllEntriesOfAKeyOrNone() {
        String segment = post("/segments", segment("Acme", today.minusDays(30), today.plusDays(30)));
        String end = """
                {"day": "%s", "segment": "%s", "lastDay": "%s", "reason": "x"}""".formatted(today, segment, today);
        assertThat(keyed("/segments/ends", end, "end")).isEqualTo(keyed("/segments/ends", end, "end"));

        String one = "{\"entries\": [%s]}".formatted(entry(today.minusDays(1), 420));
        String two =
                "{\"entries\": [%s, %s]}".formatted(entry(today.minusDays(1), 420), entry(today.minusDays(2), 420));
        HttpResponse<String> both = manager.send("POST", path("/time/entries"), two, "Idempotency-Key", "e");
        assertThat(manager.send("POST", path("/time/entries"), two, "Idempotency-Key", "e")
                        .body())
                .isEqualTo(both.body());
        problem(manager.send("POST", path("/time/entries"), one, "Idempotency-Key", "e"), 409);
        assertThat(json(manager.get(path(""))).at("/time").size()).isEqualTo(2);
    }

    @Test
    void describesTheKeyWhereActsAreRecorded() {
        JsonNode paths = json(manager.get("/v3/api-docs")).at("/paths");

        for (String path : List.of("enterprise/time", "enterprise/time/entries", "file/documents", "decisions")) {
            JsonNode post = paths.path("/api/candidacies/{candidacy}/" + path).path("post");
            assertThat(post.path("parameters").toString()).as(path).contains("Idempotency-Key");
            assertThat(post.path("responses").has("409")).as(path).isTrue();
        }
        assertThat(paths.path("/api/cohorts").path("post").toString()).doesNotContain("Idempotency-Key");
    }

    private String keyed(String kind, String body, String key) {
        HttpResponse<String> answer = manager.send("POST", path(kind), body, "Idempotency-Key", key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).at("/statementId").asString();
    }

    private String company(String stage) {
        return """
                {"day": "%s", "company": "Acme", "stage": "%s"}""".formatted(today, stage);
    }

    @Test
    void projectsTheDayFromWhatIsDoneAndPlanned() {
        for (int week = 1; week <= 9; week++) {
            post("/time", """
                    {"day": "%s", "unit": "WEEK", "minutes": 2100, "company": "Acme"}""".formatted(today.minusDays(7L * week)));
        }
        assertThat(read("/projection").at("/outlook").asString()).isEqualTo("NO_PLAN");
        String plan = post("/plans", """
                {"day": "%s", "company": "ACME", "from": "%s", "to": "%s", "week": {}, "exceptions":
                 {"%s": 420, "%s": 420, "%s": 1260}}""".formatted(
                        today, today.minusDays(5), today.plusDays(9), today.minusDays(5), today, today.plusDays(9)));

        JsonNode projection = read("/projection");
        assertThat(projection.at("/threshold").asInt()).isEqualTo(21_000);
        assertThat(projection.at("/done").asInt()).isEqualTo(18_900);
        assertThat(projection.at("/planned").asInt()).isEqualTo(1_680);
        assertThat(projection.at("/outlook").asString()).isEqualTo("SHORT");
        assertThat(projection.at("/missing").asInt()).isEqualTo(420);
        assertThat(read("/calendar").size()).isEqualTo(3);

        post("/plans", """
                {"day": "%s", "company": "Acme", "from": "%s", "to": "%s", "week": {}, "exceptions": {"%s": 420}}""".formatted(today, today.plusDays(10), today.plusDays(10), today.plusDays(10)));
        assertThat(read("/projection").at("/reachedOn").asString())
                .isEqualTo(today.plusDays(10).toString());
        assertThat(read("/projection").at("/beforeSession").asBoolean()).isTrue();

        manager.send("DELETE", "/api/acts/" + plan + "?reason=erreur", "");
        assertThat(read("/projection").at("/outlook").asString()).isEqualTo("SHORT");
    }

    private String segment(String company, LocalDate from, LocalDate to) {
        return """
                {"day": "%s", "company": "%s", "tutor": {"name": "M. Roche"}, "from": "%s", "to": "%s",
                 "status": "TRAINEE"}""".formatted(today, company, from, to);
    }

    private static String entry(LocalDate day, int minutes) {
        return """
                {"day": "%s", "unit": "DAY", "minutes": %d, "company": "Acme"}""".formatted(day, minutes);
    }

    private String path(String below) {
        return "/api/candidacies/" + candidacy + "/enterprise" + below;
    }

    private HttpResponse<String> send(String below, String body) {
        return manager.send("POST", path(below), body);
    }

    private String post(String below, String body) {
        HttpResponse<String> answer = send(below, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).at("/statementId").asString();
    }

    private void refused(String below, String body, String because) {
        assertThat(problem(send(below, body), 400).at("/detail").asString()).contains(because);
    }

    private JsonNode read(String below) {
        return json(manager.get(path(below)));
    }
}
