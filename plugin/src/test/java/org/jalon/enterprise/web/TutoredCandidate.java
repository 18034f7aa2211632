package org.jalon.enterprise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jalon.access.Accounts;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import tools.jackson.databind.JsonNode;

/** A candidate with hours in a company and the trainer who makes links for tutors, all through the API. */
final class TutoredCandidate {

    static final String COMPANY = "Sables & Fils";

    final ApiUser trainer;
    final String candidacy;

    TutoredCandidate(int port, Accounts accounts) {
        ApiUser admin = ApiUser.with(Role.ADMIN, accounts, port);
        trainer = ApiUser.with(Role.FORMATEUR, accounts, port);
        String learner = admin.make("/api/learners", "{\"givenName\": \"Claire\", \"familyName\": \"Martin\"}");
        candidacy = admin.make("/api/candidacies", """
                {"learner": "%s", "framework": "ntc-2018", "origin": "FORMATION", "target": "TITRE",
                 "trainingBegins": "2023-09-04", "trainingEnds": "2024-05-31"}
                """.formatted(learner));
    }

    String links() {
        return "/api/candidacies/%s/enterprise/tutor-links".formatted(candidacy);
    }

    /** Records time in the company; the statement's id. */
    String time(String day, String unit, int minutes) {
        return time(day, unit, minutes, COMPANY);
    }

    String time(String day, String unit, int minutes, String company) {
        return created("/api/candidacies/%s/enterprise/time".formatted(candidacy), """
                {"day": "%s", "unit": "%s", "minutes": %d, "company": "%s"}
                """.formatted(
                                day, unit, minutes, company))
                .at("/statementId")
                .asString();
    }

    JsonNode issue() {
        return created(links(), "{\"company\": \"sables & fils\", \"tutor\": \"Mme Roche\"}");
    }

    /** Makes a link; the path of its address. */
    String link() {
        return path(issue());
    }

    static String path(JsonNode issued) {
        return URI.create(issued.at("/address").asString()).getPath();
    }

    static UUID id(JsonNode issued) {
        return UUID.fromString(issued.at("/link/id").asString());
    }

    JsonNode created(String path, String body) {
        HttpResponse<String> answer = trainer.send("POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ApiUser.json(answer);
    }

    JsonNode enterprise() {
        return ApiUser.json(trainer.get("/api/candidacies/%s/enterprise".formatted(candidacy)));
    }

    /** Withdraws an act. */
    void withdraw(String statement) {
        assertThat(trainer.send("DELETE", "/api/acts/" + statement + "?reason=erreur", "")
                        .statusCode())
                .isEqualTo(204);
    }
}
