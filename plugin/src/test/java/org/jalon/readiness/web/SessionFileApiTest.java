package org.jalon.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.jalon.JalonServerTest;
import org.jalon.access.Accounts;
import org.jalon.access.Audit;
import org.jalon.access.Role;
import org.jalon.candidacy.ApiUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JalonServerTest
class SessionFileApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    @Test
    void isAuditedAndForThoseWhoManageSessions() {
        ApiUser responsable = ApiUser.with(Role.RESPONSABLE, accounts, port);
        ApiUser formateur = ApiUser.with(Role.FORMATEUR, accounts, port);
        String session = responsable.make(
                "/api/sessions", "{\"name\":\"Mai\",\"target\":\"TITRE\",\"firstDay\":\"2024-05-20\"}");
        String path = "/api/sessions/" + session + "/file.zip";

        ApiUser.problem(formateur.get(path), 403);
        ApiUser.problem(responsable.get("/api/sessions/" + UUID.randomUUID() + "/file.zip"), 404);
        HttpResponse<String> archive = responsable.get(path);

        assertThat(archive.statusCode()).isEqualTo(200);
        assertThat(archive.body()).startsWith("PK");
        assertThat(archive.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(archive.headers().firstValue("Content-Disposition").orElse(""))
                .contains("session-2024-05-20.zip");
        assertThat(audit.latest(50))
                .filteredOn(entry -> entry.act().equals("session-file-exported")
                        && entry.subject().equals(session))
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry.detail()).contains("0 candidates"));
    }
}
