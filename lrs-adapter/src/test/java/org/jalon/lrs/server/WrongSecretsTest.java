package org.jalon.lrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongSecretsTest {

    @TempDir
    private Path folder;

    @Test
    void areLimitedPerAddressWhileARightSecretStillPasses() throws Exception {
        try (XapiServer server = XapiServer.start(folder)) {
            IssuedCredential pair = server.credentials().issue("lms", Set.of(Scope.ALL));
            server.credentials().ensure("chosen", "secret", Set.of(Scope.ALL));
            HttpResponse<String> answer = server.send(server.request("/xapi/statements", "nobody", "0"));
            for (int i = 0; i < 2000 && answer.statusCode() == 401; i++) {
                answer = server.send(server.request("/xapi/statements", "nobody", "" + i));
            }
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("Too many wrong keys or secrets");
            assertThat(server.send(server.request("/xapi/statements", pair.key(), pair.secret()))
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
