package org.jalon.examfile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.candidacy.ApiUser.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@JalonServerTest
class ExamFileApiTest {

    private static final String VEILLE = "ntc-2018.doc.veille";

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private ApiUser responsable;
    private ApiUser formateur;
    private ApiUser candidate;
    private String learner;
    private String file;

    ExamFileApiTest(@Autowired Accounts accounts) {
        this.accounts = accounts;
    }

    @BeforeEach
    void openAFile() {
        responsable = ApiUser.with(Role.RESPONSABLE, accounts, port);
        formateur = ApiUser.with(Role.FORMATEUR, accounts, port);
        learner = responsable.make("/api/learners", "{\"givenName\": \"Amina\", \"familyName\": \"Diallo\"}");
        candidate = ApiUser.with(Role.LEARNER, Optional.of(UUID.fromString(learner)), accounts, port);
        file = fileOf("""
                {"learner": "%s", "framework": "ntc-2018", "origin": "FORMATION", "target": "TITRE",
                 "trainingBegins": "2023-09-04", "trainingEnds": "2024-05-31"}
                """);
    }

    @Test
    void followsADocumentFromDraftToReady() {
        formateur.send("POST", file.replace("/file", "/enterprise/time"), """
                {"day": "2024-01-08", "unit": "WEEK", "minutes": 2100, "company": "Sables & Fils"}
                """);
        act(formateur, "/documents/drafts", version("2024-03-01", "Sables & Fils", "2024-01-08", "2024-01-14"));
        assertThat(veille().at("/state").asString()).isEqualTo("DRAFT");
        assertThat(veille().at("/next").asString()).isEqualTo("HAND_IN");

        String first = act(formateur, "/documents", version("2024-03-10", "Autre", "2024-01-08", "2024-01-14"));
        assertThat(veille().at("/state").asString()).isEqualTo("HANDED_IN");
        assertThat(veille().at("/versions/0").has("warning")).isFalse();
        assertThat(veille().at("/versions/1/warning").asString()).isEqualTo("OTHER_COMPANY");
        assertThat(veille().at("/versions/1/competency").asString()).isEqualTo("ntc-2018.1.1");

        act(formateur, "/documents/returns", """
                {"day": "2024-03-12", "version": "%s", "remarks": "Chiffrer le marché."}
                """.formatted(first));
        assertThat(veille().at("/state").asString()).isEqualTo("RETURNED");
        assertThat(veille().at("/versions/1/judgement/remarks").asString()).isEqualTo("Chiffrer le marché.");

        String second =
                act(formateur, "/documents", version("2024-03-20", "SABLES & FILS", "2024-01-08", "2024-01-15"));
        assertThat(veille().at("/versions/2/warning").asString()).isEqualTo("OUTSIDE_PERIOD");
        String ready = act(formateur, "/documents/judgements", """
                {"day": "2024-03-22", "handedIn": "%s"}
                """.formatted(second));
        assertThat(veille().at("/state").asString()).isEqualTo("READY");

        formateur.send("DELETE", "/api/acts/" + ready + "?reason=erreur", "");
        assertThat(veille().at("/state").asString()).isEqualTo("HANDED_IN");
        assertThat(veille().at("/next").asString()).isEqualTo("JUDGE");
    }

    @Test
    void letsACandidateHandInTheOwnDocumentsAndNoMore() {
        String today = today();
        String own = version(today, "Sables & Fils", "2024-01-08", "2024-01-14");
        refused(candidate, "/documents", own, 400, "The file itself is missing");
        assertThat(candidate
                        .sendForm(file + "/documents", own, "veille.pdf", "%PDF-1.7")
                        .statusCode())
                .isEqualTo(201);
        assertThat(veille().at("/state").asString()).isEqualTo("HANDED_IN");

        assertThat(candidate
                        .sendForm(
                                file + "/documents",
                                version("2024-03-10", "S", "2024-01-08", "2024-01-09"),
                                "veille.pdf",
                                "%PDF-1.7")
                        .body())
                .contains("day is 2024-03-10");
        refused(
                candidate,
                "/documents/judgements",
                """
                {"day": "2024-03-22", "handedIn": "%s"}
                """.formatted(veille().at("/versions/0/statementId").asString()),
                403,
                "does not give the right");
        refused(candidate, "/dossier-professionnel", """
                {"day": "2024-03-22", "examples": {"ntc-2018.1": 2}}
                """, 403, "does not give the right");
        ApiUser other = ApiUser.with(Role.LEARNER, Optional.of(UUID.randomUUID()), accounts, port);
        refused(other, "/documents", version(today, "S", "2024-01-08", "2024-01-09"), 403, "");
        assertThat(candidate
                        .send(
                                "DELETE",
                                "/api/acts/"
                                        + veille().at("/versions/0/statementId").asString() + "?reason=non",
                                "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesWhatADocumentCanNotDrawOn() {
        refused(formateur, "/documents", """
                {"day": "2024-03-10", "document": "ntc-2018.doc.veille", "file": "v.pdf", "competency": "ntc-2018.1.2"}
                """, 400, "presents ntc-2018.1.1");
        refused(formateur, "/documents", """
                {"day": "2024-03-10", "document": "ntc-2018.doc.veille", "file": "v.pdf",
                 "facts": {"basis": "PROFESSIONAL_ACTIVITY", "company": "S", "from": "2024-01-08", "to": "2024-01-09"}}
                """, 400, "facts.basis");
        refused(formateur, "/documents/returns", """
                {"day": "2024-03-12", "version": "%s", "remarks": "Revoir."}
                """.formatted(UUID.randomUUID()), 400, "no such document");
    }

    @Test
    void freezesNameAndLabelsOfAnEcfAtItsSignature() {
        String sheet = act(formateur, "/ecf", """
                {"day": "2024-04-02", "bloc": "ntc-2018.1", "satisfied": false, "complementary": false,
                 "evaluations": [{"description": "Étude de cas", "from": "2024-03-04", "to": "2024-03-05",
                                  "competencies": ["ntc-2018.1.1", "ntc-2018.1.2"]}],
                 "attention": "Le plan d'actions.", "toReevaluate": ["ntc-2018.1.2"]}
                """);
        assertThat(livret().at("/activities/0").has("satisfied")).isFalse();
        assertThat(livret().at("/activities/0/unsigned").asString()).isEqualTo(sheet);

        act(formateur, "/ecf/signatures", "{\"sheet\": \"%s\"}".formatted(sheet));
        refused(formateur, "/ecf/signatures", "{\"sheet\": \"%s\"}".formatted(sheet), 400, "has signed it");
        JsonNode activity = livret().at("/activities/0");
        assertThat(activity.at("/satisfied").asBoolean()).isFalse();
        assertThat(activity.at("/main/signatures/0/name").asString())
                .isEqualTo(formateur.person().displayName());
        JsonNode signature = json(formateur.get(file)).at("/acts/1/content");
        assertThat(signature.at("/wording/competencies/0/label/text").asString())
                .contains("veille commerciale");

        String again = act(formateur, "/ecf", """
                {"day": "2024-04-20", "bloc": "ntc-2018.1", "satisfied": true, "complementary": true}
                """);
        act(formateur, "/ecf/signatures", "{\"sheet\": \"%s\"}".formatted(again));
        assertThat(livret().at("/activities/0/satisfied").asBoolean()).isTrue();
    }

    @Test
    void printsTheLivretInTheLayoutOfTheModel() throws IOException {
        String sheet = act(formateur, "/ecf", """
                {"day": "2024-04-02", "bloc": "ntc-2018.2", "satisfied": false, "complementary": false,
                 "evaluations": [{"description": "Jeu de rôle & bilan", "from": "2024-03-04",
                                  "competencies": ["ntc-2018.2.3"]}],
                 "attention": "L'argumentation.", "toReevaluate": ["ntc-2018.2.3"]}
                """);
        act(formateur, "/ecf/signatures", "{\"sheet\": \"%s\"}".formatted(sheet));
        act(responsable, "/ecf/synthesis", "{\"observations\": \"À revoir en juin.\"}");

        String page = candidate.get(file + "/ecf/livret").body();
        assertThat(page)
                .contains("Livret d’évaluations passées en cours de formation", "Diallo", "Amina")
                .contains("Arrêté du 11 décembre 2018", "10/06/2019", "JORF n°0292 du 18 décembre 2018")
                .contains("Jeu de rôle &amp; bilan", "04/03/2024", "L&#39;argumentation.", "À revoir en juin.")
                .contains("TP-00338 (non vérifié)", "millésime non connu");
        byte[] pdf = formateur.getBytes(file + "/ecf/livret.pdf");
        assertThat(formateur.getBytes(file + "/ecf/livret.pdf")).isEqualTo(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("L’activité 2 est maîtrisée", "Someone", "Aucune fiche saisie");
        }
        assertThat(formateur.get(file + "/dossier-professionnel/export").body())
                .contains("appartient au candidat", "encore vu le dossier");
        assertThat(ApiUser.with(Role.LEARNER, Optional.of(UUID.randomUUID()), accounts, port)
                        .get(file + "/ecf/livret")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsTheFileThatACandidateHandsIn() {
        String act = "{\"day\": \"%s\", \"document\": \"%s\", \"file\": \"veille\"}".formatted(today(), VEILLE);
        HttpResponse<String> sent = candidate.sendForm(file + "/documents", act, "veille été.pdf", "%PDF-1.7 veille");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        JsonNode version = veille().at("/versions/0");
        assertThat(version.at("/file").asString()).isEqualTo("veille été.pdf");
        assertThat(version.at("/sha256").asString()).hasSize(64);
        assertThat(candidate
                        .get("/api/acts/%s/attachments/%s"
                                .formatted(
                                        version.at("/statementId").asString(),
                                        version.at("/sha256").asString()))
                        .body())
                .isEqualTo("%PDF-1.7 veille");
    }

    @Test
    void closesTheLivretByTheRepresentativeOnly() {
        refused(formateur, "/ecf/synthesis", "{}", 403, "does not give the right");
        String synthesis = act(responsable, "/ecf/synthesis", "{\"observations\": \"Aucune.\"}");
        assertThat(livret().at("/synthesis/signedBy").asString())
                .isEqualTo(responsable.person().displayName());
        refused(formateur, "/ecf/copies", """
                {"day": "2024-04-08", "synthesis": "%s"}
                """.formatted(synthesis), 400, "the synthesis was signed on");
        act(formateur, "/ecf/copies", """
                {"day": "%s", "synthesis": "%s"}
                """.formatted(today(), synthesis));
        assertThat(livret().at("/synthesis/copyHandedOverOn").asString()).isEqualTo(today());
    }

    @Test
    void refusesACompetencyOutsideTheActivityAndASixthRow() {
        refused(formateur, "/ecf", """
                {"day": "2024-04-02", "bloc": "ntc-2018.1", "satisfied": true, "complementary": false,
                 "evaluations": [{"description": "Jeu de rôle", "from": "2024-03-04", "competencies": ["ntc-2018.2.1"]}]}
                """, 400, "ntc-2018.2.1");
        String row = "{\"description\": \"Cas\", \"from\": \"2024-03-04\", \"competencies\": [\"ntc-2018.1.1\"]}";
        refused(formateur, "/ecf", """
                {"day": "2024-04-02", "bloc": "ntc-2018.1", "satisfied": true, "complementary": false,
                 "evaluations": [%s]}
                """.formatted(String.join(",", Collections.nCopies(6, row))), 400, "5 rows");
        String vae = fileOf(
                "{\"learner\": \"%s\", \"framework\": \"ntc-2018\", \"origin\": \"VAE\", \"target\": \"TITRE\"}");
        assertThat(formateur.send("POST", vae + "/ecf", """
                {"day": "2024-04-02", "bloc": "ntc-2018.1", "satisfied": true, "complementary": false}
                """).body()).contains("origin is VAE");
    }

    @Test
    void describesTheDossierProfessionnelExampleByExample() {
        act(formateur, "/dossier-professionnel", """
                {"day": "2024-04-16", "declarationSignedOn": "2024-04-15", "described": [
                 {"bloc": "ntc-2018.1", "title": "Plan de prospection", "pages": 4, "company": "Sables & Fils",
                  "from": "2024-01-08", "to": "2024-02-02"},
                 {"bloc": "ntc-2018.2", "title": "Négociation d'un contrat", "pages": 3}]}
                """);
        JsonNode dossier = json(candidate.get(file + "/dossier-professionnel"));
        assertThat(dossier.at("/complete").asBoolean()).isTrue();
        assertThat(dossier.at("/examples/ntc-2018.1").asInt()).isEqualTo(1);
        assertThat(dossier.at("/tooLong/0").asString()).isEqualTo("Plan de prospection");
        assertThat(dossier.at("/described/0/company").asString()).isEqualTo("Sables & Fils");
    }

    @Test
    void keepsARequestForAnArrangementWithItsAnswer() {
        String request = act(formateur, "/arrangements", """
                {"day": "2024-02-01", "what": "Un tiers temps", "deadline": "2024-04-30"}
                """);
        assertThat(arrangement().at("/late").asBoolean()).isTrue();
        act(formateur, "/arrangements/answers", """
                {"day": "2024-03-01", "request": "%s", "granted": true, "authority": "DREETS"}
                """.formatted(request));
        assertThat(arrangement().at("/state").asString()).isEqualTo("GRANTED");
        assertThat(arrangement().at("/late").asBoolean()).isFalse();
        refused(formateur, "/arrangements/answers", """
                {"day": "2024-03-01", "request": "%s", "granted": true, "authority": "DREETS"}
                """.formatted(UUID.randomUUID()), 400, "no such request");
    }

    private JsonNode arrangement() {
        return json(formateur.get(file + "/arrangements")).at("/0");
    }

    private JsonNode livret() {
        return json(formateur.get(file + "/ecf"));
    }

    private JsonNode veille() {
        return json(formateur.get(file + "/documents"))
                .valueStream()
                .filter(d -> d.at("/document").asString().equals(VEILLE))
                .findFirst()
                .orElseThrow();
    }

    private static String version(String day, String company, String from, String to) {
        return """
                {"day": "%s", "document": "ntc-2018.doc.veille", "file": "veille.pdf", "facts":
                 {"basis": "ENTERPRISE_PERIOD", "company": "%s", "from": "%s", "to": "%s"}}
                """.formatted(day, company, from, to);
    }

    private String fileOf(String candidacy) {
        return "/api/candidacies/" + responsable.make("/api/candidacies", candidacy.formatted(learner)) + "/file";
    }

    private String act(ApiUser who, String path, String body) {
        HttpResponse<String> answer = who.send("POST", file + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).at("/statementId").asString();
    }

    private void refused(ApiUser who, String path, String body, int status, String why) {
        HttpResponse<String> answer = who.send("POST", file + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
    }

    /** The application of these tests runs by the machine's clock, in the centre's zone. */
    private static String today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/Paris"))).toString();
    }
}
