package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.NewAccount;
import org.jalon.access.Password;
import org.jalon.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each page in a real browser, at both widths and in both colour schemes: reachable for all, nothing sticking out. */
@JalonServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserIT {

    @LocalServerPort
    int port;

    private static final String PASSWORD = "correct horse battery";

    private final Accounts accounts;
    private final TestBrowser browser = new TestBrowser();

    PagesInBrowserIT(@Autowired Accounts accounts) {
        this.accounts = accounts;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "home, /",
        "home-en, /?lang=en",
        "sign-in, /sign-in?failed",
        "not-found, /frameworks/none/such",
        "parts, /frameworks/specimen-of-parts",
        "frameworks, /frameworks",
        "framework-2018, /frameworks/ntc-2018?on=2024-06-10",
        "framework-2013-malformed, /frameworks/ntc-2013?on=2+mai",
        "framework-2024-en, /frameworks/ntc-2024?lang=en",
        "profile-en, /profile?lang=en"
    })
    void isAccessibleAndFits(String name, String path) {
        browser.onEveryScreen((page, screen) -> check(page, path, name + "-" + screen));
    }

    @Test
    void offersEverybodyAnotherPassword() {
        String username = "learner-" + UUID.randomUUID();
        accounts.create(new NewAccount(
                username, "Inès Belkacem", Role.LEARNER, Optional.empty(), Optional.of(new Password(PASSWORD))));
        browser.onEveryScreen((page, screen) -> {
            page.navigate("http://localhost:" + port + "/sign-in");
            page.fill("#username", username);
            page.fill("#password", PASSWORD);
            page.click("main button");
            page.click("a[href='/password']");
            page.fill("#current", "not mine at all");
            page.fill("#password", "a fine phrase");
            page.fill("#again", "a fine phrase");
            page.click("main button");
            assertThat(page.textContent(".alert")).contains("ne convient pas");
            TestBrowser.assertSound(page, "password-refused-" + screen);
        });
    }

    private void check(Page page, String path, String name) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate("http://localhost:" + port + path);

        assertThat(complaints).as("broken by the policy in %s", name).isEmpty();
        TestBrowser.assertSound(page, name);
    }
}
