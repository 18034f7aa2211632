package org.jalon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jalon.FreshDataFolder;
import org.jalon.JalonApplication;
import org.jalon.access.FirstCredentials;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@SpringBootTest(
        classes = JalonApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:demo-it")
@ActiveProfiles("demo")
@ContextConfiguration(initializers = {FreshDataFolder.class, DemoIT.CredentialsOfAnEarlierStart.class})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {

    private static final String EARLIER = "of-an-earlier-start";

    private final Demo demo;
    private final FirstCredentials credentials;
    private final int port;

    DemoIT(@Autowired Demo demo, @Autowired FirstCredentials credentials, @LocalServerPort int port) {
        this.demo = demo;
        this.credentials = credentials;
        this.port = port;
    }

    @BeforeAll
    void awaitTheLastCandidate() {
        DemoUser.awaitLoaded(demo);
    }

    @Test
    void showsEachCandidateAsItsStorySays() {
        Map<String, JsonNode> reports =
                DemoUser.staff("helene.garnier", credentials.file(), port).reports();

        assertThat(summaries(reports, "Delattre"))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Rousseau", "READY_TO_PRESENT"),
                        Map.entry("Benali", "READY_TO_PRESENT"),
                        Map.entry("Marchand", "READY_TO_PRESENT"),
                        Map.entry("Lefèvre", "IN_PREPARATION enterprise-time=NOT_MET"),
                        Map.entry(
                                "Fontaine",
                                "IN_PREPARATION enterprise-time=PENDING proof-hand-over=NOT_MET"
                                        + " dossier-professionnel=NOT_MET ecf:ntc-2018.2=PENDING ecf-synthesis=NOT_MET"),
                        Map.entry("Moreau", "IN_PREPARATION enterprise-time=PENDING proof-hand-over=NOT_MET"),
                        Map.entry("Ferreira", "NEEDS_DECISION enterprise-time=UNDETERMINED different-sides"),
                        Map.entry("Nguyen", "NEEDS_DECISION enterprise-time=UNDETERMINED several-companies"),
                        Map.entry("Girard", "IN_PREPARATION document:ntc-2018.doc.fidelisation=NOT_MET"),
                        Map.entry("Kowalski", "IN_PREPARATION recevabilite=NOT_MET"),
                        Map.entry("Amrani", "NEEDS_DECISION session-type=UNDETERMINED ccp-held"),
                        Map.entry("Chevalier", "READY_TO_PRESENT"),
                        Map.entry("Diallo", "READY_TO_PRESENT"),
                        Map.entry("Perrot", "READY_TO_PRESENT"),
                        Map.entry("Barbier", "READY_TO_PRESENT"),
                        Map.entry("Garnier-Roux", "READY_TO_PRESENT"),
                        Map.entry("Faure", "NEEDS_DECISION enterprise-time=UNDETERMINED several-companies"),
                        Map.entry("Belkacem", "READY_TO_PRESENT"),
                        Map.entry(
                                "Lambert",
                                "NEEDS_DECISION change-midway:2=UNDETERMINED earlier-time-counts"
                                        + " enterprise-time=UNDETERMINED different-sides+several-companies"),
                        Map.entry("Mercier", "READY_TO_PRESENT"),
                        Map.entry("Vasseur", "NEEDS_DECISION validity=UNDETERMINED prolongation-open-to-candidate"),
                        Map.entry("Roche", "IN_PREPARATION presenting-again=NOT_MET"),
                        Map.entry("Joly", "READY_TO_PRESENT")));
        assertThat(reports)
                .hasEntrySatisfying(
                        "Delattre",
                        report -> assertThat(DemoUser.summary(report)).startsWith("BLOCKED validity=NOT_MET "));
    }

    @Test
    void leavesThomasAQuarterOfAnHourShort() {
        assertThat(DemoUser.staff("marc.tessier", credentials.file(), port).reports())
                .hasEntrySatisfying(
                        "Lefèvre",
                        report -> assertThat(report.path("items"))
                                .filteredOn(item -> item.path("id").asString().equals("enterprise-time"))
                                .singleElement()
                                .satisfies(item -> assertThat(
                                                item.at("/finding/fr").asString())
                                        .contains("349 h 45")));
    }

    @Test
    void showsWhatTutorsSaidOfTheWeeks() {
        Map<String, JsonNode> reports =
                DemoUser.staff("marc.tessier", credentials.file(), port).reports();

        assertThat(figure(reports, "Rousseau", "weeks-confirmed")).isEqualTo(10);
        assertThat(figure(reports, "Lefèvre", "weeks-confirmed")).isEqualTo(8);
        assertThat(figure(reports, "Lefèvre", "weeks-contested")).isEqualTo(1);
    }

    private static long figure(Map<String, JsonNode> reports, String who, String name) {
        return reports.getOrDefault(who, MissingNode.getInstance())
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals("enterprise-time"))
                .flatMap(item -> item.path("figures").valueStream())
                .filter(figure -> figure.path("name").asString().equals(name))
                .mapToLong(figure -> figure.path("value").asLong())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void letsALearnerReadTheirOwnFileAlone() {
        DemoUser amelie = DemoUser.learner("amelie.rousseau", credentials.file(), port);
        String learner = DemoUser.staff("helene.garnier", credentials.file(), port)
                .learners()
                .get("Rousseau");

        assertThat(amelie.get("/api/candidacies?learner=" + learner)
                        .path("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void keepsWhatSaysNothingAboutACandidateApart() {
        JsonNode unused =
                DemoUser.staff("helene.garnier", credentials.file(), port).get("/api/evidence/unused");

        assertThat(unused.path("counts"))
                .extracting(count -> count.path("reason").asString())
                .contains("verb.not-used", "moodle.event-not-used", "moodle.question", "xapi.voiding");
    }

    @Test
    void keepsNoPasswordOfAnEarlierStart() {
        assertThat(credentials.file()).content().contains("username = admin").doesNotContain(EARLIER);
    }

    private static Map<String, String> summaries(Map<String, JsonNode> reports, String except) {
        return reports.entrySet().stream()
                .filter(report -> !report.getKey().equals(except))
                .collect(Collectors.toMap(Map.Entry::getKey, report -> DemoUser.summary(report.getValue())));
    }

    /** Leaves a file of first credentials as an earlier start of the demo would. */
    static final class CredentialsOfAnEarlierStart
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String folder = context.getEnvironment().getRequiredProperty("jalon.data-dir");
            new FirstCredentials(Path.of(folder)).append("account", Map.of("username", "admin", "password", EARLIER));
        }
    }
}
