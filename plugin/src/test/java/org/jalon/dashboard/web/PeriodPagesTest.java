package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.candidacy.ApiUser.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.jalon.candidacy.CandidacyId;
import org.jalon.dashboard.PeriodSheets;
import org.jalon.print.PrintedSheet;
import org.jalon.print.Printer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JalonServerTest
class PeriodPagesTest {

    private static final String DIGEST = "3f".repeat(32);
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final PeriodSheets sheets;
    private final Printer printer;
    private final Clock clock;
    private ApiUser manager;
    private String candidacy;
    private String time;

    PeriodPagesTest(
            @Autowired Accounts accounts,
            @Autowired PeriodSheets sheets,
            @Autowired Printer printer,
            @Autowired Clock clock) {
        this.accounts = accounts;
        this.sheets = sheets;
        this.printer = printer;
        this.clock = clock;
    }

    @BeforeEach
    void makeCandidate() {
        manager = ApiUser.with(Role.RESPONSABLE, accounts, port);
        String learner = manager.make("/api/learners", "{\"givenName\": \"Amélie\", \"familyName\": \"Cœurdacier\"}");
        candidacy = manager.make("/api/candidacies", """
                {"learner": "%s", "framework": "ntc-2018", "origin": "FORMATION", "alternance": false,
                 "trainingBegins": "2023-09-04", "trainingEnds": "2024-05-31", "target": "TITRE"}
                """.formatted(learner));
        act("/segments", """
                {"day": "2024-01-08", "company": "Électro Nord", "tutor": {"name": "Mme Martin"},
                 "from": "2024-01-08", "to": "2024-02-09", "status": "TRAINEE"}""");
        act("/segments", """
                {"day": "2024-01-08", "company": "Bâti Œuvre", "tutor": {"name": "M. Roche"},
                 "from": "2024-02-12", "to": "2024-03-29", "status": "APPRENTICE"}""");
        time = act("/time", """
                {"day": "2024-01-08", "unit": "WEEK", "minutes": 2115, "company": "Electro  Nord"}""");
        act("/time", """
                {"day": "2024-02-12", "unit": "DAY", "minutes": 0, "company": "Bâti Œuvre"}""");
        act("/time", """
                {"day": "2024-04-02", "unit": "DAY", "minutes": 420, "company": "Bâti Œuvre"}""");
        act("/proofs", """
                {"day": "2024-04-02", "company": "Électro Nord", "minutes": 2115, "from": "2024-01-08",
                 "to": "2024-01-12", "issuer": "Électro Nord", "signatory": "Mme Martin", "sha256": "%s"}""".formatted(DIGEST));
    }

    @Test
    void printsTheStatementWithAllThatItRestsOn() throws IOException {
        String text = text(statement(Locale.FRENCH));

        assertThat(text)
                .contains("Relevé de la période en entreprise : Amélie Cœurdacier")
                .contains("42 h 15 (2535 minutes)")
                .contains("rien n’est prévu, il manque 307 h 45 au relevé")
                .contains("Tuteur : Mme Martin")
                .contains("Maître d’apprentissage : M. Roche")
                .contains("Hors des dates prévues dans cette entreprise")
                .contains("absence")
                .contains("Semaine du 8 janvier 2024 : 35 h 15, plus que la durée légale.")
                .contains("à accepter")
                .contains("Pas encore remise.");
        assertThat(text.replaceAll("\\s", "")).contains(time, DIGEST);
        assertThat(text(statement(Locale.ENGLISH))).contains("Statement of the period in the company", "Tutor");
    }

    @Test
    void printsTheSameBytesForTheSameActs() {
        PrintedSheet sheet = statement(Locale.FRENCH);

        assertThat(printer.pdf(sheet))
                .isEqualTo(printer.pdf(
                        sheets.statement(id(), sheet.asOf(), Locale.FRENCH).orElseThrow()));
        assertThat(manager.send("DELETE", "/api/acts/" + time + "?reason=erreur", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(printer.html(statement(Locale.FRENCH), "/"))
                .doesNotContain(time)
                .contains("7 h (420 minutes)");
    }

    @Test
    void fillsAnAttestationForEachCompanyAndLeavesTheSignatoryOpen() throws IOException {
        String text = text(sheets.attestation(id(), clock.instant()).orElseThrow());

        assertThat(text)
                .contains("Attestation de période en entreprise")
                .contains("Amélie Cœurdacier", "Électro Nord", "Bâti Œuvre")
                .contains("35 h 15 (2115 minutes)", "7 h (420 minutes)")
                .contains("Tuteur", "Maître d’apprentissage")
                .contains("Arrêté du 11 décembre 2018")
                .contains("art.\u00a05")
                .contains("Le texte ne dit pas qui la signe")
                .contains("Fait à", "Signature et cachet")
                .doesNotContainIgnoringCase("convention de stage")
                .doesNotContainIgnoringCase("titre obtenu");
        assertThat(text.split("Je soussigné", -1)).hasSize(3);
    }

    @Test
    void leavesTheLastDayOpenWhereOnlyItsWeekIsKnown() throws IOException {
        act("/time", """
                {"day": "2024-04-01", "unit": "WEEK", "minutes": 2100, "company": "Sud SARL"}""");

        assertThat(text(sheets.attestation(id(), clock.instant()).orElseThrow()))
                .contains("1er avril 2024", "semaine du 1er avril 2024, dernier jour")
                .contains("9 février 2024")
                .doesNotContain("5 avril 2024", "7 avril 2024", "semaine du 8 janvier");
    }

    @Test
    void showsTheSheetsToThoseWhoMayReadTheFile() {
        Browsing browser = new Browsing(port);
        browser.signIn(manager.person().username(), PASSWORD);
        String path = "/candidacies/" + candidacy;
        assertThat(browser.get(path).body()).contains(path + "/enterprise/statement", path + "/enterprise/attestation");
        for (String sheet : new String[] {"/enterprise/statement", "/enterprise/attestation"}) {
            HttpResponse<String> page = browser.get(path + sheet);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            assertThat(page.body()).contains("Amélie Cœurdacier", "/css/print-").doesNotContain("<style");
            HttpResponse<String> pdf = browser.get(path + sheet + ".pdf");
            assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("inline;");
            assertThat(pdf.body()).startsWith("%PDF-");
        }
        assertThat(browser.get("/candidacies/" + UUID.randomUUID() + "/enterprise/statement")
                        .statusCode())
                .isEqualTo(404);
        var other = ApiUser.with(Role.LEARNER, Optional.of(UUID.randomUUID()), accounts, port);
        Browsing stranger = new Browsing(port);
        stranger.signIn(other.person().username(), PASSWORD);
        assertThat(stranger.get(path + "/enterprise/statement.pdf").statusCode())
                .isEqualTo(403);
    }

    private PrintedSheet statement(Locale locale) {
        return sheets.statement(id(), clock.instant(), locale).orElseThrow();
    }

    private CandidacyId id() {
        return new CandidacyId(UUID.fromString(candidacy));
    }

    private String text(PrintedSheet sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(printer.pdf(sheet))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String act(String below, String body) {
        HttpResponse<String> answer =
                manager.send("POST", "/api/candidacies/" + candidacy + "/enterprise" + below, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).at("/statementId").asString();
    }
}
