package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.jalon.profile.ActTemplate;
import org.jalon.profile.ProfileDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@JalonServerTest
class ProfilePagesTest {

    private static final String VALIDATIONS = "/api/profile/validations";
    private static final String QUALIFIED = """
            {"id":"0b9d7f60-3d4f-4a3c-9b39-6f0a8a0f0d01","actor":{"mbox":"mailto:a@example.org"},
             "verb":{"id":"https://w3id.org/xapi/tla/verbs/qualified"},
             "object":{"id":"https://example.org/o","definition":{
               "type":"https://w3id.org/jalon/xapi/activity-types/preparation-a-la-session"}},
             "context":{"contextActivities":{"category":{"id":"https://example.org/c","definition":{
               "type":"https://w3id.org/jalon/xapi/activity-types/conclusion"}}},
               "extensions":{"https://w3id.org/jalon/xapi/extensions/candidacy":7}}}""";

    @LocalServerPort
    int port;

    private final Accounts accounts;

    ProfilePagesTest(@Autowired Accounts accounts) {
        this.accounts = accounts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "application/json", "*/*"})
    void giveTheDocumentToMachines(String accept) {
        HttpResponse<String> answer = new Browsing(port).getJson("/profile", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(ProfileDocument.shippedText());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=3600, public");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().allValues("Vary")).contains("Accept");
    }

    @Test
    void giveTheDocumentOnceToThoseWhoKeepIt() {
        HttpResponse<String> first = new Browsing(port).getJson("/profile/v0.1");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(new Browsing(port)
                        .getJson("/profile/v0.1", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void tellEveryTermToPeopleInBothLanguages() {
        String french = new Browsing(port).get("/profile").body();
        String english = new Browsing(port).get("/profile?lang=en").body();

        assertThat(french).contains("Temps en entreprise", "obligatoire", "Dans cet ordre");
        assertThat(english).contains("Time in a company", "required", "In this order");
        ProfileDocument profile = ProfileDocument.shipped();
        assertThat(profile.concepts()).allSatisfy(concept -> assertThat(english).contains(concept.id()));
        assertThat(profile.templates())
                .allSatisfy(template -> assertThat(english)
                        .contains(template.id())
                        .contains("id=\"" + ProfileView.anchorOf(profile, template.id()) + "\""));
        assertThat(profile.patterns()).allSatisfy(pattern -> assertThat(english).contains(pattern.id()));
    }

    @Test
    void leadFromTheAddressOfATermToItsPlace() {
        HttpResponse<String> answer = new Browsing(port).get("/profile/templates/" + ActTemplate.DECISION_TAKEN.slug());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/profile#templates-decision");
        assertThat(new Browsing(port).get("/profile/verbs/decided").statusCode())
                .isEqualTo(303);
        assertThat(new Browsing(port).get("/profile/templates/none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void validateAStatementForAnybodyWhoIsSignedIn() {
        HttpResponse<String> answer = ApiUser.with(Role.LEARNER, accounts, port).send("POST", VALIDATIONS, QUALIFIED);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode statement = ApiUser.json(answer).at("/statements/0");
        assertThat(statement.path("id").asString()).isEqualTo("0b9d7f60-3d4f-4a3c-9b39-6f0a8a0f0d01");
        assertThat(statement.path("outcome").asString()).isEqualTo("INVALID");
        assertThat(statement.path("claimsProfile").asBoolean()).isFalse();
        assertThat(statement.at("/templates/0/id").asString())
                .isEqualTo("https://w3id.org/jalon/xapi/templates/readiness-qualified");
        JsonNode broken = statement.at("/templates/0/broken/0");
        assertThat(broken.path("location").asString()).isEqualTo("$.context.contextActivities.category[*].id");
        assertThat(broken.path("rule").asString()).isEqualTo("ANY");
        assertThat(broken.at("/expected/0").asString()).isEqualTo("https://w3id.org/jalon/xapi/v0.1");
        assertThat(broken.at("/found/0").asString()).isEqualTo("https://example.org/c");
        assertThat(statement.at("/extensions/0/rule").asString()).isEqualTo("EXTENSION_SCHEMA");
        assertThat(statement.at("/extensions/0/found/0").asInt()).isEqualTo(7);
    }

    @Test
    void validateABatchInItsOrder() {
        String unmatched = "{\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/completed\"}}";
        HttpResponse<String> answer = ApiUser.with(Role.FORMATEUR, accounts, port)
                .send("POST", VALIDATIONS, "[" + unmatched + "," + QUALIFIED + "]");

        assertThat(ApiUser.json(answer).at("/statements/0/outcome").asString()).isEqualTo("UNMATCHED");
        assertThat(ApiUser.json(answer).at("/statements/0").has("id")).isFalse();
        assertThat(ApiUser.json(answer).at("/statements/1/outcome").asString()).isEqualTo("INVALID");
    }

    @Test
    void refuseWhatIsNoBatchOfStatements() {
        ApiUser user = ApiUser.with(Role.FORMATEUR, accounts, port);
        String tooMany = "["
                + String.join(",", IntStream.range(0, 101).mapToObj(i -> "{}").toList()) + "]";

        assertThat(detail(user, tooMany)).contains("101", "1 to 100");
        assertThat(detail(user, "[]")).contains("0 statements");
        assertThat(detail(user, "[{},7,{},\"x\"]")).contains("/1, /3");
        assertThat(detail(user, "7")).contains("the body");
        assertThat(detail(user, "{")).contains("no JSON");
    }

    private static String detail(ApiUser user, String body) {
        return ApiUser.problem(user.send("POST", VALIDATIONS, body), 400)
                .path("detail")
                .asString();
    }

    @Test
    void validateNothingForStrangers() {
        assertThat(new Browsing(port).postJson(VALIDATIONS, QUALIFIED).statusCode())
                .isEqualTo(401);
    }
}
