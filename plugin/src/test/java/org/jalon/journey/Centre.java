package org.jalon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jalon.Browsing;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.CatalogueDraft;
import org.jalon.profile.JalonProfile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a centre's staff and its LMS do by HTTP with a running Jalon; every answer must be the one hoped for. */
final class Centre {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Browsing http;
    private final String[] staff;
    private final String[] lms;

    Centre(Browsing http, String[] staff, String[] lms) {
        this.http = http;
        this.staff = staff;
        this.lms = withVersion(lms);
    }

    private static String[] withVersion(String[] basic) {
        return new String[] {basic[0], basic[1], "X-Experience-API-Version", "1.0.3"};
    }

    /** What the first credentials of that process let its administrator and its LMS do. */
    static Centre of(KilledProcess jalon, Path dataDir) {
        try {
            String password = Files.readAllLines(dataDir.resolve("first-credentials")).stream()
                    .filter(line -> line.startsWith("password = "))
                    .map(line -> line.substring("password = ".length()))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            return new Centre(
                    new Browsing(jalon.port()),
                    Browsing.basic("admin", password),
                    Browsing.basic(KilledProcess.KEY, KilledProcess.SECRET));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another client of the LRS, with its own key. */
    Centre withLrsKey(String[] key) {
        return new Centre(http, staff, key);
    }

    String create(String path, String body) {
        return post(path, body).path("id").asString();
    }

    String act(String candidacy, String path, String body) {
        return post("/api/candidacies/" + candidacy + path, body)
                .path("statementId")
                .asString();
    }

    JsonNode post(String path, String body) {
        HttpResponse<String> answer = http.postJson(path, body, staff);
        assertThat(answer.statusCode())
                .as("%s %s: %s", path, body, answer.body())
                .isBetween(200, 204);
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    void withdraw(String act, String reason) {
        HttpResponse<String> answer =
                http.delete("/api/acts/" + act + "?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8), staff);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    void tieAgent(String learner, String homePage, String name) {
        post(
                "/api/learners/" + learner + "/agents?reason=inscription",
                "{\"account\":{\"homePage\":\"%s\",\"name\":\"%s\"}}".formatted(homePage, name));
    }

    void put(String path, String body) {
        HttpResponse<String> answer = http.putJson(path, body, staff);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    void untie(String tie) {
        HttpResponse<String> answer = http.delete(tie + "?reason=erreur", staff);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    HttpResponse<String> tryGet(String path, String... headers) {
        return http.getJson(path, Stream.of(staff, headers).flatMap(Stream::of).toArray(String[]::new));
    }

    /** The catalogue as its file. */
    String json(Catalogue catalogue) {
        return CatalogueDraft.of(catalogue).toJson();
    }

    /** Rebuilds the projections, unless a rebuild that was broken off has to be waited for. */
    void tryRebuild() {
        assertThat(http.postJson("/api/admin/projections/rebuild", "{}", staff).statusCode())
                .isIn(200, 503);
    }

    HttpResponse<String> tryStatements(String body) {
        return http.postJson("/xapi/statements", body, lms);
    }

    void statements(String... statements) {
        HttpResponse<String> answer = tryStatements("[" + String.join(",", statements) + "]");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    HttpResponse<String> statement(String parameter, String id) {
        return http.getJson("/xapi/statements?" + parameter + "=" + id, lms);
    }

    JsonNode xapi(String path) {
        HttpResponse<String> answer = http.getJson(path, lms);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    List<JsonNode> statementsByVerb(String verb) {
        HttpResponse<String> answer =
                http.getJson("/xapi/statements?verb=" + URLEncoder.encode(verb, StandardCharsets.UTF_8), lms);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("statements").valueStream().toList();
    }

    JsonNode get(String path) {
        return JSON.readTree(getText(path));
    }

    String getText(String path) {
        HttpResponse<String> answer = http.getJson(path, staff);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    JsonNode report(String candidacy) {
        return get("/api/candidacies/" + candidacy + "/readiness").path("report");
    }

    String verdict(String candidacy) {
        return report(candidacy).path("verdict").asString();
    }

    Map<String, String> blockers(String candidacy) {
        Map<String, String> open = new TreeMap<>();
        report(candidacy).path("items").forEach(item -> {
            String state = item.path("state").asString();
            if (item.path("blocking").asBoolean() && !state.equals("MET") && !state.equals("NOT_APPLICABLE")) {
                open.put(item.path("id").asString(), state);
            }
        });
        return open;
    }

    List<JsonNode> publications(String candidacy) {
        return get("/api/candidacies/" + candidacy + "/readiness/publications")
                .valueStream()
                .toList();
    }

    /** A candidate from formation whose Moodle and cmi5 users are {@code user}; the candidacy's id. */
    String enrol(String user, LocalDate sessionDay) {
        String learner =
                create("/api/learners", "{\"givenName\":\"Camille\",\"familyName\":\"Essai %s\"}".formatted(user));
        tieAgent(learner, Emitted.MOODLE, user);
        tieAgent(learner, Emitted.CMI5_LMS, user);
        String session = create("/api/sessions", """
                {"name":"Session %s","target":"TITRE","firstDay":"%s","enteredInCeresOn":"2024-03-01",
                 "agrementValidUntil":"2026-12-31"}""".formatted(user, sessionDay));
        return create("/api/candidacies", """
                {"learner":"%s","framework":"ntc-2018","origin":"FORMATION","alternance":false,
                 "trainingBegins":"2023-09-04","trainingEnds":"%s","target":"TITRE","session":"%s"}""".formatted(learner, sessionDay.minusDays(1), session));
    }

    /** Evidence of all seven competencies as Moodle and cmi5 content send it; the statement behind the last one. */
    String train(String user) {
        UUID last = UUID.randomUUID();
        statements(
                Emitted.quizAttempt(UUID.randomUUID(), user, "NTC18-VEILLE-QUIZ", 1, 8, "2023-11-06T09:00:00Z"),
                Emitted.quizAttempt(UUID.randomUUID(), user, "NTC18-VEILLE-QUIZ", 2, 15, "2023-11-08T09:00:00Z"),
                Emitted.gradedAssignment(UUID.randomUUID(), user, "NTC18-PLAN-DOSSIER", 14, "2023-12-04T09:00:00Z"),
                Emitted.gradedAssignment(UUID.randomUUID(), user, "NTC18-BILAN-RAPPORT", 12, "2024-01-15T09:00:00Z"));
        statements(
                Emitted.cmi5Passed(
                        UUID.randomUUID(),
                        user,
                        "https://contenus.centre-exemple.fr/cmi5/ntc18/fidelisation-scenarios",
                        "2024-01-22T09:00:00Z"),
                Emitted.gradedAssignment(
                        UUID.randomUUID(), user, "NTC18-PROSPECTION-APPEL", 13, "2024-02-05T09:00:00Z"),
                Emitted.gradedAssignment(
                        UUID.randomUUID(), user, "NTC18-SOLUTION-PROPOSITION", 16, "2024-02-12T09:00:00Z"),
                Emitted.gradedAssignment(last, user, "NTC18-NEGOCIATION-ENTRETIEN", 15, "2024-02-19T09:00:00Z"));
        return last.toString();
    }

    /** All of the file but the period in the company. */
    void completeFile(String candidacy) {
        for (String document : List.of("veille", "plan", "fidelisation")) {
            act(
                    candidacy,
                    "/file/documents",
                    "{\"day\":\"2024-04-15\",\"document\":\"%s\",\"file\":\"%s.pdf\"}"
                            .formatted(documentId(document), document));
        }
        act(candidacy, "/file/dossier-professionnel", """
                {"day":"2024-04-16","examples":{"ntc-2018.1":2,"ntc-2018.2":1},"longestExamplePages":3,
                 "declarationSignedOn":"2024-04-16"}""");
        for (String bloc : List.of("ntc-2018.1", "ntc-2018.2")) {
            act(
                    candidacy,
                    "/file/ecf",
                    "{\"day\":\"2024-04-17\",\"bloc\":\"%s\",\"satisfied\":true,\"complementary\":false,\"signedBy\":\"A. Formateur\"}"
                            .formatted(bloc));
        }
        act(candidacy, "/file/ecf/synthesis", "{\"day\":\"2024-04-18\",\"signedBy\":\"R. Organisme\"}");
    }

    private String documentId(String about) {
        return get("/api/frameworks/ntc-2018")
                .path("documents")
                .valueStream()
                .map(d -> d.path("id").asString())
                .filter(id -> id.contains(about))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no document about " + about));
    }

    /** So many weeks of 35 hours; their ids. */
    List<String> weeks(String candidacy, int count) {
        var weeks = new ArrayList<String>();
        for (int week = 0; week < count; week++) {
            weeks.add(week(candidacy, LocalDate.of(2024, 1, 8).plusWeeks(week), 2100));
        }
        return weeks;
    }

    /** A tutor confirms all weeks by a personal link, without an account. */
    void tutorConfirms(String candidacy) {
        String address = post("/api/candidacies/" + candidacy + "/enterprise/tutor-links", """
                        {"company":"Équipements Durand","tutor":"M. Durand"}""")
                .path("address")
                .asString();
        String link = address.substring(address.indexOf("/t/"));
        String page = http.get(link).body();
        HttpResponse<String> answer = http.postForm(
                link + "/confirmations", Map.of("key", hidden(page, "key"), "seen", hidden(page, "seen")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        JsonNode period = get("/api/candidacies/" + candidacy + "/enterprise");
        assertThat(period.path("tutor").size()).isEqualTo(period.path("time").size());
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(page).isTrue();
        return field.group(1);
    }

    /** The proof of ten weeks as a file; the id of its act. */
    String uploadProof(String candidacy, String file) {
        String body = """
                --part
                Content-Disposition: form-data; name="act"
                Content-Type: application/json

                {"day":"2024-03-20","company":"Équipements Durand","minutes":21000,"from":"2024-01-08","to":"2024-03-17",
                 "issuer":"Équipements Durand","signatory":"M. Durand"}
                --part
                Content-Disposition: form-data; name="file"; filename="attestation.pdf"
                Content-Type: application/pdf

                %s
                --part--
                """.formatted(file).replace("\n", "\r\n");
        HttpResponse<String> answer = http.postBytes(
                "/api/candidacies/" + candidacy + "/enterprise/proofs",
                "multipart/form-data; boundary=part",
                body.getBytes(StandardCharsets.UTF_8),
                staff);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("statementId").asString();
    }

    /** The proof is accepted and handed over. */
    void accept(String candidacy, String proof) {
        act(candidacy, "/enterprise/proofs/acceptances", "{\"day\":\"2024-03-21\",\"proof\":\"%s\"}".formatted(proof));
        act(candidacy, "/enterprise/proofs/hand-overs", "{\"day\":\"2024-04-20\",\"receiver\":\"Mme Responsable\"}");
    }

    /** The ids of all statements in force that follow Jalon's profile. */
    Set<String> ours() {
        Set<String> ids = new TreeSet<>();
        String next = "/xapi/statements?limit=100";
        while (!next.isEmpty()) {
            JsonNode page = xapi(next);
            for (JsonNode statement : page.path("statements")) {
                if (statement
                        .at("/context/contextActivities/category")
                        .toString()
                        .contains(JalonProfile.VERSION)) {
                    ids.add(statement.path("id").asString());
                }
            }
            next = page.path("more").asString("");
        }
        return ids;
    }

    /** Ten weeks of 35 hours, proven, accepted and handed over; the ids of the weeks. */
    List<String> period(String candidacy) {
        List<String> weeks = weeks(candidacy, 10);
        String proof = act(candidacy, "/enterprise/proofs", """
                {"day":"2024-03-20","company":"Équipements Durand","minutes":21000,"from":"2024-01-08","to":"2024-03-17",
                 "issuer":"Équipements Durand","signatory":"M. Durand","reference":"attestation-durand.pdf"}""");
        accept(candidacy, proof);
        return weeks;
    }

    String week(String candidacy, LocalDate monday, int minutes) {
        return act(
                candidacy,
                "/enterprise/time",
                "{\"day\":\"%s\",\"unit\":\"WEEK\",\"minutes\":%d,\"company\":\"Équipements Durand\"}"
                        .formatted(monday, minutes));
    }
}
