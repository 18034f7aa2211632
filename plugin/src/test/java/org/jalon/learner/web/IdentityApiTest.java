package org.jalon.learner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.candidacy.ApiUser.json;
import static org.jalon.candidacy.ApiUser.problem;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Audit;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@JalonServerTest
class IdentityApiTest {

    private static final String AMINA = "{\"givenName\": \"Amina\", \"familyName\": \"Diallo\"}";

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final Audit audit;
    private ApiUser manager;

    IdentityApiTest(@Autowired Accounts accounts, @Autowired Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @BeforeEach
    void makeManager() {
        manager = ApiUser.with(Role.RESPONSABLE, accounts, port);
    }

    @Test
    void refusesAProposalAndTakesThatBack() {
        String id = manager.make("/api/learners", AMINA);
        String body = "{\"agent\": %s, \"learner\": \"%s\", \"reason\": \"a namesake\"}".formatted(mail(), id);

        HttpResponse<String> refused = manager.send("POST", "/api/identity/refusals", body);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(201);
        String path = refused.headers().firstValue("Location").orElseThrow();
        assertThat(path)
                .isEqualTo(
                        "/api/identity/refusals/" + json(refused).at("/number").asLong());
        problem(manager.send("POST", "/api/identity/refusals", body), 409);
        problem(manager.send("DELETE", path, ""), 400);
        assertThat(json(manager.send("DELETE", path + "?reason=mistake", ""))
                        .at("/kind")
                        .asString())
                .isEqualTo("REOPENED");
        problem(manager.send("DELETE", path + "?reason=again", ""), 409);
        problem(manager.send("DELETE", "/api/identity/refusals/999999?reason=none", ""), 404);

        JsonNode latest = json(manager.get("/api/identity/refusals?limit=2")).at("/items");
        assertThat(latest.findValuesAsString("reason")).containsExactly("mistake", "a namesake");
        assertThat(latest.at("/0/agent/mbox").asString()).startsWith("mailto:");
        assertThat(audit.latest(20)).extracting("act").contains("agent-proposal-refused", "agent-proposal-reopened");
    }

    @Test
    void keepsTheIdentityDeskToThoseWhoMayRunIt() {
        String id = manager.make("/api/learners", AMINA);
        ApiUser learner = ApiUser.with(Role.LEARNER, Optional.of(UUID.fromString(id)), accounts, port);
        ApiUser formateur = ApiUser.with(Role.FORMATEUR, accounts, port);
        String body = "{\"agent\": %s, \"learner\": \"%s\", \"reason\": \"x\"}".formatted(mail(), id);
        for (String path : List.of("proposals", "unknown-agents", "refusals")) {
            problem(learner.get("/api/identity/" + path), 403);
            assertThat(json(formateur.get("/api/identity/" + path)).has("total"))
                    .isTrue();
        }
        problem(formateur.send("POST", "/api/identity/refusals", body), 403);
        problem(formateur.send("DELETE", "/api/identity/refusals/1?reason=x", ""), 403);
        JsonNode faults = problem(
                manager.send(
                        "POST",
                        "/api/identity/refusals",
                        body.replace(id, UUID.randomUUID().toString())),
                400);
        assertThat(faults.at("/faults").findValuesAsString("field")).containsExactly("learner");
        problem(manager.send("POST", "/api/identity/refusals", "{}"), 400);
    }

    private static String mail() {
        return "{\"mbox\": \"mailto:%s@example.org\"}".formatted(UUID.randomUUID());
    }
}
