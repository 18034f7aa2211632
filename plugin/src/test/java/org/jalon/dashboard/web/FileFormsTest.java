package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** What the forms about the exam file and the tutors' links refuse, said beside them in the reader's language. */
@JalonServerTest
class FileFormsTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private SeededCentre centre;
    private Browsing trainer;
    private String learner;
    private String page;

    FileFormsTest(@Autowired Accounts accounts) {
        this.accounts = accounts;
    }

    @BeforeEach
    void openAFile() {
        centre = new SeededCentre(port, accounts);
        learner = centre.learner(centre.cohort("Cohorte"), "Inès", "Garcia");
        page = "/candidacies/" + centre.candidacy(learner, "ntc-2018", centre.session("2024-06-03"));
        trainer = centre.signedIn(centre.account(Role.FORMATEUR, Optional.empty()));
    }

    @Test
    void sayWhyAVersionIsRefusedAndKeepWhatWasTyped() {
        Map<String, String> version = Map.of(
                "document",
                "ntc-2018.doc.veille",
                "company",
                "Sables & Fils",
                "from",
                "2024-01-12",
                "to",
                "2024-01-08",
                "day",
                "2024-04-10");

        String backwards = handIn(version, "%PDF-1.7");
        assertThat(text(backwards)).contains("« Faits jusqu’au » : les faits ne finissent pas le 8 janvier 2024");
        assertThat(backwards).contains("value=\"2024-01-12\"", "value=\"Sables &amp; Fils\"");
        assertThat(text(handIn(with(version, Map.of("to", "2024-01-12", "company", "")), "%PDF-1.7")))
                .contains("« Entreprise » est à remplir");
        assertThat(text(handIn(with(version, Map.of("to", "2024-01-12")), "")))
                .contains("« veille.pdf » n’est pas accepté : un fichier n’est pas vide");
        assertThat(text(handIn(with(version, Map.of("to", "2024-01-12", "day", "2999-01-01")), "%PDF-1.7")))
                .contains("« Déposé le » : le 1 janvier 2999 n’est pas admis ; une version n’est pas déposée d’avance");
    }

    @Test
    void sayWhyAJudgementIsRefused() {
        Map<String, String> version = Map.of(
                "document",
                "ntc-2018.doc.veille",
                "company",
                "Sables & Fils",
                "from",
                "2024-01-08",
                "to",
                "2024-01-12",
                "day",
                "2024-04-10");
        Matcher found = VERSION.matcher(handIn(version, "%PDF-1.7"));
        assertThat(found.find()).isTrue();
        Map<String, String> judged = Map.of("document", "ntc-2018.doc.veille", "version", found.group(1));

        assertThat(text(send("returns", with(judged, Map.of("remarks", " ")), page)))
                .contains("« Remarques » est à remplir");
        assertThat(text(send("returns", with(judged, Map.of("remarks", "x".repeat(4001))), page)))
                .contains("« Remarques » : 1 à 4000 caractères");
        String unknown = UUID.randomUUID().toString();
        assertThat(text(send("judgements", with(judged, Map.of("version", unknown)), page)))
                .contains("seule une version remise est jugée prête");
        assertThat(send("judgements", judged, page)).contains("Remis, jugé prêt");
    }

    @Test
    void sayWhyAFicheIsRefusedRowByRow() {
        String form = page + "/file/ecf/ntc-2018.1";
        Map<String, String> fiche = Map.of(
                "description1",
                "Étude de cas",
                "from1",
                "2024-04-08",
                "to1",
                "2024-04-01",
                "description2",
                "Oral",
                "day",
                "2024-04-10",
                "satisfied",
                "true",
                "attention",
                "Rien");

        String refused = send("ecf/ntc-2018.1", fiche, form);
        assertThat(text(refused))
                .contains("« au (ligne 1) » : une évaluation ne finit pas le 1 avril 2024, avant d’avoir commencé")
                .contains("« Compétences évaluées (ligne 1) » : cochez au moins une compétence")
                .contains("« Du (ligne 2) » est à remplir");
        assertThat(refused)
                .contains("value=\"Étude de cas\"", ">Rien</textarea>")
                .containsPattern("value=\"true\"[^>]*checked");
        trainer.get(page + "?lang=en");
        assertThat(text(send("ecf/ntc-2018.1", Map.of("day", "2024-04-10"), form)))
                .contains("Nothing was recorded", "“Result” is to be filled in");
    }

    @Test
    void sayWhyADossierIsRefusedRowByRow() {
        String form = page + "/file/dossier";

        String refused = send(
                "dossier",
                Map.of(
                        "title1-2",
                        "Plan",
                        "pages1-2",
                        "deux",
                        "title2-1",
                        "Oral",
                        "pages2-1",
                        "2",
                        "day",
                        "2024-04-10"),
                form);
        assertThat(text(refused)).contains("« Pages (ligne 1-2) » : « deux » n’est pas un nombre entier");
        assertThat(refused).contains("value=\"Plan\"", "value=\"deux\"");
        assertThat(text(send("dossier", Map.of("title1-2", "Plan", "day", "2024-04-10"), form)))
                .contains("« Pages (ligne 1-2) » : « 0 » ; un exemple a 1 à 99 pages");
    }

    @Test
    void beginTheDossierWithWhatWasSeenBefore() {
        String form = page + "/file/dossier";
        send("dossier", Map.of("title1-1", "Veille du marché", "pages1-1", "3", "day", "2024-04-10"), page);

        String again = trainer.get(form).body();

        assertThat(again).contains("value=\"Veille du marché\"", "name=\"pages1-1\" value=\"3\"");
    }

    @Test
    void giveTheStaffsFormsToTheStaffAlone() {
        Browsing candidate = centre.signedIn(centre.account(Role.LEARNER, Optional.of(learner)));

        assertThat(candidate.get(page).statusCode()).isEqualTo(200);
        assertThat(candidate.get(page + "/file/dossier").statusCode()).isEqualTo(403);
        assertThat(candidate.get(page + "/file/ecf/ntc-2018.1").statusCode()).isEqualTo(403);
    }

    @Test
    void sayWhyATutorsLinkIsRefused() {
        String form = page + "/tutor-links";
        String refused = followed(
                trainer.postForm(
                        form, withToken(Map.of("company", "Sables & Fils", "tutor", "Mme Roche", "send", "true"))),
                page);
        assertThat(text(refused))
                .contains("« Courriel du tuteur » : « » ; donnez un seul courriel, comme tuteur@entreprise.example");
        assertThat(refused).contains("value=\"Mme Roche\"");
        assertThat(text(followed(
                        trainer.postForm(form, withToken(Map.of("tutor", "Mme Roche", "to", "2001-01-01"))), page)))
                .contains("« Entreprise » est à remplir");
        assertThat(text(followed(
                        trainer.postForm(
                                form, withToken(Map.of("company", "Sables", "tutor", "Mme Roche", "to", "2001-01-01"))),
                        page)))
                .contains("« Dernier jour d’ouverture » : le 1 janvier 2001 n’est pas admis");
        assertThat(trainer.postForm(
                                form + "/" + UUID.randomUUID() + "/revocations", withToken(Map.of("reason", "Parti")))
                        .statusCode())
                .isEqualTo(404);
    }

    private String send(String form, Map<String, String> fields, String back) {
        return followed(trainer.postForm(page + "/file/" + form, withToken(fields)), back);
    }

    private String handIn(Map<String, String> fields, String file) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(
                "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        body.append(
                "--part\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"veille.pdf\"\r\n\r\n%s\r\n--part--\r\n"
                        .formatted(file));
        return followed(
                trainer.postBytes(
                        page + "/file/documents?_csrf=" + Browsing.csrfOf(trainer.get(page)),
                        "multipart/form-data; boundary=part",
                        body.toString().getBytes(StandardCharsets.UTF_8)),
                page);
    }

    private String followed(HttpResponse<String> answer, String back) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return trainer.get(back).body();
    }

    private Map<String, String> withToken(Map<String, String> fields) {
        return with(fields, Map.of("_csrf", Browsing.csrfOf(trainer.get(page))));
    }

    private static Map<String, String> with(Map<String, String> fields, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(more);
        return all;
    }

    /** What a reader sees of a page: without tags, spaces as one. */
    private static String text(String body) {
        return body.replaceAll("<[^>]*>", "").replace("&amp;", "&").replaceAll("[ \\n]+", " ");
    }
}
