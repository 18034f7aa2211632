package org.jalon.dashboard.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

/** Works on a candidate's file in a browser, as a candidate, a formateur and the centre's representative do. */
@JalonServerTest
@TestPropertySource(properties = "jalon.clock.start=2024-05-02T09:00")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileFormsIT {

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final TestBrowser browser = new TestBrowser();
    private SeededCentre centre;
    private String learner;
    private String file;

    FileFormsIT(@Autowired Accounts accounts) {
        this.accounts = accounts;
    }

    @BeforeAll
    void open() {
        centre = new SeededCentre(port, accounts);
        learner = centre.learner(centre.cohort("NTC, mai 2024"), "Inès", "Garcia");
        file = "/candidacies/" + centre.candidacy(learner, "ntc-2018", centre.session("2024-06-03"));
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void takeADocumentFromTheCandidateToTheFormateurAndBack() {
        as(Role.LEARNER, page -> {
            Locator first = document(page);
            first.getByText("Déposer une version").first().click();
            first.locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "veille marché.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
            first.getByLabel("Entreprise de la période").fill("Sables & Fils");
            first.getByLabel("Faits du").fill("2024-01-08");
            first.getByLabel("au", new Locator.GetByLabelOptions().setExact(true))
                    .fill("2024-01-12");
            first.getByText("Remettre", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(document(page).locator(".badge")).hasText("Remis");
            assertThat(document(page)).containsText("aucune période en entreprise n’est consignée");
            assertThat(document(page).getByRole(AriaRole.LINK)).containsText("veille marché.pdf");
            assertThat(document(page).getByText("Juger la version").count()).isZero();
        });
        as(Role.FORMATEUR, page -> {
            document(page).getByText("Juger la dernière version").first().click();
            document(page).getByLabel("Remarques").fill("Chiffrer le marché.");
            document(page).getByText("Rendre avec ces remarques").click();
            assertThat(document(page).locator(".badge")).hasText("Remis, rendu avec remarques");
            assertThat(document(page)).containsText("Chiffrer le marché.");
            document(page).getByText("Juger la dernière version").first().click();
            document(page).getByText("Juger prêt").click();
            assertThat(document(page).locator(".badge")).hasText("Remis, jugé prêt");
            TestBrowser.assertAccessible(page, "file-documents");
        });
    }

    @Test
    void typeAndSignALivretEcf() {
        as(Role.FORMATEUR, page -> {
            page.getByText("Aucune fiche signée sur 2").click();
            for (int number : List.of(1, 2)) {
                typeFiche(page, number);
                assertThat(ecf(page).locator("li").nth(number - 1).locator(".badge"))
                        .hasText("Saisie, non signée");
                ecf(page).getByText("Signer la fiche").first().click();
                assertThat(ecf(page).locator("li").nth(number - 1).locator(".badge"))
                        .hasText("Signée : a satisfait");
            }
            assertThat(ecf(page).getByText("Signer la synthèse").count()).isZero();
        });
        as(Role.RESPONSABLE, page -> {
            ecf(page).getByLabel("Observations").fill("Rien à signaler.");
            ecf(page).getByText("Signer la synthèse").click();
            assertThat(ecf(page)).containsText("pour l’organisme de formation, le 2 mai 2024");
            ecf(page).getByText("Copie remise au candidat aujourd’hui").click();
            assertThat(ecf(page)).containsText("Copie remise au candidat le 2 mai 2024");
            ecf(page).getByText("Livret à imprimer").click();
            assertThat(page.locator("main")).containsText("Étude de cas 2");
            TestBrowser.picture(page, "livret-ecf");
            TestBrowser.assertAccessible(page, "livret-ecf");
        });
    }

    @Test
    void recordADossierAndSayWhatIsRefused() {
        as(Role.FORMATEUR, page -> {
            page.getByText("Pas encore vu").click();
            page.getByText("Consigner ce qui a été vu").click();
            page.locator("#title1-1").fill("Plan de prospection");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("[role=alert]")).containsText("un exemple a 1 à 99 pages");
            assertThat(page.locator("#title1-1")).hasValue("Plan de prospection");
            page.locator("#pages1-1").fill("4");
            page.locator("#title2-1").fill("Négociation");
            page.locator("#pages2-1").fill("2");
            page.locator("#declaration").fill("2024-04-30");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("details:has(#dossier) > summary .badge")).hasText("Complet");
            assertThat(page.locator("#dossier")).containsText("« Plan de prospection » a 4 pages");
        });
    }

    @Test
    void enterADayInACompanyAndTakeItBack() {
        as(Role.FORMATEUR, page -> {
            page.getByText("Saisir du temps").click();
            page.locator("#time-company").fill("Sables & Fils");
            page.locator("#time-day").fill("2024-04-29");
            page.locator("#time-hours").fill("7");
            page.getByText("Enregistrer ce temps").click();
            assertThat(page.locator("[role=status]")).containsText("Enregistré : 7\u00a0h le lundi 29 avril 2024");
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Temps saisi"))
                    .click();
            page.locator(".week summary").first().click();
            assertThat(page.locator(".entries")).containsText("lundi 29 avril");
            TestBrowser.assertAccessible(page, "file-forms");
            page.locator("[role=status] button").click();
            assertThat(page.locator("[role=status]")).containsText("Retiré : 7\u00a0h le lundi 29 avril 2024");
        });
    }

    private void typeFiche(Page page, int number) {
        ecf(page).getByText("Renseigner une fiche").nth(number - 1).click();
        page.locator("#description1").fill("Étude de cas " + number);
        page.locator("#from1").fill("2024-04-08");
        page.locator("input[name=competencies1]").first().check();
        page.locator("input[name=satisfied][value=true]").check();
        page.locator("main button[type=submit]").click();
    }

    private static Locator document(Page page) {
        return page.locator("#documents-work .items > li").first();
    }

    private static Locator ecf(Page page) {
        return page.locator("#ecf");
    }

    private void as(Role role, Consumer<Page> work) {
        try (BrowserContext context = browser.openPhone()) {
            Page page = context.newPage();
            page.setDefaultTimeout(15_000);
            page.navigate("http://localhost:" + port + "/sign-in");
            page.fill(
                    "#username", centre.account(role, role == Role.LEARNER ? Optional.of(learner) : Optional.empty()));
            page.fill("#password", SeededCentre.PASSWORD);
            page.click("main button");
            page.navigate("http://localhost:" + port + file);
            work.accept(page);
        }
    }
}
