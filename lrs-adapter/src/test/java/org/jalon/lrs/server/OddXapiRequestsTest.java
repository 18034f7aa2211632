package org.jalon.lrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddXapiRequestsTest {

    private static final String STATE = "/xapi/activities/state?activityId=https://example.org/quiz&stateId=a"
            + "&agent=%7B%22mbox%22:%22mailto:odd@example.org%22%7D";

    @TempDir
    private static Path folder;

    private static XapiServer server;
    private static String headers;

    @BeforeAll
    static void start() throws Exception {
        server = XapiServer.start(folder);
        IssuedCredential all = server.credentials().issue("all", Set.of(Scope.ALL));
        byte[] pair = (all.key() + ":" + all.secret()).getBytes(StandardCharsets.UTF_8);
        headers = "Host: localhost\r\nConnection: close\r\nX-Experience-API-Version: 1.0.3\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(pair) + "\r\n";
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    /** Sends exactly this and no more, then reads what comes. */
    private static String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.uri("/").getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String request(String line, String more, String body) {
        return line + " HTTP/1.1\r\n" + headers + more + "\r\n" + body;
    }

    @ParameterizedTest
    @CsvSource({
        "/xapi/activities/state,'GET, HEAD, PUT, POST, DELETE'",
        "/xapi/activities/profile,'GET, HEAD, PUT, POST, DELETE'",
        "/xapi/agents/profile,'GET, HEAD, PUT, POST, DELETE'",
        "/xapi/statements,'GET, HEAD, POST, PUT'",
        "/xapi/activities,'GET, HEAD'",
        "/xapi/agents,'GET, HEAD'",
        "/xapi/about,'GET, HEAD'"
    })
    void nameTheMethodsThatThereAre(String path, String allow) throws Exception {
        for (String method : new String[] {"PATCH", "FOO"}) {
            assertThat(send(request(method + " " + path, "", "")))
                    .startsWith("HTTP/1.1 405")
                    .contains("Allow: " + allow + "\r\n")
                    .contains("X-Experience-API-Version: 1.0.3");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/xapi",
                "/xapi/",
                "/xapi/nowhere",
                "/xapi/statements/",
                "/xapi/activities/state/a",
                "/xapi/agents/"
            })
    void areNotFoundElsewhere(String path) throws Exception {
        assertThat(send(request("GET " + path, "", "")))
                .startsWith("HTTP/1.1 404")
                .contains("X-Experience-API-Version: 1.0.3")
                .contains("application/problem+json");
    }

    @Test
    void knowAResourceHoweverItsPathIsWritten() throws Exception {
        String answer = send(request("GET /%78api/%73tatements", "", ""));
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("X-Experience-API-Version")
                .contains("X-Experience-API-Consistent-Through");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 10\r\n\r\n{\"a\"",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\"",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n",
                "Content-Length: -1\r\n\r\n{}",
                "Content-Length: two\r\n\r\n{}",
                "Content-Length: 99999999999999999999\r\n\r\n{}",
                "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
            })
    void storeNothingOfABodyThatIsBrokenOnItsWay(String rest) throws Exception {
        for (String method : new String[] {"PUT", "POST"}) {
            String sent =
                    method + " " + STATE + " HTTP/1.1\r\n" + headers + "Content-Type: application/json\r\n" + rest;
            assertThat(send(sent)).startsWith("HTTP/1.1 4");
        }
        String form = "POST /xapi/statements?method=PUT HTTP/1.1\r\n" + headers + rest;
        assertThat(send(form)).startsWith("HTTP/1.1 4");
        assertThat(send(request("GET " + STATE, "", ""))).startsWith("HTTP/1.1 404");
    }

    @Test
    void areRefusedWhenTheyAreTooLargeBeforeTheBodyIsRead() throws Exception {
        String sent = request("PUT " + STATE, "Content-Length: 2000000000\r\nContent-Type: text/plain\r\n", "");
        assertThat(send(sent)).startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: nonsense",
                "Accept: ;;;",
                "Accept-Language: \u00ff\u00fe",
                "If-None-Match: nonsense",
                "If-None-Match: \"",
                "If-Match: \"else\"",
                "If-Modified-Since: yesterday",
                "If-Unmodified-Since: tomorrow",
                "Range: bytes=9-1",
                "Expect: nonsense",
                "Content-Type: \u0001",
                "Content-Type: /",
                "Cookie: ;;=;",
                "Authorization: Basic",
                "X-Experience-API-Version: 1.0.3",
                "Origin: \u00ff",
            })
    void neverFailForAHeader(String header) throws Exception {
        for (String path : new String[] {STATE, STATE.replace("&stateId=a", ""), "/xapi/statements", "/xapi/about"}) {
            String answer = send(request("GET " + path, header + "\r\n", ""));
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 [24].*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"statements?verb=", "activities?activityId=", "agents?agent=", "activities/state?stateId="})
    void areRefusedWhenTheirQueryCannotBeDecoded(String path) throws Exception {
        assertThat(send(request("GET /xapi/" + path + "%zz", "", ""))).startsWith("HTTP/1.1 400");
        assertThat(send(request("GET /xapi/" + path + "%c3", "", ""))).startsWith("HTTP/1.1 400");
        assertThat(send(request("GET /xapi/" + path + "%00", "", ""))).startsWith("HTTP/1.1 400");
    }

    @Test
    void answerAHeadLikeAGetWithoutABody() throws Exception {
        for (String path : new String[] {
            "/xapi/about", "/xapi/statements", "/xapi/activities?activityId=a:b", STATE.replace("&stateId=a", "")
        }) {
            String get = send(request("GET " + path, "", ""));
            String head = send(request("HEAD " + path, "", ""));
            assertThat(head).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
            assertThat(names(head)).isEqualTo(names(get));
        }
    }

    private static List<String> names(String answer) {
        return answer.substring(0, answer.indexOf("\r\n\r\n"))
                .lines()
                .map(line -> line.replaceFirst("(Date|X-Experience-API-Consistent-Through): .*", "$1"))
                .toList();
    }
}
