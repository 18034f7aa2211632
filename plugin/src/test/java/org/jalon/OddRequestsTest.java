package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.candidacy.ApiUser.problem;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jalon.access.Accounts;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyTerms;
import org.jalon.candidacy.ExamSession;
import org.jalon.candidacy.ExamSessions;
import org.jalon.candidacy.SessionId;
import org.jalon.candidacy.SessionTerms;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Origin;
import org.jalon.framework.Target;
import org.jalon.learner.Learners;
import org.jalon.readiness.Publications;
import org.jalon.readiness.Publisher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JalonServerTest
class OddRequestsTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Learners learners;

    @Autowired
    Candidacies candidacies;

    @Autowired
    ExamSessions sessions;

    @Autowired
    Publisher publisher;

    @Autowired
    Publications publications;

    private ApiUser centre;
    private Candidacy candidacy;

    @BeforeEach
    void signIn() {
        centre = ApiUser.with(Role.RESPONSABLE, accounts, port);
        candidacy = candidacyIn(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"-999999999-01-01\"", "\"+999999999-12-31\"", "\"1899-12-31\"", "\"2024-02-30\"", "0", "-1"})
    void refuseDaysThatNoCalendarOfACentreHolds(String day) {
        assertRefused(send("/api/sessions", "{\"name\":\"S\",\"target\":\"TITRE\",\"firstDay\":" + day + "}"));
        assertRefused(act("file/training-renewals", "{\"day\":" + day + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\u0000b\"", "\"\\ud800\"", "1", "true"})
    void refuseTextsThatNoDatabaseKeeps(String name) {
        assertRefused(send("/api/cohorts", "{\"name\":" + name + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"satisfied\":1", "\"satisfied\":true,\"complementary\":2"})
    void convertNoNumberIntoAnAnswer(String answer) {
        assertRefused(act(
                "file/ecf", "{\"day\":\"2024-01-02\",\"bloc\":\"ntc-2018.1\",\"complementary\":false," + answer + "}"));
    }

    @Test
    void refuseAnActThatNamesNoBlocOrFramework() {
        assertRefused(act("file/ecf", "{\"day\":\"2024-01-02\",\"satisfied\":true,\"complementary\":false}"));
        assertRefused(act("file/ccps-held", "{\"day\":\"2024-01-02\",\"bloc\":\"ntc-2018.1\",\"proof\":\"p\"}"));
        assertRefused(act("file/earlier-sessions", "{\"day\":\"2024-01-02\",\"target\":\"TITRE\",\"outcome\":0}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            file/dossier-professionnel | {"day":"2024-01-02","examples":{},"declarationSigned":"2024-01-02"}    | declarationSignedOn
            enterprise/time            | {"day":"2024-01-02","unit":"DAY","minutes":420,"company":"Acme","fromm":"08:00"} | from
            enterprise/companies       | {"day":"2024-01-02","company":"A","stage":"FOUND","tutor":{"name":"M","positions":"x"}} | position
            enterprise/time/entries    | {"entry":[]}                                                           | entries
            decisions                  | {"item":"hours","met":true,"reason":"r","wholeCentre":false,"grounds":"x"} | grounds
            """)
    void refuseFieldsThatNobodyReads(String kind, String body, String named) {
        HttpResponse<String> answer = act(kind, body);

        assertRefused(answer);
        assertThat(answer.body()).contains("there is no field", named);
    }

    @Test
    void refuseFieldsThatNobodyReadsOfOtherBodiesToo() {
        assertRefused(send("/api/cohorts", "{\"name\":\"C\",\"label\":\"x\"}"));
        assertRefused(centre.send("PUT", "/api/policy", "{\"policy\":{\"maxMinutes\":1},\"reason\":\"r\"}"));
        assertRefused(send("/api/readiness/assess", "{\"candidat\":{}}"));
    }

    @Test
    void nameAllThatAnActLacks() {
        assertThat(act("enterprise/time", "{}").body()).contains("\"day\"", "\"unit\"", "\"minutes\"", "\"company\"");
        assertThat(act("file/ecf", "{}").body())
                .contains("\"bloc\"", "\"satisfied\"")
                .doesNotContain("\"evaluations\"", "\"signedBy\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u007f", "\\ufffe", "\\uffff", "\\ud800", "\\n"})
    void refuseOddCharactersInNames(String odd) {
        String name = "\"a" + odd + "b\"";
        assertRefused(send("/api/cohorts", "{\"name\":" + name + "}"));
        assertRefused(send("/api/learners", "{\"givenName\":\"A\",\"familyName\":" + name + "}"));
        assertRefused(send(
                "/api/sessions",
                "{\"name\":\"S\",\"target\":\"TITRE\",\"firstDay\":\"2024-05-14\",\"centreAgree\":" + name + "}"));
        assertRefused(act(
                "enterprise/time", "{\"day\":\"2024-01-02\",\"unit\":\"DAY\",\"minutes\":1,\"company\":" + name + "}"));
    }

    @Test
    void refuseTextsLongerThanTheirField() {
        HttpResponse<String> proof =
                act("enterprise/proofs", """
                {"day":"2024-01-02","company":"Acme","minutes":60,"from":"2024-01-02","to":"2024-01-02",
                 "issuer":"%s","signatory":"%s","reference":"%s"}""".formatted("i".repeat(900_000), "s".repeat(201), "r".repeat(301)));

        assertRefused(proof);
        assertThat(proof.body())
                .contains("issuer has 900000 characters; it has up to 200", "signatory has 201", "reference has 301")
                .hasSizeLessThan(1000);
    }

    @Test
    void takeLineBreaksInRemarks() {
        HttpResponse<String> answer = act("file/arrangements", """
                {"day":"2024-01-02","what":"Un tiers temps\\r\\n\\tà l'écrit\\net une pause"}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void refuseFormsWithFiles() {
        var answer = centre.send("POST", "/api/cohorts", "x", "Content-Type", "multipart/form-data");

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void refuseBodiesThatWouldFillTheHeap() {
        String huge = "{\"givenName\": \"%s\", \"familyName\": \"x\"}".formatted("a".repeat(6_000_000));

        assertThat(problem(centre.send("POST", "/api/learners", huge), 413)
                        .at("/detail")
                        .asString())
                .contains("5242880 bytes");
        problem(centre.postChunked("/api/learners", huge), 413);
    }

    @Test
    void withdrawAnActOnlyOnceHoweverManyAskAtOnce() {
        String recorded =
                act("file/training-renewals", "{\"day\":\"2024-01-02\"}").body();
        String path = "/api/acts/" + recorded.replaceAll(".*\"statementId\":\"([^\"]+)\".*", "$1") + "?reason=error";

        var answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_n -> centre.send("DELETE", path, "").statusCode())
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(204, 400, 400, 400);
    }

    @Test
    void publishTheOthersWhenOneCandidacyCanNotBeAssessed() {
        ExamSession impossible = sessions.create(session(LocalDate.MIN), "test");
        try {
            Candidacy poisoned = candidacyIn(Optional.of(impossible.id()));
            Candidacy sound = candidacyIn(Optional.empty());

            publisher.publish();

            assertThat(publications.of(poisoned.id())).isEmpty();
            assertThat(publications.of(sound.id())).hasSize(1);
        } finally {
            sessions.revise(impossible.id(), 1, session(LocalDate.of(2024, 5, 14)), "was impossible", "test");
        }
    }

    private Candidacy candidacyIn(Optional<SessionId> session) {
        var terms = new CandidacyTerms(
                Origin.FORMATION, false, Optional.empty(), Optional.empty(), Target.of("TITRE"), session);
        var learner = learners.create("Odd", UUID.randomUUID().toString(), "test");
        return candidacies.create(learner.id(), new FrameworkId("ntc-2018"), terms, "test");
    }

    private static SessionTerms session(LocalDate day) {
        return new SessionTerms("Odd", Target.of("TITRE"), day, Optional.empty(), Optional.empty());
    }

    private HttpResponse<String> act(String kind, String body) {
        return send("/api/candidacies/" + candidacy.id() + "/" + kind, body);
    }

    private HttpResponse<String> send(String path, String body) {
        return centre.send("POST", path, body);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"detail\":");
    }
}
