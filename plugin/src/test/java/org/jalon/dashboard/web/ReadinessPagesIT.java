package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The pages of candidates and cohorts in a real browser, without JavaScript of their own, on 2 May 2024. */
@JalonServerTest
@TestPropertySource(properties = "jalon.clock.start=2024-05-02T09:00")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadinessPagesIT {

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final TestBrowser browser = new TestBrowser();
    private String trainer;
    private SeededCentre centre;
    private String tutored;
    private String tutorLink;

    ReadinessPagesIT(@Autowired Accounts accounts) {
        this.accounts = accounts;
    }

    @BeforeAll
    void open() {
        centre = new SeededCentre(port, accounts);
        trainer = centre.account(Role.FORMATEUR, Optional.empty());
        String cohort = centre.cohort("NTC, printemps 2024");
        String june = centre.session("2024-06-03");
        String april = centre.session("2024-04-29");
        String nearly = centre.candidacy(centre.learner(cohort, "Anne-Sophie", "Lefèvre-Castaing"), "ntc-2018", june);
        centre.nearlyDone(nearly);
        centre.candidacy(centre.learner(cohort, "Moussa", "Diallo"), "ntc-2018", june);
        tutored = centre.candidacy(centre.learner(cohort, "Inès", "Garcia"), "ntc-2018", june);
        tutorLink = centre.tutored(tutored);
        String late = centre.candidacy(centre.learner(cohort, "Karim", "Benali"), "ntc-2018", april);
        String unverified = centre.candidacy(centre.learner(cohort, "Léa", "Vincent"), "ntc-2024", june);
        pages.put("cohort", "/cohorts/" + cohort);
        pages.put("cohorts", "/cohorts");
        pages.put("candidacy", "/candidacies/" + nearly);
        pages.put("ecf-form", "/candidacies/" + nearly + "/file/ecf/ntc-2018.1");
        pages.put("dossier-form", "/candidacies/" + nearly + "/file/dossier");
        pages.put("tutor", centre.tutored(nearly));
        pages.put("tutor-closed", "/t/none");
        pages.put("candidacy-late", "/candidacies/" + late);
        pages.put("candidacy-unverified", "/candidacies/" + unverified);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void areAccessibleAndFitEveryScreen() {
        browser.onEveryScreen((page, screen) -> {
            signIn(page);
            pages.forEach((name, path) -> {
                page.navigate(address(path));
                TestBrowser.assertSound(page, name + "-" + screen);
            });
        });
    }

    @Test
    void letWhoMayDecideDoSoOnEveryScreen() {
        String candidacy = centre.candidacy(
                centre.learner(centre.cohort("NTC, hiver 2024"), "Camille", "Nguyen"),
                "ntc-2018",
                centre.session("2024-06-03"));
        centre.provenInTwoCompanies(candidacy);
        String responsable = centre.account(Role.RESPONSABLE, Optional.empty());
        browser.onEveryScreen((page, screen) -> {
            signIn(page, responsable);
            page.navigate(address("/candidacies/" + candidacy));
            TestBrowser.assertSound(page, "candidacy-to-decide-" + screen);
            for (String item : List.of("enterprise-time", "dossier-professionnel")) {
                page.navigate(address("/candidacies/" + candidacy + "/decision?item=" + item));
                TestBrowser.assertSound(page, "decision-" + item + "-" + screen);
            }
        });
    }

    @Test
    void foldWhatIsLongAndOpenWhatALinkPointsTo() {
        try (BrowserContext context = browser.openPhone()) {
            Page page = context.newPage();
            signIn(page);
            String candidacy = pages.getOrDefault("candidacy", "");
            page.navigate(address(candidacy));
            assertThat(page.isVisible("#ecf")).isFalse();
            assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
                    .isLessThan(6000);
            page.navigate(address("/cohorts"));
            page.navigate(address(candidacy + "#ecf"));
            assertThat(page.isVisible("#ecf")).isTrue();
        }
    }

    @Test
    void sayWhetherTheCalendarReachesTheThresholdBeforeTheSession() {
        String planned = centre.candidacy(
                centre.learner(centre.cohort("NTC, été 2024"), "Zoé", "Lambert"),
                "ntc-2018",
                centre.session("2024-06-03"));
        centre.planned(planned, "2024-05-31", 1000);
        Browsing reader = centre.signedIn(trainer);
        assertThat(reader.get("/candidacies/" + planned).body())
                .contains("Si le calendrier prévu est suivi, le seuil de 350\u00a0h sera atteint le 30 mai 2024")
                .contains(", avant la session.");
        centre.planned(planned, "2024-05-31", 60);
        assertThat(reader.get("/candidacies/" + planned + "?lang=en").body())
                .contains("Even if the planned calendar is followed (22\u00a0h to come), 328\u00a0h of 350\u00a0h");
    }

    @Test
    void keepNamesInSightWhileTheTableScrolls() {
        try (BrowserContext context = browser.openPhone()) {
            Page page = context.newPage();
            signIn(page);
            page.navigate(address(pages.getOrDefault("cohort", "")));
            page.evaluate("document.querySelector('.cohort-scroll').scrollLeft = 400");
            double left = page.locator(".cohort-table tbody th").first().boundingBox().x;

            assertThat(left).isBetween(0.0, 40.0);
        }
    }

    @Test
    void letATutorConfirmOnAPhoneWithoutJavaScript() {
        try (BrowserContext context = browser.open(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("fr-FR")
                .setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address(tutorLink));
            page.click("#week-2024-01-22 button:has-text('Confirmer')");
            assertThat(page.textContent("[role=status]")).contains("C’est confirmé");
            page.click("#week-2024-01-15 summary");
            page.fill("#remark-2024-01-15", "Absente le 16");
            page.click("#week-2024-01-15 button:has-text('Signaler')");
            assertThat(page.textContent("[role=status]")).contains("Votre remarque est transmise");

            assertThat(page.textContent("#week-2024-01-22 .badge")).contains("confirmée");
            assertThat(page.textContent("#week-2024-01-15")).contains("signalée comme inexacte", "Absente le 16");
        }
    }

    @Test
    void letTheCentreMakeAndRevokeATutorsLink() {
        try (BrowserContext context = browser.openPhone()) {
            Page page = context.newPage();
            signIn(page);
            page.navigate(address("/candidacies/" + tutored + "#tutor-links"));
            page.click(".new-link summary");
            page.fill("#link-tutor", "M. Petit");
            TestBrowser.picture(page, "tutor-links-390");
            page.click(".new-link button");
            String made = page.inputValue("#address");
            TestBrowser.assertSound(page, "tutor-link-issued-390");

            assertThat(page.navigate(address(URI.create(made).getPath())).status())
                    .isEqualTo(200);
            page.navigate(address("/candidacies/" + tutored + "#tutor-links"));
            page.click(".links li:has-text('Petit') summary");
            page.fill(".links li:has-text('Petit') input[name=reason]", "Parti de l’entreprise");
            page.click(".links li:has-text('Petit') button:has-text('Révoquer')");
            assertThat(page.textContent(".links li:has-text('Petit')")).contains("révoqué", "Parti de l’entreprise");
            assertThat(page.navigate(address(URI.create(made).getPath())).status())
                    .isEqualTo(404);
        }
    }

    private void signIn(Page page) {
        signIn(page, trainer);
    }

    private void signIn(Page page, String username) {
        page.navigate(address("/sign-in"));
        page.fill("#username", username);
        page.fill("#password", SeededCentre.PASSWORD);
        page.click("main button");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
