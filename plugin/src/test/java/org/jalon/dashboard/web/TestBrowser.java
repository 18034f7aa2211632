package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Chromium as tests use it: every screen that a page must fit, and what each page must be on all of them. */
final class TestBrowser implements AutoCloseable {

    private static final int PHONE = 390;
    private static final int DESK = 1440;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));

    /** Opens a window with nobody signed in. */
    BrowserContext open(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    BrowserContext openPhone() {
        return open(new Browser.NewContextOptions().setViewportSize(PHONE, 844).setLocale("fr-FR"));
    }

    /**
     * Opens a page on a phone by light and on a desk by dark, with a name for its pictures; on a phone by dark and on a desk by
     * light as well when asked by {@code -Djalon.screens=all}.
     */
    void onEveryScreen(BiConsumer<Page, String> visit) {
        boolean all = System.getProperty("jalon.screens", "").equals("all");
        on(PHONE, ColorScheme.LIGHT, visit);
        on(DESK, ColorScheme.DARK, visit);
        if (all) {
            on(PHONE, ColorScheme.DARK, visit);
            on(DESK, ColorScheme.LIGHT, visit);
        }
    }

    private void on(int width, ColorScheme scheme, BiConsumer<Page, String> visit) {
        try (BrowserContext context =
                open(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            visit.accept(context.newPage(), width + "-" + scheme.name());
        }
    }

    /** Takes a picture of the page, then asserts that it has one heading, all its messages, no part that sticks out, and that axe-core has nothing to say. */
    static void assertSound(Page page, String name) {
        picture(page, name);
        assertThat(page.locator("h1").count()).as("headings of %s", name).isEqualTo(1);
        assertThat(page.content()).as("messages missing in %s", name).doesNotContain("??");
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that stick out in %s", name)
                .isEqualTo(0);
        assertAccessible(page, name);
    }

    static void assertAccessible(Page page, String name) {
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true)
                        .options(onlyViolations)
                        .analyze()
                        .getViolations())
                .as("axe-core on %s", name)
                .isEmpty();
    }

    /** Keeps the whole page as {@code target/screenshots/<name>.png}. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
