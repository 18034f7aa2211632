package org.jalon.lrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.RefusedRequest;
import org.jalon.lrs.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatementResourceTest {

    private static final String STATEMENTS = "/xapi/statements";

    @TempDir
    private static Path folder;

    private static XapiServer server;
    private static IssuedCredential all;
    private static IssuedCredential moodle;
    private static IssuedCredential reader;

    @BeforeAll
    static void start() throws Exception {
        server = XapiServer.start(folder);
        all = server.credentials().issue("all", Set.of(Scope.ALL));
        moodle = server.credentials().issue("moodle", Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE));
        reader = server.credentials().issue("reader", Set.of(Scope.STATEMENTS_READ));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static HttpRequest.Builder request(String path, IssuedCredential as) {
        return server.request(path, as.key(), as.secret());
    }

    private static HttpResponse<String> post(String body, IssuedCredential as)
            throws IOException, InterruptedException {
        return server.send(request(STATEMENTS, as)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> put(String query, String body) throws IOException, InterruptedException {
        return server.send(request(STATEMENTS + query, moodle)
                .header("Content-Type", "application/json; charset=UTF-8")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(String query, IssuedCredential as)
            throws IOException, InterruptedException {
        return server.send(request(STATEMENTS + query, as));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String statement(String id, String who) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:%s@example.org"},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},"object":{"id":"https://example.org/é"}}""".formatted(id, who);
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }

    private static String agent(String who) {
        return URLEncoder.encode("{\"mbox\":\"mailto:" + who + "@example.org\"}", StandardCharsets.UTF_8);
    }

    @Test
    void storesAndReturnsAStatement() throws Exception {
        String id = uuid();
        HttpResponse<String> posted = post(statement(id, "lea"), moodle);
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(posted.body()).isEqualTo("[\"" + id + "\"]");
        assertThat(posted.headers().firstValue("X-Experience-API-Version")).contains("1.0.3");
        assertThat(posted.headers().firstValue("X-Experience-API-Consistent-Through"))
                .isPresent();

        HttpResponse<String> got = get("?statementId=" + id, moodle);
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(json(got).path("authority").path("account").path("name").asString())
                .isEqualTo("credential:moodle");
        assertThat(got.headers().firstValue("Last-Modified")).isPresent();
        assertThat(got.body()).contains("https://example.org/é");

        HttpResponse<String> head =
                server.send(request(STATEMENTS + "?statementId=" + id, moodle).HEAD());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void answersABatchWithItsIdsInOrder() throws Exception {
        String first = uuid();
        String last = uuid();
        String between = statement(uuid(), "lea").replaceFirst("\"id\":\"[^\"]*\",", "");
        JsonNode ids =
                json(post("[" + statement(first, "lea") + "," + between + "," + statement(last, "lea") + "]", all));
        assertThat(ids).hasSize(3);
        assertThat(ids.get(0).asString()).isEqualTo(first);
        assertThat(ids.get(2).asString()).isEqualTo(last);
        assertThat(get("?statementId=" + ids.get(1).asString(), all).statusCode())
                .isEqualTo(200);
    }

    @Test
    void storesByPutUnderTheIdOfTheRequest() throws Exception {
        String id = uuid();
        String without = statement(id, "lea").replaceFirst("\"id\":\"[^\"]*\",", "");
        assertThat(put("?statementId=" + id, without).statusCode()).isEqualTo(204);
        assertThat(put("?statementId=" + id, statement(id, "lea")).statusCode()).isEqualTo(204);
        assertThat(put("?statementId=" + id, statement(id, "hugo")).statusCode())
                .isEqualTo(409);
        assertThat(put("?statementId=" + uuid(), statement(id, "lea")).statusCode())
                .isEqualTo(400);
        assertThat(put("", statement(id, "lea")).statusCode()).isEqualTo(400);
        assertThat(put("?statementId=" + uuid(), "[" + without + "]").statusCode())
                .isEqualTo(400);
    }

    @Test
    void pagesByMore() throws Exception {
        String who = "p" + uuid();
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(json(post(statement(uuid(), who), moodle)).get(0).asString());
        }
        List<String> found = new ArrayList<>();
        String next = STATEMENTS + "?limit=2&ascending=true&agent=" + agent(who);
        while (!next.isEmpty()) {
            JsonNode page = json(server.send(request(next, moodle)));
            page.path("statements")
                    .forEach(statement -> found.add(statement.path("id").asString()));
            next = page.path("more").asString();
        }
        assertThat(found).isEqualTo(sent);
        assertThat(json(get("?agent=" + agent("nobody"), moodle)).path("statements"))
                .isEmpty();
    }

    @Test
    void showsAWriterItsOwnStatementsOnly() throws Exception {
        String who = "m" + uuid();
        String foreign = uuid();
        post(statement(foreign, who), all);
        post(statement(uuid(), who), moodle);
        assertThat(json(get("?agent=" + agent(who), moodle)).path("statements")).hasSize(1);
        assertThat(json(get("?agent=" + agent(who), reader)).path("statements")).hasSize(2);
        assertThat(get("?statementId=" + foreign, moodle).statusCode()).isEqualTo(404);
        assertThat(get("?statementId=" + foreign, reader).statusCode()).isEqualTo(200);
    }

    @Test
    void voidsOnlyForTheWriter() throws Exception {
        String target = uuid();
        post(statement(target, "lea"), moodle);
        String voiding = """
                {"actor":{"mbox":"mailto:lea@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(target);
        assertThat(post(voiding, all).statusCode()).isEqualTo(403);
        assertThat(get("?statementId=" + target, moodle).statusCode()).isEqualTo(200);
        assertThat(post(voiding, moodle).statusCode()).isEqualTo(200);
        assertThat(get("?statementId=" + target, moodle).statusCode()).isEqualTo(404);
        assertThat(get("?voidedStatementId=" + target, moodle).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesABatchWholeAndKeepsItForTheAdministrator() throws Exception {
        String good = uuid();
        String bad =
                statement(uuid(), "lea").replace("\"object\"", "\"context\":{\"instructor\":\"System\"},\"object\"");
        HttpResponse<String> answer = post("[" + statement(good, "lea") + "," + bad + "]", moodle);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode fault = json(answer).path("faults").get(0);
        assertThat(fault.path("pointer").asString()).isEqualTo("/1/context/instructor");
        assertThat(fault.path("requirement").asString()).startsWith("Data 2");
        assertThat(get("?statementId=" + good, moodle).statusCode()).isEqualTo(404);

        RefusedRequest kept = server.refused().latest(1).getFirst();
        assertThat(kept.status()).isEqualTo(400);
        assertThat(kept.writer()).isEqualTo(moodle.writer());
        assertThat(kept.body()).contains(good);
    }

    @Test
    void asksForCredentialsAndScopes() throws Exception {
        HttpResponse<String> nobody = server.send(server.request(STATEMENTS, "", ""));
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(nobody.headers().firstValue("X-Experience-API-Version")).contains("1.0.3");
        assertThat(server.send(server.request(STATEMENTS, moodle.key(), "wrong"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.send(server.request(STATEMENTS, "", "").header("Authorization", "Basic ???"))
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> forbidden = post(statement(uuid(), "lea"), reader);
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(json(forbidden).path("detail").asString()).contains("statements/write");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0,200",
        "1.0.0,200",
        "1.0.2,200",
        "1.0.9,200",
        "2.0.0,200",
        "2.0,200",
        "2.1.0,400",
        "1.1.0,400",
        "0.95,400",
        "x,400"
    })
    void takesEveryVersionOfOneDotZeroAndTwoDotZero(String version, int status) throws Exception {
        HttpRequest.Builder request =
                request(STATEMENTS + "?limit=1", all).setHeader("X-Experience-API-Version", version);
        assertThat(server.send(request).statusCode()).isEqualTo(status);
    }

    @Test
    void refusesARequestWithoutVersionInTheVersionThatItsCredentialSpokeLast() throws Exception {
        assertRefusedWithoutVersion(HttpRequest.newBuilder(server.uri(STATEMENTS)), "1.0.3");
        for (String version : List.of("2.0.0", "1.0.3", "2.0.0")) {
            server.send(request(STATEMENTS, reader).setHeader("X-Experience-API-Version", version));
            String other = version.equals("1.0.3") ? "2.0.0" : "1.0.3";
            server.send(request("/xapi/about", reader).setHeader("X-Experience-API-Version", other));
            HttpRequest.Builder without = HttpRequest.newBuilder(server.uri(STATEMENTS));
            request(STATEMENTS, reader)
                    .build()
                    .headers()
                    .firstValue("Authorization")
                    .ifPresent(pair -> without.header("Authorization", pair));
            assertRefusedWithoutVersion(without, version);
        }
    }

    private static void assertRefusedWithoutVersion(HttpRequest.Builder request, String answered) throws Exception {
        HttpResponse<String> answer = server.send(request);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("X-Experience-API-Version")).contains(answered);
    }

    @Test
    void tellsEverybodyAboutItself() throws Exception {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.uri("/xapi/about")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("version").get(0).asString()).isEqualTo("1.0.3");
        assertThat(server.send(request("/xapi/activities/statistics", all)).statusCode())
                .isEqualTo(404);
        assertThat(server.send(request(STATEMENTS, all).DELETE()).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown=1",
                "limit=-1",
                "limit=x",
                "limit=1&limit=2",
                "since=yesterday",
                "since=2024-05-02",
                "verb=completed",
                "activity=a%20b",
                "registration=1",
                "agent=x",
                "agent=%7B%7D",
                "agent=%7B%22objectType%22:%22Group%22,%22member%22:[%7B%22mbox%22:%22mailto:a@example.org%22%7D]%7D",
                "ascending=yes",
                "attachments=maybe",
                "related_agents=yes",
                "format=all",
                "cursor=abc",
                "verb=a:%00",
                "verb=a:%ff",
                "statementId=1",
                "statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee&limit=1",
                "statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee&voidedStatementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
            })
    void refusesParametersByName(String query) throws Exception {
        HttpResponse<String> answer = get("?" + query.replace("[", "%5B").replace("]", "%5D"), all);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("detail").asString()).isNotEmpty();
    }

    @Test
    void refusesOtherContentAndTooMuchOfIt() throws Exception {
        HttpRequest.Builder text = request(STATEMENTS, all).header("Content-Type", "text/plain");
        assertThat(server.send(text.POST(BodyPublishers.ofString("{}"))).statusCode())
                .isEqualTo(400);
        HttpRequest.Builder none = request(STATEMENTS, all);
        assertThat(server.send(none.POST(BodyPublishers.ofString("{}"))).statusCode())
                .isEqualTo(400);
        HttpRequest.Builder multipart = request(STATEMENTS, all).header("Content-Type", "multipart/mixed; boundary=x");
        assertThat(server.send(multipart.POST(BodyPublishers.ofString("--x--"))).statusCode())
                .isEqualTo(400);
        assertThat(post("x".repeat(XapiServer.MOST_BYTES + 1), all).statusCode())
                .isEqualTo(413);
        assertThat(post("[".repeat(XapiServer.MOST_BYTES), all).statusCode()).isEqualTo(400);
        HttpRequest.Builder broken = request(STATEMENTS, all).header("Content-Type", "application/json");
        assertThat(server.send(broken.POST(BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xff, '}'})))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesAnAttachmentWithoutBytesAndWithoutUrl() throws Exception {
        String with = statement(uuid(), "lea").replace("\"object\"", """
                "attachments":[{"usageType":"https://example.org/proof","display":{"fr":"Preuve"},
                "contentType":"application/pdf","length":27,
                "sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}],"object\"""");
        assertThat(json(post(with, all)).path("faults").get(0).path("pointer").asString())
                .isEqualTo("/attachments/0");
    }

    @Test
    void refusesAQueryThatCannotBeDecoded() throws Exception {
        String pair =
                Base64.getEncoder().encodeToString((all.key() + ":" + all.secret()).getBytes(StandardCharsets.UTF_8));
        String head = "GET /xapi/statements?verb=a:%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "X-Experience-API-Version: 1.0.3\r\nAuthorization: Basic " + pair + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", server.uri("/").getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("X-Experience-API-Version: 1.0.3");
        }
    }

    private String inFormat(String id, String format, String language) throws Exception {
        HttpRequest.Builder request =
                request(STATEMENTS + "?statementId=" + id + format, all).header("Accept-Language", language);
        return server.send(request).body();
    }

    @Test
    void answersInTheFormatThatIsAskedFor() throws Exception {
        String id = uuid();
        String sent = """
                {"id":"%1$s","actor":{"objectType":"Group","name":"Pair","member":[{"name":"Léa","mbox":"mailto:lea@example.org"}]},
                 "verb":{"id":"https://example.org/verbs/%1$s","display":{"en-US":"did","fr-FR":"a fait"}},
                 "object":{"objectType":"SubStatement",
                   "actor":{"name":"Hugo","mbox":"mailto:hugo@example.org"},"verb":{"id":"https://example.org/v"},
                   "object":{"id":"https://example.org/%1$s","definition":{"name":{"en":"Quiz","fr":"Quiz en français"}}}}}""".formatted(id);
        assertThat(post(sent, all).statusCode()).isEqualTo(200);
        assertThat(inFormat(id, "&format=exact", "fr"))
                .contains("\"Léa\"", "Hugo", "a fait", "did", "Quiz en français");
        assertThat(inFormat(id, "&format=ids", "fr"))
                .contains("mailto:lea@example.org", "mailto:hugo@example.org", "https://example.org/" + id)
                .doesNotContain("Pair", "Léa", "Hugo", "a fait", "definition");
        assertThat(inFormat(id, "&format=canonical", "fr"))
                .contains("Léa", "Hugo", "a fait", "Quiz en français")
                .doesNotContain("\"did\"", "\"Quiz\"");
        assertThat(inFormat(id, "&format=canonical", "en-GB;q=0.9, fr;q=0.1"))
                .contains("\"Quiz\"")
                .doesNotContain("Quiz en français");
        assertThat(inFormat(id, "&format=canonical", ";;nonsense")).contains("\"did\"", "\"Quiz\"");
    }

    @Test
    void takesAnEmptyBatch() throws Exception {
        assertThat(post("[]", all).body()).isEqualTo("[]");
    }
}
