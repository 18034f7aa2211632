package org.jalon.lrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlternateRequestSyntaxTest {

    private static final String STATE = "activityId=https%3A%2F%2Fexample.org%2Fquiz&stateId=%C3%A9t%C3%A9";

    @TempDir
    private static Path folder;

    private static XapiServer server;
    private static String credential;

    @BeforeAll
    static void start() throws Exception {
        server = XapiServer.start(folder);
        IssuedCredential all = server.credentials().issue("all", Set.of(Scope.ALL));
        byte[] pair = (all.key() + ":" + all.secret()).getBytes(StandardCharsets.UTF_8);
        credential = "&X-Experience-API-Version=1.0.3&Authorization="
                + encoded("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String state() {
        return STATE + "&agent=" + encoded("{\"mbox\":\"mailto:" + UUID.randomUUID() + "@example.org\"}") + credential;
    }

    /** As an old browser sends it: no header but a type that says nothing. */
    private static HttpResponse<String> send(String path, String form) throws Exception {
        return server.send(HttpRequest.newBuilder(server.uri("/xapi/" + path))
                .header("Content-Type", "text/plain")
                .header("Origin", XapiServer.ORIGIN)
                .POST(BodyPublishers.ofString(form)));
    }

    @Test
    void writesAndReadsADocumentWithoutHeaders() throws Exception {
        String state = state();
        HttpResponse<String> put = send(
                "activities/state?method=PUT",
                state + "&Content-Type=text%2Fplain&Content-Length=2&content=" + encoded("é&+%"));
        assertThat(put.statusCode()).isEqualTo(204);
        assertThat(put.headers().firstValue("Access-Control-Allow-Origin")).contains(XapiServer.ORIGIN);

        HttpResponse<String> found = send("activities/state?method=GET", state);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).isEqualTo("é&+%");
        assertThat(found.headers().firstValue("Content-Type")).contains("text/plain");

        String tag = encoded(found.headers().firstValue("ETag").orElseThrow());
        assertThat(send("activities/state?method=PUT", state + "&content=1&If-None-Match=*")
                        .statusCode())
                .isEqualTo(412);
        assertThat(send("activities/state?method=PUT", state + "&content=1&If-Match=" + tag)
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("activities/state?method=DELETE", state).statusCode()).isEqualTo(204);
        assertThat(send("activities/state?method=GET", state).statusCode()).isEqualTo(404);
    }

    @Test
    void answersAHeadWithoutABody() throws Exception {
        String state = state();
        send("activities/state?method=PUT", state + "&content=12345");
        HttpResponse<String> head = send("activities/state?method=HEAD", state);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void writesAndQueriesStatements() throws Exception {
        String id = UUID.randomUUID().toString();
        String statement = "{\"actor\":{\"mbox\":\"mailto:a@example.org\",\"name\":\"Léa\"},"
                + "\"verb\":{\"id\":\"https://example.org/did\"},\"object\":{\"id\":\"https://example.org/quiz\"}}";
        assertThat(send("statements?method=PUT", "statementId=" + id + "&content=" + encoded(statement) + credential)
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> found = send("statements?method=GET", "statementId=" + id + credential);
        assertThat(found.body()).contains("Léa");
        assertThat(found.headers().firstValue("X-Experience-API-Version")).contains("1.0.3");
        assertThat(send("statements?method=POST", "content=" + encoded("[" + statement + "]") + credential)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("statements?method=GET", "limit=1" + credential).body()).contains("\"statements\":[");
    }

    @ParameterizedTest
    @CsvSource({
        "method=PATCH,content=1",
        "method=get,content=1",
        "method=PUT&stateId=a,content=1",
        "method=PUT&method=GET,content=1",
        "method=PUT,stateId=a",
        "method=PUT,content=1&content=2",
        "method=PUT,content=%ff",
        "method=PUT,content=%",
        "method=GET,foo=bar",
        "method=GET,Foo",
        "method=%ff,content=1",
        "method=GET,X-Experience-API-Version=2.0.0",
        "method=GET,X-Experience-API-Version=0.95",
        "method=PUT,Content-Type=a%0D%0AX-Injected:1&content=1"
    })
    void refusesWhatIsNotTheSyntax(String query, String form) throws Exception {
        String rest = form.contains("Version") ? credential.replace("&X-Experience-API-Version=1.0.3", "") : credential;
        HttpResponse<String> answer = send(
                "activities/state?" + query, form + "&" + STATE + "&agent=%7B%22mbox%22:%22mailto:a@b.fr%22%7D" + rest);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("X-Experience-API-Version")).contains("1.0.3");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().map()).doesNotContainKey("x-injected");
    }

    @Test
    void isNoSyntaxOfTwo() throws Exception {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.uri("/xapi/statements?method=GET"))
                .header("X-Experience-API-Version", "2.0.0")
                .header("Authorization", "Basic " + basic())
                .POST(BodyPublishers.ofString("limit=1")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("method");
    }

    @Test
    void takesOnlyAPostForIt() throws Exception {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.uri("/xapi/statements?method=POST"))
                .header("X-Experience-API-Version", "1.0.3")
                .header("Authorization", "Basic " + basic())
                .PUT(BodyPublishers.ofString("content=1")));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private static String basic() {
        String field = credential.substring(credential.indexOf("Basic"));
        return URLDecoder.decode(field, StandardCharsets.UTF_8).substring("Basic ".length());
    }

    @ParameterizedTest
    @CsvSource({
        "statements,verb,200",
        "statements,since,400",
        "activities,activityId,200",
        "activities/profile,profileId,400",
    })
    void takesParametersOfAnyLengthThatTheirMeaningAllows(String path, String name, int status) throws Exception {
        String form = name + "=" + encoded("https://example.org/" + "a".repeat(100_000)) + credential;
        assertThat(send(path + "?method=GET", form).statusCode()).isEqualTo(status);
    }

    @Test
    void boundsTheForm() throws Exception {
        assertThat(send("statements?method=GET", "a".repeat(XapiServer.MOST_BYTES + 1))
                        .statusCode())
                .isEqualTo(413);
        assertThat(send("statements?method=GET", "a&".repeat(2000)).statusCode())
                .isEqualTo(400);
    }
}
