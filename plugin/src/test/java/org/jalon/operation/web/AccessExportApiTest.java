package org.jalon.operation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.candidacy.ApiUser.json;
import static org.jalon.candidacy.ApiUser.problem;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Audit;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.jalon.operation.ExportedArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JalonServerTest
class AccessExportApiTest {

    @LocalServerPort
    int port;

    private final Accounts accounts;
    private final Audit audit;
    private ApiUser admin;
    private ApiUser herself;
    private String learner = "";
    private String candidacy = "";

    AccessExportApiTest(@Autowired Accounts accounts, @Autowired Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @BeforeEach
    void seed() {
        admin = ApiUser.with(Role.ADMIN, accounts, port);
        learner = admin.make("/api/learners", "{\"givenName\":\"Nadia\",\"familyName\":\"Lopez\"}");
        candidacy = admin.make("/api/candidacies", """
                {"learner":"%s","framework":"ntc-2018","origin":"FORMATION","target":"TITRE",
                 "trainingBegins":"2023-09-04","trainingEnds":"2024-05-31"}""".formatted(learner));
        herself = ApiUser.with(Role.LEARNER, Optional.of(UUID.fromString(learner)), accounts, port);
    }

    @Test
    void listsOnesOwnCandidacies() {
        HttpResponse<String> own = herself.get("/api/me/candidacies");

        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(json(own).size()).isEqualTo(1);
        assertThat(json(own).at("/0/id").asString()).isEqualTo(candidacy);
        assertThat(json(admin.get("/api/me/candidacies")).size()).isZero();
    }

    @Test
    void givesOneselfACopyWithTheFiles() throws IOException {
        String act = "{\"day\":\"2024-02-01\",\"document\":\"ntc-2018.doc.veille\",\"file\":\"étude\"}";
        HttpResponse<String> sent = admin.sendForm(
                "/api/candidacies/%s/file/documents".formatted(candidacy), act, "étude été.pdf", "%PDF-1.7 étude");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        String statement = json(sent).at("/statementId").asString();
        assertThat(admin.send("DELETE", "/api/acts/" + statement + "?reason=erreur", "")
                        .statusCode())
                .isEqualTo(204);

        HttpResponse<String> headers = herself.get("/api/me/export.zip");
        Map<String, byte[]> archive = ExportedArchive.read(herself.getBytes("/api/me/export.zip"));

        assertThat(headers.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(headers.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", learner);
        assertThat(headers.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(new String(archive.getOrDefault("fichiers/01-etude-ete.pdf", new byte[0]), StandardCharsets.UTF_8))
                .isEqualTo("%PDF-1.7 étude");
        assertThat(new String(archive.getOrDefault("actes.json", new byte[0]), StandardCharsets.UTF_8))
                .contains("\"withdrawn\"", statement);
        assertThat(new String(archive.getOrDefault("declarations.json", new byte[0]), StandardCharsets.UTF_8))
                .contains(statement);
        assertThat(audit.latest(20)).anySatisfy(entry -> {
            assertThat(entry.act()).isEqualTo("access-exported");
            assertThat(entry.subject()).isEqualTo(learner);
            assertThat(entry.account()).isEqualTo(herself.person().username());
        });
    }

    @Test
    void isForThoseWhoMayHaveIt() throws IOException {
        String path = "/api/learners/%s/export.zip".formatted(learner);
        ApiUser responsable = ApiUser.with(Role.RESPONSABLE, accounts, port);

        assertThat(ExportedArchive.read(responsable.getBytes(path))).containsKey("personne.json");
        problem(ApiUser.with(Role.FORMATEUR, accounts, port).get(path), 403);
        problem(herself.get(path), 403);
        problem(admin.get("/api/me/export.zip"), 404);
        problem(admin.get("/api/learners/%s/export.zip".formatted(UUID.randomUUID())), 404);
        admin.send(
                "POST",
                "/api/erasures",
                "{\"learner\":\"%s\",\"reason\":\"demande\",\"dryRun\":false}".formatted(learner));
        problem(admin.get(path), 409);
    }
}
