package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Decides, records a derogation and takes a decision back, as the responsable does from the candidate's page. */
@JalonServerTest
class DecisionFormsTest {

    private static final String PERIOD = "enterprise-time";
    private static final String DOCUMENT = "document:ntc-2018.doc.veille";
    private static final Pattern ACT = Pattern.compile("name=\"act\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private Browsing responsable;
    private SeededCentre centre;
    private String page;

    DecisionFormsTest(@Autowired Accounts accounts) {
        this.accounts = accounts;
    }

    @BeforeEach
    void openAFileThatTwoCompaniesMakeDoubtful() {
        centre = new SeededCentre(port, accounts);
        String candidacy = centre.candidacy(
                centre.learner(centre.cohort("Cohorte"), "Camille", "Nguyen"),
                "ntc-2018",
                centre.session("2024-06-03"));
        centre.provenInTwoCompanies(candidacy);
        page = "/candidacies/" + candidacy;
        responsable = centre.signedIn(centre.account(Role.RESPONSABLE, Optional.empty()));
    }

    @Test
    void settleWhatNoTextDecidesAndTakeItBack() {
        assertThat(responsable.get(page).body()).contains("/decision?item=" + PERIOD);

        assertThat(send(PERIOD, Map.of("met", "yes", "reason", "Deux entreprises, un seul tuteur pédagogique")))
                .isEqualTo(page);
        String decided = responsable.get(page).body();
        assertThat(decided)
                .contains(
                        "Décision consignée : Période en entreprise.", "Deux entreprises, un seul tuteur pédagogique");

        String shown = responsable.get(form(PERIOD)).body();
        assertThat(shown).contains("Ce point est réglé.");
        assertThat(post(
                        "/decision/withdrawals",
                        Map.of("act", found(ACT, shown), "reason", "Le jury a demandé une attestation unique")))
                .isEqualTo(page);
        assertThat(responsable.get(page).body())
                .contains("Décision retirée", "/decision?item=" + PERIOD)
                .doesNotContain("un seul tuteur pédagogique");
    }

    @Test
    void sayWhatIsMissingAndKeepWhatWasTyped() {
        assertThat(send(PERIOD, Map.of("reason", "Parce que", "until", "demain")))
                .startsWith(form(PERIOD));

        assertThat(responsable.get(form(PERIOD)).body())
                .contains("Rien n’a été enregistré", "« Ce point est-il tenu pour établi ? » est à remplir")
                .contains("« demain » n’est pas une date", "Parce que");
    }

    @Test
    void liftWhatATextAsksForOnlyByAnAuthoritysDerogation() {
        assertThat(responsable.get(form(DOCUMENT)).body()).contains("Seule la dérogation d’une autorité le lève");
        assertThat(send(DOCUMENT, Map.of("reason", "Accordée", "text", "Décision 2024-17", "until", "2999-06-30")))
                .startsWith(form(DOCUMENT));

        assertThat(send(
                        DOCUMENT,
                        Map.of(
                                "reason",
                                "Accordée",
                                "text",
                                "Décision 2024-17",
                                "authority",
                                "DREETS Auvergne-Rhône-Alpes",
                                "until",
                                "2999-06-30")))
                .isEqualTo(page);
        assertThat(responsable.get(page).body()).contains("Dérogation accordée par DREETS Auvergne-Rhône-Alpes");
    }

    @Test
    void areForThoseWhoMayDecide() {
        Browsing trainer = centre.signedIn(centre.account(Role.FORMATEUR, Optional.empty()));

        assertThat(trainer.get(form(PERIOD)).statusCode()).isEqualTo(403);
        assertThat(trainer.get(page).body()).doesNotContain("/decision?item=");
        assertThat(responsable.get(form("no-such-item")).statusCode()).isEqualTo(404);
    }

    private String form(String item) {
        return page + "/decision?item=" + item;
    }

    private String send(String item, Map<String, String> fields) {
        return post("/decision?item=" + item, fields);
    }

    /** Where the answer leads. */
    private String post(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", Browsing.csrfOf(responsable.get(form(PERIOD))));
        HttpResponse<String> answer = responsable.postForm(page + path, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String found(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        assertThat(matcher.find()).as(pattern + " in " + body).isTrue();
        return matcher.group(1);
    }
}
