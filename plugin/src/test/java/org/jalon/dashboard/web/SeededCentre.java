package org.jalon.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jalon.Browsing;
import org.jalon.access.Accounts;
import org.jalon.access.NewAccount;
import org.jalon.access.Password;
import org.jalon.access.Role;
import tools.jackson.databind.json.JsonMapper;

/** Puts a cohort into a running application through its API, as a centre would. */
final class SeededCentre {

    static final String PASSWORD = "correct horse battery";

    private final int port;
    private final Accounts accounts;
    private final String[] admin;

    SeededCentre(int port, Accounts accounts) {
        this.port = port;
        this.accounts = accounts;
        this.admin = Browsing.basic(account(Role.ADMIN, Optional.empty()), PASSWORD);
    }

    /** Makes an account with {@link #PASSWORD}; its username. */
    String account(Role role, Optional<String> learner) {
        String username = role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        accounts.create(new NewAccount(
                username, "Compte " + role, role, learner.map(UUID::fromString), Optional.of(new Password(PASSWORD))));
        return username;
    }

    Browsing signedIn(String username) {
        Browsing browser = new Browsing(port);
        browser.signIn(username, PASSWORD);
        return browser;
    }

    String cohort(String name) {
        return post("/api/cohorts", "{\"name\": \"%s\"}".formatted(name), "id");
    }

    String session(String firstDay) {
        return post("/api/sessions", """
                {"name": "NTC, Lyon", "target": "TITRE", "firstDay": "%s", "enteredInCeresOn": "2024-04-02",
                 "agrementValidUntil": "2029-12-31"}
                """.formatted(firstDay), "id");
    }

    String learner(String cohort, String givenName, String familyName) {
        String learner = post(
                "/api/learners",
                "{\"givenName\": \"%s\", \"familyName\": \"%s\"}".formatted(givenName, familyName),
                "id");
        post("/api/cohorts/%s/members".formatted(cohort), "{\"learner\": \"%s\"}".formatted(learner));
        return learner;
    }

    String candidacy(String learner, String framework, String session) {
        return post("/api/candidacies", """
                {"learner": "%s", "framework": "%s", "origin": "FORMATION", "target": "TITRE", "session": "%s",
                 "trainingBegins": "2023-09-04", "trainingEnds": "2024-05-31"}
                """.formatted(learner, framework, session), "id");
    }

    /** 349 h 45 in a company, recorded, attested and accepted, and the first document. */
    void nearlyDone(String candidacy) {
        String enterprise = "/api/candidacies/%s/enterprise".formatted(candidacy);
        post(enterprise + "/time", """
                {"day": "2024-01-08", "unit": "WEEK", "minutes": 2100, "company": "Sables & Fils"}
                """);
        String proof = post(enterprise + "/proofs", """
                {"day": "2024-04-02", "company": "Sables & Fils", "minutes": 20985, "from": "2024-01-08",
                 "to": "2024-03-29", "issuer": "Sables & Fils", "signatory": "Mme Roche", "reference": "dossier 12"}
                """, "statementId");
        post(enterprise + "/proofs/acceptances", """
                {"day": "2024-04-05", "proof": "%s"}
                """.formatted(proof));
        post("/api/candidacies/%s/file/documents".formatted(candidacy), """
                {"day": "2024-04-10", "document": "ntc-2018.doc.veille", "file": "veille.pdf"}
                """);
        post("/api/candidacies/%s/file/appraisals".formatted(candidacy), """
                {"day": "2024-04-15", "competency": "ntc-2018.1.1", "acquired": true, "reason": "Vue face au client."}
                """);
    }

    /** 175 h in each of two companies, attested and accepted: no text says whether they add up. */
    void provenInTwoCompanies(String candidacy) {
        String enterprise = "/api/candidacies/%s/enterprise".formatted(candidacy);
        for (String company : List.of("Bâti Pro", "Dauphiné Éclairage")) {
            String proof = post(enterprise + "/proofs", """
                    {"day": "2024-04-02", "company": "%1$s", "minutes": 10500, "from": "2024-01-08",
                     "to": "2024-03-29", "issuer": "%1$s", "signatory": "Mme Roche", "reference": "dossier 12"}
                    """.formatted(company), "statementId");
            post(enterprise + "/proofs/acceptances", """
                    {"day": "2024-04-05", "proof": "%s"}
                    """.formatted(proof));
        }
    }

    /** The same minutes planned from 2 May 2024 on, Monday to Friday. */
    void planned(String candidacy, String to, int minutes) {
        post("/api/candidacies/%s/enterprise/plans".formatted(candidacy), """
                {"day": "2024-05-02", "company": "Sables & Fils", "from": "2024-05-02", "to": "%1$s",
                 "week": {"MONDAY": %2$d, "TUESDAY": %2$d, "WEDNESDAY": %2$d, "THURSDAY": %2$d, "FRIDAY": %2$d},
                 "exceptions": {}}
                """.formatted(to, minutes));
    }

    /** Two weeks by day and half-day, and a personal link for the tutor who is to confirm them; its path. */
    String tutored(String candidacy) {
        String enterprise = "/api/candidacies/%s/enterprise".formatted(candidacy);
        for (String day : List.of("2024-01-15", "2024-01-16", "2024-01-22")) {
            post(enterprise + "/time", """
                    {"day": "%s", "unit": "DAY", "minutes": 435, "company": "Sables & Fils"}
                    """.formatted(day));
        }
        post(enterprise + "/time", """
                {"day": "2024-01-17", "unit": "HALF_DAY", "minutes": 210, "company": "Sables & Fils"}
                """);
        return URI.create(post(enterprise + "/tutor-links", """
                {"company": "Sables & Fils", "tutor": "Mme Roche"}
                """, "address")).getPath();
    }

    private String post(String path, String body, String field) {
        return JsonMapper.shared()
                .readTree(post(path, body).body())
                .at("/" + field)
                .asString();
    }

    private HttpResponse<String> post(String path, String body) {
        HttpResponse<String> answer = new Browsing(port).postJson(path, body, admin);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isBetween(200, 299);
        return answer;
    }
}
