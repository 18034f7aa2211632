package org.jalon.lrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;
import org.jalon.lrs.jdbc.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While its database is gone the store says so and loses nothing; once it is back the store goes on by itself. */
class DatabaseGoneIT {

    @TempDir
    private Path folder;

    @Test
    void answersThatItIsUnavailableAndRecoversWithoutARestart() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Cable cable = new Cable(postgres.getPort());
                XapiServer server = XapiServer.start(folder, TestDatabase.postgresAt(cable.port()))) {
            IssuedCredential pair = server.credentials().issue("lms", Set.of(Scope.ALL));
            String before = UUID.randomUUID().toString();
            String during = UUID.randomUUID().toString();
            assertThat(put(server, pair, before).statusCode()).isEqualTo(204);

            cable.cut();
            assertUnavailable(put(server, pair, during));
            assertUnavailable(get(server, pair, before));

            cable.join();
            for (int attempt = 0; attempt < 60 && put(server, pair, during).statusCode() != 204; attempt++) {
                Thread.sleep(Duration.ofMillis(500));
            }
            assertThat(get(server, pair, before).statusCode()).isEqualTo(200);
            assertThat(get(server, pair, during).statusCode()).isEqualTo(200);
        }
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("Exception", "postgres");
    }

    private static HttpResponse<String> put(XapiServer server, IssuedCredential pair, String id) throws Exception {
        return server.send(server.request("/xapi/statements?statementId=" + id, pair.key(), pair.secret())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("""
                        {"actor":{"mbox":"mailto:lea@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},
                         "object":{"id":"https://example.org/a"}}""")));
    }

    private static HttpResponse<String> get(XapiServer server, IssuedCredential pair, String id) throws Exception {
        return server.send(server.request("/xapi/statements?statementId=" + id, pair.key(), pair.secret()));
    }
}
