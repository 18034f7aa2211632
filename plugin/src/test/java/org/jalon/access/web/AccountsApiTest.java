package org.jalon.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Audit;
import org.jalon.access.AuditEntry;
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

    @Test
    void disablesAnAccountAtOnce() {
        String username = username(Role.RESPONSABLE);
        String id = idOf(username);
        Browsing browser = new Browsing(port);
        browser.signIn(username, PASSWORD);
        assertThat(browser.getJson("/api/learners").statusCode()).isEqualTo(200);
        String[] basic = Browsing.basic(username, PASSWORD);
        assertThat(new Browsing(port).getJson("/api/learners", basic).statusCode())
                .isEqualTo(200);
        String[] admin = account(Role.ADMIN);

        assertProblem(new Browsing(port).delete("/api/accounts/" + id, basic), 403);
        assertThat(new Browsing(port).delete("/api/accounts/" + id, admin).statusCode())
                .isEqualTo(204);

        assertThat(browser.getJson("/api/learners").statusCode()).isEqualTo(401);
        assertThat(new Browsing(port).getJson("/api/learners", basic).statusCode())
                .isEqualTo(401);
        assertThat(new Browsing(port).delete("/api/accounts/" + id, admin).statusCode())
                .isEqualTo(204);
        JsonNode shown = json.readTree(
                new Browsing(port).getJson("/api/accounts/" + id, admin).body());
        assertThat(shown.at("/disabledAt").asString()).isNotBlank();
        assertThat(audited(id)).containsExactly("account-disabled", "account-created");
        assertProblem(new Browsing(port).delete("/api/accounts/" + UUID.randomUUID(), admin), 404);
    }

    @Test
    void givesAnAccountAnotherPassword() {
        String username = username(Role.FORMATEUR);
        String id = idOf(username);
        Browsing browser = new Browsing(port);
        browser.signIn(username, PASSWORD);
        String[] admin = account(Role.ADMIN);
        String path = "/api/accounts/" + id + "/password";

        assertProblem(new Browsing(port).putJson(path, "{\"password\": \"short\"}", admin), 400);
        assertProblem(new Browsing(port).putJson(path, "{}", account(Role.RESPONSABLE)), 403);
        assertThat(browser.getJson("/api/learners").statusCode()).isEqualTo(200);
        JsonNode given =
                json.readTree(new Browsing(port).putJson(path, "{}", admin).body());

        assertThat(browser.getJson("/api/learners").statusCode()).isEqualTo(401);
        String generated = given.at("/password").asString();
        assertThat(new Browsing(port)
                        .getJson("/api/learners", Browsing.basic(username, generated))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> chosen =
                new Browsing(port).putJson(path, "{\"password\": \"another fine phrase\"}", admin);
        assertThat(chosen.statusCode()).isEqualTo(200);
        assertThat(chosen.body()).doesNotContain("fine phrase");
        assertThat(audited(id)).containsExactly("password-changed", "password-changed", "account-created");
        assertProblem(new Browsing(port).putJson("/api/accounts/" + UUID.randomUUID() + "/password", "{}", admin), 404);
    }

    @Test
    void changesOnesOwnPasswordByThePresentOne() {
        String username = username(Role.LEARNER);
        Browsing elsewhere = new Browsing(port);
        elsewhere.signIn(username, PASSWORD);
        String[] basic = Browsing.basic(username, PASSWORD);
        String body = "{\"current\": \"%s\", \"password\": \"%s\"}";

        assertProblem(new Browsing(port).putJson("/api/account/password", body.formatted("x", "y")), 401);
        HttpResponse<String> empty = new Browsing(port).putJson("/api/account/password", "{}", basic);
        assertProblem(empty, 400);
        assertThat(json.readTree(empty.body()).at("/faults").size()).isEqualTo(2);
        assertProblem(
                new Browsing(port).putJson("/api/account/password", body.formatted(PASSWORD, "short"), basic), 400);
        assertProblem(
                new Browsing(port)
                        .putJson("/api/account/password", body.formatted("wrong", "another fine phrase"), basic),
                403);
        assertThat(new Browsing(port)
                        .putJson("/api/account/password", body.formatted(PASSWORD, "another fine phrase"), basic)
                        .statusCode())
                .isEqualTo(204);

        assertThat(elsewhere.get("/password").statusCode()).isEqualTo(302);
        assertThat(new Browsing(port).getJson("/api/learners", basic).statusCode())
                .isEqualTo(401);
        assertThat(audited(idOf(username))).containsExactly("password-changed", "account-created");
    }

    @Test
    void throttlesGuessesOfThePresentPassword() {
        String[] basic = account(Role.LEARNER);
        String guess = "{\"current\": \"wrong\", \"password\": \"another fine phrase\"}";
        for (int i = 0; i < 5; i++) {
            assertProblem(new Browsing(port).putJson("/api/account/password", guess, basic), 403);
        }

        HttpResponse<String> answer = new Browsing(port).putJson("/api/account/password", guess, basic);
        assertProblem(answer, 429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("300");
    }

    @Test
    void changesOnesOwnPasswordOnAPage() {
        String username = username(Role.LEARNER);
        Browsing browser = new Browsing(port);
        browser.signIn(username, PASSWORD);
        HttpResponse<String> page = browser.get("/password");
        assertThat(page.body()).contains("Changer mon mot de passe", username, "href=\"/password\"");

        assertThat(change(browser, PASSWORD, "a fine phrase", "another phrase"))
                .contains("Les deux saisies du nouveau mot de passe diffèrent");
        assertThat(change(browser, PASSWORD, "short", "short")).contains("12 caractères au moins");
        assertThat(change(browser, PASSWORD, "é".repeat(40), "é".repeat(40))).contains("72 octets au plus");
        assertThat(change(browser, "wrong", "a fine phrase", "a fine phrase"))
                .contains("Le mot de passe actuel ne convient pas");
        assertThat(change(browser, PASSWORD, "a fine phrase", "a fine phrase")).endsWith("/sign-in?changed");

        assertThat(browser.get("/sign-in?changed").body()).contains("Votre mot de passe est changé");
        assertThat(browser.signIn(username, "a fine phrase")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("failed");
    }

    /** The page that answers, or where it sends to. */
    private static String change(Browsing browser, String current, String next, String again) {
        HttpResponse<String> answer = browser.postForm(
                "/password",
                Map.of(
                        "current",
                        current,
                        "password",
                        next,
                        "again",
                        again,
                        "_csrf",
                        Browsing.csrfOf(browser.get("/password"))));
        return answer.headers().firstValue("Location").orElse(answer.body());
    }

    private String idOf(String username) {
        return accounts.find(username).orElseThrow().person().id().toString();
    }

    private List<String> audited(String subject) {
        return audit.latest(100).stream()
                .filter(entry -> entry.subject().equals(subject))
                .map(AuditEntry::act)
                .toList();
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
