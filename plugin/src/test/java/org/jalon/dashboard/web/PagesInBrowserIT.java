package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jalon.JalonServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each page in a real browser, at both widths and in both colour schemes: reachable for all, nothing sticking out. */
@JalonServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserIT {

    private static final List<Integer> WIDTHS = List.of(390, 1440);

    @LocalServerPort
    int port;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private Browser browser;

    @BeforeAll
    void open() {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
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
        for (int width : WIDTHS) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))) {
                    check(context.newPage(), path, name + "-" + width + "-" + scheme.name());
                }
            }
        }
    }

    private void check(Page page, String path, String name) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate("http://localhost:" + port + path);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));

        assertThat(complaints).as("broken by the policy in %s", name).isEmpty();
        assertThat(page.content()).as("messages missing in %s", name).doesNotContain("??");
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that stick out in %s", name)
                .isEqualTo(0);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("axe-core on %s", name)
                .isEmpty();
    }
}
