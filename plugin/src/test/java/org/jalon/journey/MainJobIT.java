package org.jalon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jalon.Browsing;
import org.jalon.JalonServerTest;
import org.jalon.JalonSettings;
import org.jalon.catalogue.Outcome;
import org.jalon.evidence.Coverage;
import org.jalon.evidence.EveryEmitter;
import org.jalon.evidence.Fact;
import org.jalon.evidence.Facts;
import org.jalon.evidence.MoodleShapes;
import org.jalon.evidence.Shapes;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;
import org.jalon.xapi.Account;
import org.jalon.xapi.Iri;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** From statements over HTTP to readiness and back into the store, on the embedded database, on 2 May 2024. */
@JalonServerTest
@TestPropertySource(
        properties = {
            "jalon.clock.start=2024-05-02T09:00",
            "jalon.lrs.key=all",
            "jalon.lrs.secret=a-secret-for-the-journey"
        })
class MainJobIT {

    private static final String QUALIFIED = "https://w3id.org/xapi/tla/verbs/qualified";
    private static final LocalDate SESSION = LocalDate.of(2024, 6, 4);

    private final int port;
    private final JalonSettings settings;
    private final Credentials credentials;
    private Centre centre;

    MainJobIT(@LocalServerPort int port, @Autowired JalonSettings settings, @Autowired Credentials credentials) {
        this.port = port;
        this.settings = settings;
        this.credentials = credentials;
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

    @Test
    void leadsACandidateToReadyAwayAndBack() {
        String candidacy = centre.enrol("101", SESSION);
        assertThat(centre.verdict(candidacy)).isEqualTo("IN_PREPARATION");

        centre.train("101");
        centre.completeFile(candidacy);
        List<String> weeks = centre.weeks(candidacy, 9);
        centre.tutorConfirms(candidacy);
        String proof = centre.uploadProof(candidacy, "%PDF-1.7 attestation");
        assertThat(centre.verdict(candidacy)).isEqualTo("IN_PREPARATION");
        centre.accept(candidacy, proof);
        assertThat(centre.blockers(candidacy)).containsExactly(Map.entry("enterprise-time", "UNDETERMINED"));
        assertThat(centre.verdict(candidacy)).isEqualTo("NEEDS_DECISION");

        centre.week(candidacy, LocalDate.of(2024, 3, 11), 2100);
        assertThat(centre.blockers(candidacy)).isEmpty();
        assertThat(centre.verdict(candidacy)).isEqualTo("READY_TO_PRESENT");
        String first = awaitReadyStatement(candidacy);

        centre.withdraw(weeks.getFirst(), "saisie en double");
        assertThat(centre.verdict(candidacy)).isEqualTo("NEEDS_DECISION");
        assertThat(centre.blockers(candidacy)).containsExactly(Map.entry("enterprise-time", "UNDETERMINED"));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> centre.statement("statementId", first).statusCode() == 404);
        assertThat(centre.statement("voidedStatementId", first).statusCode()).isEqualTo(200);

        centre.week(candidacy, LocalDate.of(2024, 3, 25), 2100);
        assertThat(centre.verdict(candidacy)).isEqualTo("READY_TO_PRESENT");
        String second = awaitReadyStatement(candidacy);
        assertThat(second).isNotEqualTo(first);
        assertThat(readyStatements(candidacy)).containsExactly(second);
    }

    @Test
    void fallsBackToPreparationWhenTheStatementBehindACompetencyIsVoided() {
        String candidacy = centre.enrol("102", SESSION);
        String last = centre.train("102");
        centre.completeFile(candidacy);
        centre.period(candidacy);
        assertThat(centre.verdict(candidacy)).isEqualTo("READY_TO_PRESENT");

        centre.statements(Emitted.voiding(UUID.randomUUID(), "2", last));
        assertThat(centre.blockers(candidacy)).containsExactly(Map.entry("coverage:ntc-2018.2.3", "UNDETERMINED"));
    }

    @Test
    void ignoresForgedActsAndForeignVoidings() {
        String candidacy = centre.enrol("103", SESSION);
        String last = centre.train("103");
        String before = centre.report(candidacy).path("items").toString();
        IssuedCredential stranger =
                credentials.issue("stranger", Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE));
        Centre attacker = centre.withLrsKey(Browsing.basic(stranger.key(), stranger.secret()));

        UUID forged = UUID.randomUUID();
        attacker.statements(forgedAcceptance(forged, candidacy));
        HttpResponse<String> voiding = attacker.tryStatements(Emitted.voiding(UUID.randomUUID(), "2", last));

        assertThat(voiding.statusCode()).isEqualTo(403);
        assertThat(centre.report(candidacy).path("items").toString()).isEqualTo(before);
        assertThat(centre.get("/api/acts/foreign")
                        .valueStream()
                        .map(a -> a.path("id").asString()))
                .contains(forged.toString());
        assertThat(centre.statement("statementId", forged.toString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void givesTheSameReportAfterTheProjectionsWereDroppedAndRebuilt() {
        String candidacy = centre.enrol("104", SESSION);
        centre.train("104");
        centre.completeFile(candidacy);
        List<String> weeks = centre.period(candidacy);
        centre.withdraw(weeks.get(3), "erreur de semaine");
        awaitPublication(candidacy);
        String asOf = "?asOf=" + centre.report(candidacy).path("asOf").asString();
        String path = "/api/candidacies/" + candidacy + "/readiness" + asOf;
        JsonNode checksums = centre.get("/api/admin/projections");
        String before = centre.get(path).path("report").toString();

        JsonNode rebuilt = centre.post("/api/admin/projections/rebuild", "{}");

        assertThat(centre.get(path).path("report").toString()).isEqualTo(before);
        assertThat(rebuilt).isEqualTo(checksums);
        assertThat(centre.post("/api/admin/projections/check", "{}")
                        .path("same")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void showsTheFileAsItWasKnownThen() {
        String candidacy = centre.enrol("105", SESSION);
        centre.train("105");
        centre.completeFile(candidacy);
        centre.period(candidacy);
        String ready = "/api/candidacies/%s/readiness?asOf=%s"
                .formatted(candidacy, centre.report(candidacy).path("asOf").asString());
        String then = centre.get(ready).path("report").toString();

        centre.act(
                candidacy,
                "/file/appraisals",
                "{\"day\":\"2024-05-02\",\"competency\":\"ntc-2018.2.3\",\"acquired\":false,\"reason\":\"entretien à reprendre\"}");

        assertThat(centre.get(ready).path("report").toString()).isEqualTo(then);
        assertThat(centre.report(candidacy).path("items").toString()).contains("non acquise");
    }

    @Test
    void readsWhatMoodleCmi5AndOthersSendHoweverOftenTheySendIt(@Autowired Facts facts) {
        String candidacy = centre.enrol("106", SESSION);
        String[] sent = Emitted.byEveryEmitter("106");

        centre.statements(sent);
        assertThat(cells(candidacy, "106", facts)).isEqualTo(EveryEmitter.CELLS);

        centre.statements(sent);
        assertThat(cells(candidacy, "106", facts)).isEqualTo(EveryEmitter.CELLS);
    }

    @Test
    void trapETakesARetryInVersion103ForACopyOfTheSameFact(@Autowired Facts facts) {
        String candidacy = centre.enrol("108", SESSION);
        String sent = Emitted.as("108", Shapes.completed(9, "2024-03-06T08:00:00Z", "{\"completion\":true}"));

        centre.statements(sent);
        centre.statements(sent);

        List<Fact> known = known(candidacy, "108", facts);
        assertThat(known).extracting(Fact::statement).hasSize(2).doesNotHaveDuplicates();
        assertThat(known)
                .extracting(Fact::copyKey)
                .containsOnly(known.getFirst().copyKey());
    }

    @Test
    void trapFListsABadgeThatMoodleGivesByItselfAsRefusedUntilItIsRepaired(@Autowired Facts facts) {
        String candidacy = centre.enrol("107", SESSION);
        String badge = Emitted.as("107", MoodleShapes.automaticBadge(4, "2024-03-06T08:00:00Z"));

        HttpResponse<String> answer = centre.tryStatements("[" + badge + "]");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("instructor");
        String number = centre.get("/api/refused-requests?limit=1")
                .at("/items/0/number")
                .asString();
        assertThat(centre.get("/api/refused-requests/" + number).at("/body").asString())
                .contains("\"instructor\":\"System\"");
        assertThat(known(candidacy, "107", facts)).isEmpty();

        centre.post("/api/refused-requests/" + number + "/admit", badge.replace("\"instructor\":\"System\",", ""));
        assertThat(known(candidacy, "107", facts))
                .singleElement()
                .satisfies(fact -> assertThat(fact.outcome()).isEqualTo(Outcome.COMPLETED));
    }

    private List<String> cells(String candidacy, String user, Facts facts) {
        List<Fact> known = known(candidacy, user, facts);
        return EveryEmitter.cells(Coverage.of(
                EveryEmitter.competencies(),
                EveryEmitter.catalogue(Emitted.MOODLE),
                known,
                Instant.parse("2024-05-03T00:00:00Z")));
    }

    /** The facts behind a readiness report that was asked for just now. */
    private List<Fact> known(String candidacy, String user, Facts facts) {
        Instant asOf = Instant.parse(centre.report(candidacy).path("asOf").asString());
        return facts.of(List.of(new Account(new Iri(Emitted.MOODLE), user)), asOf);
    }

    private String awaitReadyStatement(String candidacy) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> readyStatements(candidacy), ids -> !ids.isEmpty())
                .getLast();
    }

    private void awaitPublication(String candidacy) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> centre.publications(candidacy).stream()
                        .reduce((earlier, later) -> later)
                        .filter(p -> p.path("verdict").asString().equals(centre.verdict(candidacy)))
                        .isPresent());
    }

    private List<String> readyStatements(String candidacy) {
        return centre.statementsByVerb(QUALIFIED).stream()
                .filter(s -> s.path("object").path("id").asString().contains(candidacy))
                .map(s -> s.path("id").asString())
                .toList();
    }

    private static String forgedAcceptance(UUID id, String candidacy) {
        return """
                {"id":"%s","actor":{"account":{"homePage":"https://w3id.org/jalon/staff","name":"%s"}},
                 "verb":{"id":"http://id.tincanapi.com/verb/performed-offline"},
                 "object":{"id":"https://w3id.org/jalon/candidacies/%s/enterprise-time"},
                 "context":{"instructor":{"account":{"homePage":"https://w3id.org/jalon/staff","name":"x"}},
                   "contextActivities":{"category":[{"id":"https://w3id.org/jalon/xapi/v0.1"}]},
                   "extensions":{"https://w3id.org/jalon/xapi/extensions/candidacy":"%s",
                     "https://w3id.org/jalon/xapi/extensions/act":{"kind":"enterprise-time",
                       "content":{"day":"2024-01-08","unit":"WEEK","minutes":10000,"company":"X"}}}},
                 "timestamp":"%s"}""".formatted(id, UUID.randomUUID(), candidacy, candidacy, Instant.parse("2024-01-08T00:00:00Z"));
    }
}
