package org.jalon.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Audit;
import org.jalon.access.NewAccount;
import org.jalon.access.Password;
import org.jalon.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@JalonServerTest
class AccountsApiTest {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final Audit audit;
    private final JsonMapper json = JsonMapper.shared();

    AccountsApiTest(@Autowired Accounts accounts, @Autowired Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Test
    void makesAnAccountWhosePasswordIsGivenOnce() {
        String[] admin = account(Role.ADMIN);
        String username = "learner-" + UUID.randomUUID();
        UUID learner = UUID.randomUUID();
        HttpResponse<String> made =
                new Browsing(port).postJson("/api/accounts", """
                        {"username": "%s", "displayName": "Ada", "role": "LEARNER", "learnerId": "%s"}
                        """.formatted(username, learner), admin);

        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode body = json.readTree(made.body());
        assertThat(body.at("/learnerId").asString()).isEqualTo(learner.toString());
        String password = body.at("/password").asString();
        assertThat(new Browsing(port)
                        .signIn(username, password)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("failed");
        String location = made.headers().firstValue("Location").orElseThrow();
        assertThat(new Browsing(port).getJson(location, admin).body())
                .contains(username)
                .doesNotContain("password");
        assertThat(audit.latest(50)).anySatisfy(entry -> {
            assertThat(entry.act()).isEqualTo("account-created");
            assertThat(entry.subject()).isEqualTo(body.at("/id").asString());
            assertThat(entry.account()).startsWith("admin-");
        });
    }

    @Test
    void leavesNoSessionBehindForBasic() {
        HttpResponse<String> answer = new Browsing(port).getJson("/api/accounts", account(Role.ADMIN));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void asksVisitorsToSignIn() {
        HttpResponse<String> answer = new Browsing(port).postJson("/api/accounts", "{}");

        assertProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    }

    @Test
    void isClosedToOtherRoles() {
        assertProblem(new Browsing(port).getJson("/api/accounts", account(Role.RESPONSABLE)), 403);
    }

    @Test
    void namesAllFaultsOfARequest() {
        HttpResponse<String> answer = new Browsing(port).postJson("/api/accounts", """
                        {"username": "é", "displayName": " ", "role": "LEARNER", "password": "short"}
                        """, account(Role.ADMIN));

        assertProblem(answer, 400);
        assertThat(json.readTree(answer.body()).at("/faults").size()).isEqualTo(3);
    }

    @Test
    void saysWhichRolesThereAre() {
        HttpResponse<String> answer =
                new Browsing(port).postJson("/api/accounts", "{\"role\": \"KING\"}", account(Role.ADMIN));

        assertProblem(answer, 400);
        assertThat(answer.body()).contains("KING", "FORMATEUR").doesNotContain("org.jalon");
    }

    @Test
    void namesTheParameterOfAMalformedId() {
        HttpResponse<String> answer = new Browsing(port).getJson("/api/accounts/seven", account(Role.ADMIN));

        assertProblem(answer, 400);
        assertThat(answer.body()).contains("'id' is 'seven'", "UUID");
    }

    @Test
    void refusesAUsernameThatIsTaken() {
        String username = "twice-" + UUID.randomUUID();
        String body = "{\"username\": \"%s\", \"displayName\": \"A\", \"role\": \"LEARNER\"}".formatted(username);
        String[] admin = account(Role.ADMIN);
        new Browsing(port).postJson("/api/accounts", body, admin);

        assertProblem(new Browsing(port).postJson("/api/accounts", body, admin), 409);
    }

    @Test
    void needsTheTokenOfASessionAndRefusesBasicFromAnotherSite() {
        String username = username(Role.ADMIN);
        Browsing browser = new Browsing(port);
        browser.signIn(username, PASSWORD);
        assertThat(browser.getJson("/api/accounts").statusCode()).isEqualTo(200);
        String body =
                "{\"username\": \"x-%s\", \"displayName\": \"A\", \"role\": \"LEARNER\"}".formatted(UUID.randomUUID());

        assertProblem(browser.postJson("/api/accounts", body), 403);
        String[] basic = Browsing.basic(username, PASSWORD);
        assertProblem(
                new Browsing(port).postJson("/api/accounts", body, basic[0], basic[1], "Sec-Fetch-Site", "cross-site"),
                403);
        String token = Browsing.csrfOf(browser.get("/"));
        assertThat(browser.postJson("/api/accounts", body, "X-CSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(201);
    }

    private void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json.readTree(answer.body()).at("/status").asInt()).isEqualTo(status);
        assertThat(json.readTree(answer.body()).at("/detail").asString()).isNotBlank();
    }

    private String[] account(Role role) {
        return Browsing.basic(username(role), PASSWORD);
    }

    private String username(Role role) {
        String username = role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        accounts.create(
                new NewAccount(username, "Someone", role, Optional.empty(), Optional.of(new Password(PASSWORD))));
        return username;
    }
}
