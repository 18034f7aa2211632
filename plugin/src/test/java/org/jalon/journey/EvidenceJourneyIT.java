package org.jalon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.jalon.JalonSettings;
import org.jalon.catalogue.Catalogue;
import org.jalon.evidence.EveryEmitter;
import org.jalon.evidence.MoodleShapes;
import org.jalon.evidence.Shapes;
import org.jalon.framework.FrameworkId;
import org.jalon.mapping.Mappings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** From statements of every emitter over HTTP to the matrix of a cohort, by a mapping that is tried, published and mended. */
@JalonServerTest
@TestPropertySource(
        properties = {
            "jalon.clock.start=2024-05-02T09:00",
            "jalon.lrs.key=all",
            "jalon.lrs.secret=a-secret-for-the-journey"
        })
class EvidenceJourneyIT {

    private static final String MAPPING = "/api/mappings/ntc-2018";
    private static final String BOM = "\uFEFF";

    private final int port;
    private final JalonSettings settings;
    private final Mappings mappings;
    private final Catalogue before;
    private Centre centre;

    EvidenceJourneyIT(@LocalServerPort int port, @Autowired JalonSettings settings, @Autowired Mappings mappings) {
        this.port = port;
        this.settings = settings;
        this.mappings = mappings;
        this.before = mappings.current(new FrameworkId("ntc-2018")).catalogue();
        this.centre = new Centre(new Browsing(port), new String[] {"a", "b"}, new String[] {"a", "b"});
    }

    @BeforeEach
    void signIn() throws Exception {
        String password = Files.readAllLines(settings.dataDir().resolve("first-credentials")).stream()
                .filter(line -> line.startsWith("password = "))
                .map(line -> line.substring("password = ".length()))
                .findFirst()
                .orElseThrow();
        centre = new Centre(
                new Browsing(port),
                Browsing.basic("admin", password),
                Browsing.basic("all", "a-secret-for-the-journey"));
    }

    /** The other journeys go by the mapping that was there. */
    @AfterEach
    void putTheMappingBack() {
        mappings.publish(before, "test", "after the journey");
    }

    private void publish(Catalogue catalogue) {
        mappings.publish(catalogue, "test", "for the journey");
    }

    private String cohortOf(String candidacy) {
        String cohort = centre.create("/api/cohorts", "{\"name\":\"=Cohorte\"}");
        centre.post("/api/cohorts/" + cohort + "/members", "{\"learner\":\"" + learnerOf(candidacy) + "\"}");
        return cohort;
    }

    private String learnerOf(String candidacy) {
        return centre.get("/api/candidacies/" + candidacy).path("learner").asString();
    }

    /** In the form of {@link EveryEmitter#CELLS}. */
    private List<String> matrix(String cohort, String query) {
        return cells(centre.get("/api/cohorts/" + cohort + "/coverage" + query).at("/versions/0/rows/0/cells"));
    }

    private static List<String> cells(JsonNode cells) {
        return cells.valueStream().map(EvidenceJourneyIT::cell).toList();
    }

    private static String cell(JsonNode cell) {
        return "%s %s %d/%d"
                .formatted(
                        cell.path("competency").asString().substring("ntc-2018.".length()),
                        cell.path("state").asString(),
                        cell.path("done").asInt(),
                        cell.path("required").asInt());
    }

    @Test
    void leadsWhatEveryEmitterSendsToTheExpectedMatrixWhateverComesFirst() {
        publish(EveryEmitter.catalogue(Emitted.MOODLE));
        String candidacy = centre.enrol("201", LocalDate.of(2024, 6, 4));
        String cohort = cohortOf(candidacy);
        JsonNode nothing = centre.get("/api/cohorts/" + cohort + "/coverage");
        String[] sent = Emitted.byEveryEmitter("201");

        centre.statements(Stream.of(sent).sorted().toArray(String[]::new));
        assertThat(matrix(cohort, "")).isEqualTo(EveryEmitter.CELLS);
        centre.statements(sent);
        assertThat(matrix(cohort, "")).isEqualTo(EveryEmitter.CELLS);
        assertThat(centre.post("/api/admin/projections/check", "{}")
                        .path("same")
                        .asBoolean())
                .isTrue();
        assertThat(matrix(cohort, "")).isEqualTo(EveryEmitter.CELLS);

        String then = nothing.path("asOf").asString();
        assertThat(matrix(cohort, "?asOf=" + then)).isEqualTo(cells(nothing.at("/versions/0/rows/0/cells")));
        String now =
                centre.get("/api/cohorts/" + cohort + "/coverage").path("asOf").asString();
        assertThat(matrix(cohort, "?asOf=" + now)).isEqualTo(EveryEmitter.CELLS);
        JsonNode explained = centre.get("/api/candidacies/" + candidacy + "/coverage");
        assertThat(explained.path("competencies").valueStream().map(c -> cell(c.path("standing"))))
                .isEqualTo(EveryEmitter.CELLS);
        assertThat(explained.path("computedAt").asString()).isNotEmpty();
        assertThat(explained
                        .at("/competencies/0/activities/0/counted/0/remarks")
                        .toString())
                .contains("réussite ignorée : aucune note de passage");
    }

    @Test
    void countsAnAgentFromTheTieToTheUntie() {
        publish(EveryEmitter.catalogue(Emitted.MOODLE));
        centre.statements(Emitted.as("202-b", Shapes.completed(9, "2024-03-06T08:00:00Z", "{\"completion\":true}")));
        String candidacy = centre.enrol("202", LocalDate.of(2024, 6, 4));
        String cohort = cohortOf(candidacy);
        assertThat(matrix(cohort, "")).contains("1.2 NOTHING_YET 0/2");
        assertThat(centre.get("/api/evidence/unused?reason=actor.unknown").toString())
                .contains("202-b");

        centre.tieAgent(learnerOf(candidacy), Emitted.MOODLE, "202-b");
        assertThat(matrix(cohort, "")).contains("1.2 IN_PROGRESS 1/2");
        String agents = "/api/learners/" + learnerOf(candidacy) + "/agents";
        int tie = centre.get(agents)
                .valueStream()
                .filter(t -> t.toString().contains("202-b"))
                .findFirst()
                .orElseThrow()
                .path("number")
                .asInt();
        centre.untie(agents + "/" + tie);
        assertThat(matrix(cohort, "")).contains("1.2 NOTHING_YET 0/2");
        assertThat(centre.post("/api/admin/projections/check", "{}")
                        .path("same")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void triesAMappingFirstAndMapsFromTheInbox() {
        publish(EveryEmitter.catalogue("https://elsewhere.example.org"));
        String candidacy = centre.enrol("203", LocalDate.of(2024, 6, 4));
        String cohort = cohortOf(candidacy);
        centre.statements(
                Emitted.as("203", Shapes.completed(9, "2024-03-06T08:00:00Z", "{\"completion\":true}")),
                Emitted.as("203", MoodleShapes.lessonEnded(11, "2024-03-06T08:00:00Z", "{\"completion\":true}")));
        assertThat(matrix(cohort, "")).contains("1.2 NOTHING_YET 0/2");

        JsonNode tried = centre.post(MAPPING + "/dry-run", centre.json(EveryEmitter.catalogue(Emitted.MOODLE)));
        List<String> changes = changesFor(learnerOf(candidacy), tried);
        assertThat(changes).contains("1.2 IN_PROGRESS 1/2", "2.2 IN_PROGRESS 1/2");
        assertThat(matrix(cohort, "")).contains("1.2 NOTHING_YET 0/2");

        JsonNode lesson = inboxed("Leçon 11");
        JsonNode booklet = inboxed("Livret 9");
        centre.put(MAPPING + "/inbox/" + lesson.path("id").asString() + "/aside", """
                {"setAside":true,"reason":"hors du parcours"}""");
        assertThat(centre.get(MAPPING + "/inbox?limit=500").toString()).doesNotContain("Leçon 11");
        centre.post(MAPPING + "/inbox/" + booklet.path("id").asString() + "/map", """
                {"activity":"booklet","reason":"le livret a changé d'adresse"}""");
        assertThat(matrix(cohort, "")).contains("1.2 IN_PROGRESS 1/2", "2.2 NOTHING_YET 0/2");
        assertThat(centre.get(MAPPING + "/versions?limit=1")
                        .at("/items/0/reason")
                        .asString())
                .isEqualTo("le livret a changé d'adresse");
        assertThat(centre.post("/api/admin/projections/check", "{}")
                        .path("same")
                        .asBoolean())
                .isTrue();
    }

    private static List<String> changesFor(String learner, JsonNode tried) {
        return tried.path("changes")
                .valueStream()
                .filter(change -> change.at("/learner/learner").asString().equals(learner))
                .map(change -> cell(change.path("after")))
                .toList();
    }

    private JsonNode inboxed(String name) {
        return centre.get(MAPPING + "/inbox?limit=500")
                .path("items")
                .valueStream()
                .filter(item -> item.path("names").toString().contains(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        centre.get(MAPPING + "/inbox?limit=500").toString()));
    }

    @Test
    void handsTheMatrixOutInWords() {
        String candidacy = centre.enrol("204", LocalDate.of(2024, 6, 4));
        String cohort = cohortOf(candidacy);
        String path = "/api/cohorts/" + cohort + "/coverage";

        assertThat(centre.getText(path + "?format=csv"))
                .startsWith(BOM + "Nom;Prénom;")
                .contains("Essai 204;Camille;ntc-2018;", "rien encore (0 sur ");
        assertThat(centre.getText(path + "?format=csv&lang=en")).contains("nothing yet (0 of ");
        assertThat(centre.getText(path + "?format=xlsx")).startsWith("PK");
        HttpResponse<String> first = centre.tryGet(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(centre.tryGet(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        for (String wrong : List.of("?asOf=2100-01-01T00:00:00Z", "?asOf=hier", "?format=pdf")) {
            HttpResponse<String> answer = centre.tryGet(path + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }
}
