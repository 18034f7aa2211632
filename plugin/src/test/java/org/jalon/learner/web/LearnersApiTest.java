package org.jalon.learner.web;

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
class LearnersApiTest {

    private static final String AMINA = "{\"givenName\": \"Amina\", \"familyName\": \"Diallo\"}";

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final Audit audit;
    private ApiUser manager;

    LearnersApiTest(@Autowired Accounts accounts, @Autowired Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @BeforeEach
    void makeManager() {
        manager = ApiUser.with(Role.RESPONSABLE, accounts, port);
    }

    @Test
    void makesALearnerThatEveryReaderOfTheCentreSees() {
        String id = manager.make("/api/learners", AMINA);

        JsonNode read = json(ApiUser.with(Role.FORMATEUR, accounts, port).get("/api/learners/" + id));
        assertThat(read.at("/givenName").asString()).isEqualTo("Amina");
        assertThat(read.at("/agents/0/account/homePage").asString()).isEqualTo("https://w3id.org/jalon/learners");
        assertThat(read.at("/agents/0/account/name").asString()).isEqualTo(id);
        assertThat(audit.latest(20)).anySatisfy(entry -> {
            assertThat(entry.act()).isEqualTo("learner-created");
            assertThat(entry.subject()).isEqualTo(id);
            assertThat(entry.account()).isEqualTo(manager.person().username());
        });
    }

    @Test
    void namesEachFieldThatBreaksARule() {
        JsonNode problem = problem(manager.send("POST", "/api/learners", "{\"givenName\": \" \"}"), 400);

        assertThat(problem.at("/faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder("givenName", "familyName");
        assertThat(problem.at("/faults/0/rule").asString()).isNotBlank();
    }

    @Test
    void letsLearnersReadThemselvesOnly() {
        String own = manager.make("/api/learners", AMINA);
        String other = manager.make("/api/learners", AMINA);
        ApiUser learner = ApiUser.with(Role.LEARNER, Optional.of(UUID.fromString(own)), accounts, port);

        assertThat(learner.get("/api/learners/" + own).statusCode()).isEqualTo(200);
        assertThat(learner.get("/api/learners/" + own + "/agents").statusCode()).isEqualTo(200);
        for (String path : List.of(
                "/api/learners/" + other,
                "/api/learners/" + UUID.randomUUID(),
                "/api/learners/" + other + "/agents",
                "/api/learners",
                "/api/cohorts",
                "/api/cohorts/" + UUID.randomUUID())) {
            problem(learner.get(path), 403);
        }
    }

    @Test
    void keepsEveryChangeFromThoseWhoDoNotManageCohorts() {
        String id = manager.make("/api/learners", AMINA);
        String cohort = manager.make("/api/cohorts", "{\"name\": \"Lyon\"}");
        for (Role role : List.of(Role.FORMATEUR, Role.LEARNER)) {
            ApiUser user = ApiUser.with(role, Optional.of(UUID.fromString(id)), accounts, port);
            problem(user.send("POST", "/api/learners", AMINA), 403);
            problem(user.send("POST", agents(id), "{\"mbox\": \"mailto:a@example.org\"}"), 403);
            problem(user.send("DELETE", "/api/learners/" + id + "/agents/1?reason=x", ""), 403);
            problem(user.send("POST", "/api/cohorts", "{\"name\": \"Paris\"}"), 403);
            problem(user.send("POST", "/api/cohorts/" + cohort + "/members", "{\"learner\": \"" + id + "\"}"), 403);
            problem(user.send("DELETE", "/api/cohorts/" + cohort + "/members/" + id + "?reason=x", ""), 403);
        }
        assertThat(json(manager.get("/api/learners?cohort=" + cohort))
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(json(manager.get("/api/learners/" + id + "/agents")).size()).isZero();
    }

    @Test
    void saysThatALearnerOrCohortIsUnknown() {
        String none = UUID.randomUUID().toString();

        assertThat(problem(manager.get("/api/learners/" + none), 404)
                        .at("/detail")
                        .asString())
                .contains(none);
        problem(manager.get(agents(none).replaceAll("\\?.*", "")), 404);
        problem(manager.send("POST", agents(none), "{\"mbox\": \"mailto:a@example.org\"}"), 404);
        problem(manager.get("/api/learners?cohort=" + none), 404);
        problem(manager.get("/api/cohorts/" + none), 404);
        problem(manager.get("/api/learners/seven"), 400);
    }

    @Test
    void tiesAnAgentOnceAndTakesTheTieBack() {
        String id = manager.make("/api/learners", AMINA);
        String mail = mail();

        HttpResponse<String> tied = manager.send("POST", agents(id), mail);
        assertThat(tied.statusCode()).as(tied.body()).isEqualTo(201);
        long number = json(tied).at("/number").asLong();
        HttpResponse<String> again = manager.send("POST", agents(id), mail);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).at("/number").asLong()).isEqualTo(number);
        assertThat(json(manager.get("/api/learners/" + id)).at("/agents").size())
                .isEqualTo(2);

        String tie = "/api/learners/" + id + "/agents/" + number;
        problem(manager.send("DELETE", tie, ""), 400);
        assertThat(manager.send("DELETE", tie + "?reason=a+shared+mailbox", "").statusCode())
                .isEqualTo(200);
        problem(manager.send("DELETE", tie + "?reason=again", ""), 409);
        problem(manager.send("DELETE", "/api/learners/" + id + "/agents/999999?reason=none", ""), 404);

        JsonNode history = json(manager.get("/api/learners/" + id + "/agents"));
        assertThat(history.findValuesAsString("kind")).containsExactly("TIED", "UNTIED");
        assertThat(history.at("/1/reason").asString()).isEqualTo("a shared mailbox");
        assertThat(history.at("/1/recordedBy").asString())
                .isEqualTo(manager.person().id().toString());
    }

    @Test
    void refusesAnAgentOfAnotherLearner() {
        String owner = manager.make("/api/learners", AMINA);
        String other = manager.make("/api/learners", AMINA);
        String mail = mail();
        manager.send("POST", agents(owner), mail);

        JsonNode problem = problem(manager.send("POST", agents(other), mail), 409);

        assertThat(problem.at("/detail").asString())
                .contains("belongs to one learner at a time")
                .doesNotContain(owner);
        assertThat(problem.at("/owner").asString()).isEqualTo(owner);
    }

    @Test
    void readsEveryKindOfAgentAndShowsItAsItCame() {
        String id = manager.make("/api/learners", AMINA);
        String sum = UUID.randomUUID().toString().replace("-", "") + "00112233";
        String openId = "https://id.example.org/" + UUID.randomUUID();
        String name = "é " + UUID.randomUUID();
        for (String agent : List.of(
                "{\"objectType\": \"Agent\", \"name\": \"Amina\", \"mbox_sha1sum\": \"" + sum + "\"}",
                "{\"openid\": \"" + openId + "\"}",
                "{\"account\": {\"homePage\": \"https://moodle.example.org\", \"name\": \"" + name + "\"}}")) {
            HttpResponse<String> tied = manager.send("POST", agents(id), agent);
            assertThat(tied.statusCode()).as(tied.body()).isEqualTo(201);
        }

        JsonNode agents = json(manager.get("/api/learners/" + id)).at("/agents");
        assertThat(agents.findValuesAsString("mbox_sha1sum")).containsExactly(sum);
        assertThat(agents.findValuesAsString("openid")).containsExactly(openId);
        assertThat(agents.findValues("account"))
                .extracting(account -> account.at("/name").asString())
                .contains(name);
    }

    @Test
    void namesWhatKeepsABodyFromBeingAnAgent() {
        String id = manager.make("/api/learners", AMINA);

        assertFaults(id, "{}", "agent");
        assertFaults(id, "{\"mbox\": \"mailto:a@example.org\", \"openid\": \"https://id.example.org/a\"}", "agent");
        assertFaults(id, "{\"objectType\": \"Group\", \"mbox\": \"amina\"}", "objectType", "mbox");
        assertFaults(id, "{\"account\": {\"name\": \"4711\"}}", "account.homePage");
        assertFaults(id, "{\"account\": {\"homePage\": \"https://moodle.example.org\"}}", "account.name");
        assertFaults(
                id,
                "{\"account\": {\"homePage\": \"https://w3id.org/jalon/learners\", \"name\": \"" + id + "\"}}",
                "account.homePage");
        problem(manager.send("POST", agents(id), "[]"), 400);
    }

    @Test
    void keepsTheMembersOfACohort() {
        String id = manager.make("/api/learners", AMINA);
        String cohort = manager.make("/api/cohorts", "{\"name\": \"NTC Lyon\"}");
        String members = "/api/cohorts/" + cohort + "/members";

        assertThat(manager.send("POST", members, "{\"learner\": \"" + id + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(manager.send("POST", members, "{\"learner\": \"" + id + "\"}")
                        .statusCode())
                .isEqualTo(204);
        JsonNode page = json(manager.get("/api/learners?cohort=" + cohort));
        assertThat(page.at("/total").asInt()).isEqualTo(1);
        assertThat(page.at("/items/0/id").asString()).isEqualTo(id);

        assertThat(manager.send("DELETE", members + "/" + id + "?reason=moved", "")
                        .statusCode())
                .isEqualTo(204);
        problem(manager.send("DELETE", members + "/" + id + "?reason=moved", ""), 404);
        assertThat(json(manager.get("/api/learners?cohort=" + cohort))
                        .at("/total")
                        .asInt())
                .isZero();
        problem(manager.send("POST", members, "{\"learner\": \"" + UUID.randomUUID() + "\"}"), 400);
        problem(manager.send("POST", members, "{}"), 400);
        assertThat(json(manager.get("/api/cohorts/" + cohort)).at("/name").asString())
                .isEqualTo("NTC Lyon");
    }

    @Test
    void pagesItsListsAndRefusesImpossiblePages() {
        manager.make("/api/cohorts", "{\"name\": \"A\"}");
        manager.make("/api/cohorts", "{\"name\": \"B\"}");

        JsonNode page = json(manager.get("/api/cohorts?limit=1&offset=1"));
        assertThat(page.at("/items").size()).isEqualTo(1);
        assertThat(page.at("/offset").asInt()).isEqualTo(1);
        assertThat(page.at("/total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(problem(manager.get("/api/learners?limit=0"), 400)
                        .at("/faults/0/field")
                        .asString())
                .isEqualTo("limit");
        problem(manager.get("/api/cohorts?limit=501"), 400);
        problem(manager.get("/api/cohorts?offset=-1"), 400);
    }

    @Test
    void namesTheParameterOfAPageThatIsNoNumber() {
        JsonNode problem = problem(manager.get("/api/learners?limit=many&offset=-1"), 400);

        assertThat(problem.at("/detail").asString()).isEqualTo("Parameter 'limit' is 'many'; expected a whole number");
    }

    @Test
    void describesTheParametersOfAPage() {
        JsonNode parameters = json(manager.get("/v3/api-docs")).at("/paths/~1api~1cohorts/get/parameters");

        assertThat(parameters.findValuesAsString("name")).containsExactlyInAnyOrder("limit", "offset");
        assertThat(parameters.findValuesAsString("in")).containsOnly("query");
        JsonNode limit = parameters
                .valueStream()
                .filter(parameter -> parameter.at("/name").asString().equals("limit"))
                .findFirst()
                .orElseThrow();
        assertThat(limit.at("/schema/minimum").asInt()).isEqualTo(1);
        assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(500);
        assertThat(limit.at("/schema/default").asInt()).isEqualTo(100);
        assertThat(limit.at("/required").asBoolean()).isFalse();
    }

    @Test
    void answersALearnerOrCohortOnceToThoseWhoKnowIt() {
        String learner = "/api/learners/" + manager.make("/api/learners", AMINA);
        String cohort = "/api/cohorts/" + manager.make("/api/cohorts", "{\"name\": \"Lyon\"}");
        for (String path : List.of(learner, cohort)) {
            String tag = tag(manager.get(path));
            assertThat(tag).startsWith("\"");
            HttpResponse<String> known = manager.send("GET", path, "", "If-None-Match", tag);
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(known.body()).isEmpty();
            assertThat(tag(known)).isEqualTo(tag);
        }
        String before = tag(manager.get(learner));
        manager.send("POST", learner + "/agents?reason=known", mail());

        assertThat(manager.send("GET", learner, "", "If-None-Match", before).statusCode())
                .isEqualTo(200);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private void assertFaults(String learner, String agent, String... fields) {
        JsonNode problem = problem(manager.send("POST", agents(learner), agent), 400);
        assertThat(problem.at("/faults").findValuesAsString("field")).containsExactly(fields);
    }

    private static String agents(String learner) {
        return "/api/learners/" + learner + "/agents?reason=seen+on+the+list";
    }

    private static String mail() {
        return "{\"mbox\": \"mailto:%s@example.org\"}".formatted(UUID.randomUUID());
    }
}
