package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/** Enters, withdraws and accepts what a period rests on, as a trainer does on the candidate's page. */
@JalonServerTest
class PeriodFormsTest {

    private static final Pattern UNDO = Pattern.compile("name=\"act\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([0-9a-f-]{36})\"");
    private static final String NO_FILE = "-";
    private static final Map<String, String> DAY =
            Map.of("day", "2024-01-15", "unit", "DAY", "hours", "7", "minutes", "15", "company", "Sables & Fils");

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private SeededCentre centre;
    private String learner;
    private String page;

    PeriodFormsTest(@Autowired Accounts accounts) {
        this.accounts = accounts;
    }

    @BeforeEach
    void openAFile() {
        centre = new SeededCentre(port, accounts);
        learner = centre.learner(centre.cohort("Cohorte"), "Inès", "Garcia");
        page = "/candidacies/" + centre.candidacy(learner, "ntc-2018", centre.session("2024-06-03"));
    }

    @Test
    void recordTimeAndTakeItBackAtOnce() {
        Browsing trainer = signedIn(Role.FORMATEUR);

        String after = send(trainer, "time", DAY);
        assertThat(text(after))
                .contains("Enregistré : 7\u00a0h\u00a015 le lundi 15 janvier 2024, Sables & Fils.")
                .contains("Une semaine, 7\u00a0h\u00a015");
        assertThat(after).contains("<option value=\"Sables &amp; Fils\">");

        String undone = send(
                trainer, "withdrawals", Map.of("act", found(UNDO, after), "reason", "Annulé aussitôt par la personne"));
        assertThat(text(undone)).contains("Retiré : 7\u00a0h\u00a015 le lundi 15 janvier 2024, Sables & Fils.");
        assertThat(undone).doesNotContain("id=\"entries\"");
    }

    @Test
    void takeAWeekAndAHalfDayWithClockTimes() {
        Browsing trainer = signedIn(Role.FORMATEUR);

        send(trainer, "time", with(DAY, Map.of("unit", "WEEK", "hours", "35", "minutes", "")));
        String after = send(
                trainer,
                "time",
                with(
                        DAY,
                        Map.of("day", "2024-01-22", "unit", "HALF_DAY", "hours", "3", "from", "08:30", "to", "12:00")));

        assertThat(text(after))
                .contains("2 semaines, 38\u00a0h\u00a015", "lundi 22 janvier, demi-journée", ", 08:30 – 12:00")
                .contains("semaine du lundi 15 janvier");
    }

    @Test
    void sayBesideTheFormWhyTimeIsRefusedAndKeepWhatWasTyped() {
        Browsing trainer = signedIn(Role.FORMATEUR);

        String refused = send(trainer, "time", with(DAY, Map.of("hours", "30", "minutes", "0", "from", "09:00")));
        assertThat(refused).contains("value=\"30\"", "value=\"09:00\"", "value=\"Sables &amp; Fils\"");
        assertThat(text(refused))
                .contains("Rien n’a été enregistré", "1800 minutes : un jour ou une demi-journée en compte 0 à 1440")
                .contains("« Fin » : « » ; début et fin vont ensemble");

        assertThat(text(send(trainer, "time", Map.of("day", "hier", "minutes", "75", "unit", "DAY"))))
                .contains("« Jour » : « hier » n’est pas une date", "les minutes vont de 0 à 59")
                .contains("« Entreprise » est à remplir");
        assertThat(text(send(trainer, "time", with(DAY, Map.of("day", "2999-01-01")))))
                .contains("« Jour » : le 1 janvier 2999 n’est pas admis ; rien ne s’enregistre avant d’être fait");
        assertThat(text(send(trainer, "time", with(DAY, Map.of("company", "x".repeat(201))))))
                .contains("un nom d’entreprise a 1 à 200 caractères");
    }

    @Test
    void sayItInEnglishToWhoReadsEnglish() {
        Browsing trainer = signedIn(Role.FORMATEUR);
        trainer.get(page + "?lang=en");

        assertThat(text(send(trainer, "time", with(DAY, Map.of("unit", "WEEK", "from", "09:00", "to", "17:00")))))
                .contains("Nothing was recorded", "A week has no clock times");
        assertThat(text(send(trainer, "time", DAY))).contains("Recorded: 7\u00a0h\u00a015 on Monday 15 January 2024");
    }

    @Test
    void withdrawAnEntryOnlyWithAReasonAndOnce() {
        Browsing trainer = signedIn(Role.FORMATEUR);
        String act = found(UNDO, send(trainer, "time", DAY));

        String refused = send(trainer, "withdrawals", Map.of("act", act, "reason", " "));
        assertThat(text(refused)).contains("« Pourquoi le retirer » est à remplir");
        assertThat(refused).containsPattern("(?s)<details class=\"week\" open=\"open\">.*name=\"act\" value=\"" + act);
        assertThat(text(send(trainer, "withdrawals", Map.of("act", act, "reason", "Absente"))))
                .contains("Retiré : 7\u00a0h\u00a015");
        assertThat(text(send(trainer, "withdrawals", Map.of("act", act, "reason", "Absente"))))
                .contains("il a déjà été retiré");
    }

    @Test
    void leaveAnothersEntriesAlone() {
        Browsing trainer = signedIn(Role.FORMATEUR);
        String act = found(UNDO, send(trainer, "time", DAY));
        page = "/candidacies/" + centre.candidacy(learner, "ntc-2024", centre.session("2024-06-03"));

        assertThat(text(send(trainer, "withdrawals", Map.of("act", act, "reason", "Absente"))))
                .contains("Ce que vous vouliez retirer n’est plus au dossier");
    }

    @Test
    void receiveAnAttestationWhichOnlyWhoMayAccepts() {
        Browsing trainer = signedIn(Role.FORMATEUR);
        Map<String, String> proof = Map.of(
                "company",
                "Sables & Fils",
                "hours",
                "350",
                "minutes",
                "30",
                "from",
                "2024-01-08",
                "to",
                "2024-03-29",
                "signatory",
                "Mme Roche",
                "day",
                "2024-04-02");

        String received = sendProof(trainer, proof, "%PDF-1.7 attestation");
        assertThat(text(received))
                .contains("Enregistré : attestation de 350\u00a0h\u00a030, Sables & Fils, du lundi 8 janvier 2024")
                .contains("1 reçue", "signée par Mme Roche, établie par Sables & Fils", "le fichier")
                .doesNotContain("Accepter cette preuve");

        Browsing manager = signedIn(Role.RESPONSABLE);
        String id = found(PROOF, manager.get(page).body());
        assertThat(text(send(manager, "acceptances", Map.of("proof", id))))
                .contains("1 reçue, 1 acceptée", "acceptée par Compte RESPONSABLE le");
        assertThat(trainer.postForm(page + "/period/acceptances", Map.of("proof", id, "_csrf", csrf(trainer)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void sayBesideTheFormWhyAnAttestationIsRefused() {
        Browsing trainer = signedIn(Role.FORMATEUR);
        Map<String, String> proof = Map.of(
                "company",
                "Sables & Fils",
                "hours",
                "0",
                "from",
                "2024-03-29",
                "to",
                "2024-01-08",
                "signatory",
                "Roche",
                "day",
                "2024-04-02");

        String refused = sendProof(trainer, proof, "%PDF-1.7 attestation");
        assertThat(text(refused))
                .contains("0 minutes : une preuve atteste au moins une minute")
                .contains(
                        "« Temps attesté jusqu’au » : le temps attesté ne finit pas le 8 janvier 2024, avant d’avoir commencé");
        assertThat(refused).contains("value=\"2024-03-29\"", "value=\"Roche\"");
        Map<String, String> fitting = with(proof, Map.of("hours", "350", "from", "2024-01-08", "to", "2024-03-30"));
        assertThat(text(sendProof(trainer, fitting, "")))
                .contains("« attestation signée.pdf » n’est pas accepté : un fichier n’est pas vide");
        assertThat(text(sendProof(trainer, fitting, NO_FILE))).contains("Joignez le fichier de la preuve, ou dites où");
    }

    @Test
    void planDaysAndSayWhenTheThresholdWillBeReached() {
        Browsing trainer = signedIn(Role.FORMATEUR);
        assertThat(text(trainer.get(page).body()))
                .contains(
                        "Aucun jour n’est prévu en entreprise : il manque 350\u00a0h sur 350\u00a0h (d’après le temps saisi)",
                        "Prévoir des jours");
        assertThat(text(signedIn(Role.LEARNER).get(page).body()))
                .contains("Le centre prévoit les jours en entreprise : demandez-lui votre calendrier.")
                .doesNotContain("Saisir du temps");

        Map<String, String> plan = Map.of(
                "company", "Sables & Fils", "from", "2024-01-08", "to", "2024-03-29", "hours", "7", "days", "MONDAY");
        assertThat(text(send(trainer, "plans", plan)))
                .contains(
                        "Enregistré : calendrier prévu, Sables & Fils, du lundi 8 janvier 2024 au vendredi 29 mars 2024");
        assertThat(text(send(trainer, "plans", with(plan, Map.of("days", "", "to", "2024-01-01")))))
                .contains("« Jours de présence » : cochez au moins un jour");
        assertThat(text(send(trainer, "plans", with(plan, Map.of("to", "2024-01-01")))))
                .contains("« Dernier jour prévu » : le 1 janvier 2024 n’est pas admis");
    }

    @Test
    void keepLearnersAndForgersOut() {
        Browsing own = signedIn(Role.LEARNER);

        assertThat(own.postForm(page + "/period/time", with(DAY, Map.of("_csrf", csrf(own))))
                        .statusCode())
                .isEqualTo(403);
        Browsing trainer = signedIn(Role.FORMATEUR);
        assertThat(trainer.postForm(page + "/period/time", DAY).statusCode()).isEqualTo(403);
        assertThat(text(trainer.get(page).body())).doesNotContain("Temps saisi");
    }

    private Browsing signedIn(Role role) {
        return centre.signedIn(centre.account(role, role == Role.LEARNER ? Optional.of(learner) : Optional.empty()));
    }

    private String csrf(Browsing browser) {
        return Browsing.csrfOf(browser.get(page));
    }

    /** Sends a form of the page and follows to the page that says what came of it. */
    private String send(Browsing browser, String form, Map<String, String> fields) {
        return followed(
                browser, browser.postForm(page + "/period/" + form, with(fields, Map.of("_csrf", csrf(browser)))));
    }

    private String sendProof(Browsing browser, Map<String, String> fields, String file) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(
                "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        body.append(
                "--part\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"%s\"\r\n\r\n%s\r\n--part--\r\n"
                        .formatted(
                                file.equals(NO_FILE) ? "" : "attestation signée.pdf",
                                file.equals(NO_FILE) ? "" : file));
        return followed(
                browser,
                browser.postBytes(
                        page + "/period/proofs?_csrf=" + csrf(browser),
                        "multipart/form-data; boundary=part",
                        body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private String followed(Browsing browser, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return browser.get(page).body();
    }

    private static Map<String, String> with(Map<String, String> fields, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(more);
        return all;
    }

    private static String found(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        assertThat(matcher.find()).as(pattern + " in " + body).isTrue();
        return matcher.group(1);
    }

    /** What a reader sees of a page: without tags, spaces as one. */
    private static String text(String body) {
        return body.replaceAll("<[^>]*>", "")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replaceAll("[ \\n]+", " ");
    }
}
