package org.jalon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JalonServerTest
class SignInTest {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private Person person = new Person(AccountId.random(), "", "", Role.LEARNER, Optional.empty());

    SignInTest(@Autowired Accounts accounts) {
        this.accounts = accounts;
    }

    @BeforeEach
    void makeAccount() {
        AccountCreation made = accounts.create(new NewAccount(
                "Claire-" + UUID.randomUUID(),
                "Claire Martin",
                Role.FORMATEUR,
                Optional.empty(),
                Optional.of(new Password(PASSWORD))));
        person = ((AccountCreation.Created) made).person();
    }

    @Test
    void opensASessionAndEndsIt() {
        Browsing browser = new Browsing(port);
        String before = cookieOf(browser.get("/sign-in"));
        HttpResponse<String> answer = browser.signIn(person.username(), PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("JALON_SESSION=", "HttpOnly", "SameSite=Lax")
                .doesNotContain(before);

        HttpResponse<String> home = browser.get("/");
        assertThat(home.body()).contains("Claire Martin", "Se déconnecter");
        HttpResponse<String> out = browser.postForm("/sign-out", Map.of("_csrf", Browsing.csrfOf(home)));
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(browser.get("/").body()).doesNotContain("Claire Martin");
    }

    @Test
    void takesTheUsernameInAnyCase() {
        assertThat(new Browsing(port)
                        .signIn(person.username().toUpperCase(Locale.ROOT), PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("failed");
    }

    @Test
    void marksTheCookieSecureBehindAProxyThatSpeaksHttps() {
        HttpResponse<String> page = new Browsing(port).get("/sign-in", "X-Forwarded-Proto", "https");

        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("; Secure");
    }

    @Test
    void refusesAWrongPasswordThenPausesAfterFive() {
        for (int i = 0; i < 5; i++) {
            assertThat(locationAfter("wrong")).endsWith("/sign-in?failed");
        }

        assertThat(locationAfter(PASSWORD)).endsWith("/sign-in?throttled");
        assertThat(new Browsing(port).get("/sign-in?throttled").body()).contains("Attendez cinq minutes");
        HttpResponse<String> api =
                new Browsing(port).getJson("/api/accounts", Browsing.basic(person.username(), PASSWORD));
        assertThat(api.statusCode()).isEqualTo(429);
        assertThat(api.headers().firstValue("Retry-After")).contains("300");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        HttpResponse<String> answer =
                new Browsing(port).postForm("/sign-in", Map.of("username", person.username(), "password", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void endsTheSessionsOfADisabledAccountAndOfAChangedPassword() {
        Browsing browser = new Browsing(port);
        browser.signIn(person.username(), PASSWORD);
        accounts.changePassword(person.id(), new Password("another fine phrase"));
        assertThat(browser.get("/").body()).doesNotContain("Claire Martin");

        browser.signIn(person.username(), "another fine phrase");
        assertThat(browser.get("/").body()).contains("Claire Martin");
        assertThat(accounts.disable(person.id())).isEqualTo(Disabling.DONE);
        assertThat(browser.get("/").body()).doesNotContain("Claire Martin");
        assertThat(locationAfter("another fine phrase")).endsWith("failed");
    }

    private String locationAfter(String password) {
        return new Browsing(port)
                .signIn(person.username(), password)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private static String cookieOf(HttpResponse<String> page) {
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring("JALON_SESSION=".length(), cookie.indexOf(';'));
    }
}
