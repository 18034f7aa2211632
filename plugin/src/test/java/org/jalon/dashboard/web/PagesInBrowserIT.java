package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.jalon.JalonServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each page in a real browser, at both widths and in both colour schemes: reachable for all, nothing sticking out. */
@JalonServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserIT {

    @LocalServerPort
    int port;

    private final TestBrowser browser = new TestBrowser();

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
