package org.jalon.lrs.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginAccessTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin: " + XapiServer.ORIGIN + "\r\n";

    @TempDir
    private static Path folder;

    private static XapiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = XapiServer.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    /** A browser's headers are not for a program's HTTP client to set. */
    private static String send(String method, String path, String headers) throws IOException {
        String head =
                method + " " + path + " HTTP/1.1\r\nHost: lrs.example.fr\r\nConnection: close\r\n" + headers + "\r\n";
        try (Socket socket = new Socket("localhost", server.uri("/").getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String origin(String origin) {
        return "Origin: " + origin + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/xapi/statements", "/xapi/activities/state", "/xapi/about", "/xapi/nowhere"})
    void answersAPreflightWithoutCredentials(String path) throws Exception {
        String answer = send(
                "OPTIONS",
                path,
                origin(XapiServer.ORIGIN)
                        + "Access-Control-Request-Method: PUT\r\nAccess-Control-Request-Headers: authorization,if-match\r\n");
        assertThat(answer).startsWith("HTTP/1.1 204").contains(ALLOWED);
        for (String header : List.of("Authorization", "If-None-Match", "X-Experience-API-Version", "Accept-Language")) {
            assertThat(answer).containsPattern("Access-Control-Allow-Headers: [^\r]*" + header);
        }
        assertThat(answer).containsPattern("Access-Control-Allow-Methods: [^\r]*DELETE");
        assertThat(answer).doesNotContain("Access-Control-Allow-Credentials");
    }

    @ParameterizedTest
    @CsvSource({
        "/xapi/about,200",
        "/xapi/statements,400",
        "/xapi/nowhere,400",
    })
    void letsTheOriginReadErrorsToo(String path, int status) throws Exception {
        String answer = send("GET", path, origin(XapiServer.ORIGIN));
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains(ALLOWED).contains("Vary: Origin");
        for (String header : List.of("ETag", "X-Experience-API-Consistent-Through", "Last-Modified")) {
            assertThat(answer).containsPattern("Access-Control-Expose-Headers: [^\r]*" + header);
        }
        String unknown = send("GET", path, origin(XapiServer.ORIGIN) + "X-Experience-API-Version: 1.0.3\r\n");
        assertThat(unknown).contains(ALLOWED).doesNotContain("HTTP/1.1 5");
    }

    @Test
    void letsTheOriginReadThatItsSecretIsWrong() throws Exception {
        String answer =
                send("GET", "/xapi/statements", origin(XapiServer.ORIGIN) + "X-Experience-API-Version: 1.0.3\r\n");
        assertThat(answer).startsWith("HTTP/1.1 401").contains(ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "https://lms.example.fr.evil.example", "http://lms.example.fr"})
    void saysNothingToOtherOrigins(String origin) throws Exception {
        assertThat(send("GET", "/xapi/about", origin(origin)))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Access-Control");
        assertThat(send("OPTIONS", "/xapi/statements", origin(origin) + "Access-Control-Request-Method: PUT\r\n"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("Access-Control");
    }

    @Test
    void staysBelowXapi() throws Exception {
        assertThat(send("GET", "/elsewhere", origin(XapiServer.ORIGIN))).doesNotContain("Access-Control");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "lms.example.fr",
                "https://lms.example.fr/",
                "https://u@lms.example.fr",
                "https://lms.example.fr:443",
                "http://lms.example.fr:80",
                "ftp://lms.example.fr",
                "https://",
                "https://a b"
            })
    void takesOnlyOriginsAsBrowsersWriteThem(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AllowedOrigins(Set.of(origin)))
                .withMessageContaining("such as https://lms.example.fr");
    }

    @Test
    void takesNamesAndPorts() {
        AllowedOrigins origins = new AllowedOrigins(Set.of("https://LMS.example.fr", "http://localhost:8000"));
        assertThat(origins.allows("https://lms.example.fr")).isTrue();
        assertThat(origins.allows("http://localhost:8000")).isTrue();
        assertThat(origins.allows("http://localhost")).isFalse();
    }
}
