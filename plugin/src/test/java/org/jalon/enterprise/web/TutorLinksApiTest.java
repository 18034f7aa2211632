package org.jalon.enterprise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jalon.Browsing;
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
class TutorLinksApiTest {

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final LocalDate today;
    private TutoredCandidate candidate;

    TutorLinksApiTest(@Autowired Accounts accounts, @Autowired Clock clock, @Autowired ZoneId zone) {
        this.accounts = accounts;
        this.today = LocalDate.ofInstant(clock.instant(), zone);
    }

    @BeforeEach
    void seed() {
        candidate = new TutoredCandidate(port, accounts);
    }

    @Test
    void showsTheAddressOnceAndTheLinkAlways() {
        JsonNode issued = candidate.issue();
        String token = TutoredCandidate.path(issued).substring("/t/".length());

        assertThat(issued.at("/address").asString()).matches("http://localhost:\\d+/t/[A-Za-z0-9_-]{65}");
        assertThat(issued.at("/mail").asString()).isEqualTo("NOT_ASKED");
        assertThat(issued.at("/link/from").asString()).isEqualTo(today.toString());
        assertThat(issued.at("/link/to").asString())
                .isEqualTo(today.plusDays(30).toString());
        String listed = candidate.trainer.get(candidate.links()).body();
        assertThat(listed).contains("\"standing\":\"OPEN\"", "Mme Roche").doesNotContain(token.substring(22));
    }

    @Test
    void opensUntilThirtyDaysAfterTheTraining() {
        ApiUser admin = ApiUser.with(Role.ADMIN, accounts, port);
        String learner = admin.make("/api/learners", "{\"givenName\": \"Hugo\", \"familyName\": \"Moreau\"}");
        String candidacy =
                admin.make("/api/candidacies", """
                {"learner": "%s", "framework": "ntc-2018", "origin": "FORMATION", "target": "TITRE",
                 "trainingBegins": "%s", "trainingEnds": "%s"}
                """.formatted(learner, today.plusDays(10), today.plusDays(100)));
        JsonNode issued = candidate.created(
                "/api/candidacies/%s/enterprise/tutor-links".formatted(candidacy),
                "{\"company\": \"Acme\", \"tutor\": \"M. Petit\"}");

        assertThat(issued.at("/link/from").asString())
                .isEqualTo(today.plusDays(10).toString());
        assertThat(issued.at("/link/to").asString())
                .isEqualTo(today.plusDays(130).toString());
        assertThat(issued.at("/link/standing").asString()).isEqualTo("NOT_YET_OPEN");
    }

    @Test
    void saysThatNoMailServerIsConfigured() {
        JsonNode issued = candidate.created(candidate.links(), """
                {"company": "Sables & Fils", "tutor": "Mme Roche", "mail": "roche@sables.example", "send": true}""");

        assertThat(issued.at("/mail").asString()).isEqualTo("NOT_CONFIGURED");
        assertThat(issued.at("/address").asString()).contains("/t/");
    }

    @Test
    void namesEveryFault() {
        JsonNode problem = ApiUser.problem(candidate.trainer.send("POST", candidate.links(), """
                        {"company": "Sables & Fils", "tutor": "Mme\\nRoche", "mail": "a@b.example\\nBcc: x@y.example",
                         "from": "2024-05-02", "to": "2024-05-01"}"""), 400);

        assertThat(problem.at("/faults").toString()).contains("\"tutor\"", "\"mail\"", "\"to\"");
        ApiUser.problem(candidate.trainer.send("POST", candidate.links(), """
                        {"company": "Sables & Fils", "tutor": "Mme Roche", "send": true}"""), 400);
        ApiUser.problem(candidate.trainer.send("POST", candidate.links(), "{}"), 400);
    }

    @Test
    void isForThoseWhoRecordActs() {
        UUID link = TutoredCandidate.id(candidate.issue());
        JsonNode of = ApiUser.json(candidate.trainer.get("/api/candidacies/" + candidate.candidacy));
        ApiUser learner = ApiUser.with(
                Role.LEARNER, Optional.of(UUID.fromString(of.at("/learner").asString())), accounts, port);
        String body = "{\"company\": \"Sables & Fils\", \"tutor\": \"moi\"}";

        ApiUser.problem(learner.get(candidate.links()), 403);
        ApiUser.problem(learner.send("POST", candidate.links(), body), 403);
        ApiUser.problem(learner.send("POST", candidate.links() + "/" + link + "/reissues", "{}"), 403);
        ApiUser.problem(learner.send("DELETE", candidate.links() + "/" + link + "?reason=x", ""), 403);
    }

    @Test
    void revokesWithAReasonAndOnlyWhatIsThere() {
        UUID link = TutoredCandidate.id(candidate.issue());
        TutoredCandidate other = new TutoredCandidate(port, accounts);

        ApiUser.problem(candidate.trainer.send("DELETE", other.links() + "/" + link + "?reason=x", ""), 404);
        ApiUser.problem(candidate.trainer.send("POST", other.links() + "/" + link + "/reissues", "{}"), 404);
        ApiUser.problem(candidate.trainer.send("DELETE", candidate.links() + "/" + link + "?reason=%20", ""), 400);
        for (int turn = 0; turn < 2; turn++) {
            assertThat(candidate
                            .trainer
                            .send("DELETE", candidate.links() + "/" + link + "?reason=parti", "")
                            .statusCode())
                    .isEqualTo(204);
        }
        JsonNode listed = ApiUser.json(candidate.trainer.get(candidate.links()));
        assertThat(listed.at("/0/standing").asString()).isEqualTo("REVOKED");
        assertThat(listed.at("/0/revoked").asString()).isEqualTo("parti");
        assertThat(listed.at("/0/version").asInt()).isEqualTo(2);
    }

    @Test
    void showsThePageOfNothingThereToTheFormsOfUnknownLinks() {
        Browsing browser = new Browsing(port);
        String page = "/candidacies/%s".formatted(candidate.candidacy);
        browser.signIn(candidate.trainer.person().username(), ApiUser.PASSWORD);
        Map<String, String> form = Map.of("_csrf", Browsing.csrfOf(browser.get(page)), "reason", "x");

        for (String path : List.of(
                page + "/tutor-links/%s/reissues".formatted(UUID.randomUUID()),
                page + "/tutor-links/%s/revocations".formatted(UUID.randomUUID()),
                "/candidacies/%s/tutor-links".formatted(UUID.randomUUID()))) {
            HttpResponse<String> answer = browser.postForm(path, form);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
            assertThat(answer.body()).contains("Il n’y a rien à cette adresse");
        }
    }
}
