package org.jalon.lrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.lrs.IssuedCredential;
import org.jalon.lrs.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AttachmentResourceTest {

    private static final String STATEMENTS = "/xapi/statements";
    private static final byte[] TEXT = "here is a simple attachment".getBytes(StandardCharsets.UTF_8);
    private static final String TEXT_SHA2 = MultipartMessage.sha256(TEXT);

    @TempDir
    private static Path folder;

    private static XapiServer server;
    private static IssuedCredential all;

    @BeforeAll
    static void start() throws Exception {
        server = XapiServer.start(folder);
        all = server.credentials().issue("all", Set.of(Scope.ALL));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static HttpRequest.Builder request(String query) {
        return server.request(STATEMENTS + query, all.key(), all.secret());
    }

    private static HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
        return server.send(
                request("").header("Content-Type", MultipartMessage.TYPE).POST(BodyPublishers.ofByteArray(body)));
    }

    private static String get(String query) throws IOException, InterruptedException {
        return server.send(request(query)).body();
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }

    private static String statement(String id, String... attachments) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:lea@example.org"},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/attached"},"object":{"id":"https://example.org/e"},
                 "attachments":[%s]}""".formatted(id, String.join(",", attachments));
    }

    private static String text(String sha2) {
        return attachment("text/plain; charset=us-ascii", TEXT.length, sha2, "");
    }

    private static String attachment(String type, int length, String sha2, String more) {
        return """
                {"usageType":"https://example.org/proof","display":{"fr":"Preuve"},
                 "contentType":"%s","length":%d,"sha2":"%s"%s}""".formatted(type, length, sha2, more);
    }

    private static JsonNode problem(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static boolean isStored(String id) throws IOException, InterruptedException {
        return server.send(request("?statementId=" + id)).statusCode() == 200;
    }

    @Test
    void returnsTheBytesOfAnAttachmentWithItsStatement() throws Exception {
        String id = uuid();
        byte[] pdf = new byte[700_000];
        new Random(3).nextBytes(pdf);
        String sha2 = MultipartMessage.sha256(pdf);
        byte[] body = MultipartMessage.of(statement(id, attachment("application/pdf", pdf.length, sha2, "")))
                .attachment("application/pdf", pdf)
                .end();
        assertThat(post(body).body()).isEqualTo("[\"" + id + "\"]");

        HttpResponse<byte[]> got = server.bytes(request("?attachments=true&statementId=" + id));
        String type = got.headers().firstValue("Content-Type").orElseThrow();
        assertThat(got.headers().firstValue("Last-Modified")).isPresent();
        assertThat(got.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        StatementBodyParts parts = StatementBodyParts.read(got.body(), type);
        assertThat(parts.get(0).header("content-type")).contains("application/json");
        assertThat(new String(parts.bytes(0), StandardCharsets.UTF_8)).contains(id);
        assertThat(parts.get(1).headers())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("content-transfer-encoding", "binary")
                .containsEntry("x-experience-api-hash", sha2);
        assertThat(parts.bytes(1)).isEqualTo(pdf);
        assertThat(parts.size()).isEqualTo(2);
    }

    @Test
    void returnsJsonAloneUnlessAttachmentsAreAskedFor() throws Exception {
        String id = uuid();
        post(MultipartMessage.of(statement(id, text(TEXT_SHA2)))
                .attachment("text/plain", TEXT)
                .end());
        for (String query : List.of("", "&attachments=false")) {
            assertThat(get("?statementId=" + id + query)).startsWith("{").doesNotContain("a simple");
        }
        HttpResponse<String> head =
                server.send(request("?attachments=true&statementId=" + id).HEAD());
        assertThat(head.headers().firstValue("Content-Type").orElseThrow()).startsWith("multipart/mixed");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void returnsAContentOnceThatSeveralStatementsName() throws Exception {
        String registration = uuid();
        String context = ",\"context\":{\"registration\":\"" + registration + "\"}}";
        String batch = Stream.of(uuid(), uuid())
                .map(id -> statement(id, text(TEXT_SHA2)).replaceAll("}$", context))
                .toList()
                .toString();
        assertThat(post(MultipartMessage.of(batch)
                                .attachment("text/plain", TEXT)
                                .end())
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("?attachments=true&registration=" + registration)).containsOnlyOnce("here is a simple");
    }

    @Test
    void putsAStatementWithItsAttachmentTwice() throws Exception {
        String id = uuid();
        byte[] body = MultipartMessage.of(statement(id, text(TEXT_SHA2)))
                .attachment("text/plain", TEXT)
                .end();
        for (int i = 0; i < 2; i++) {
            HttpRequest.Builder put = request("?statementId=" + id)
                    .header("Content-Type", MultipartMessage.TYPE)
                    .PUT(BodyPublishers.ofByteArray(body));
            assertThat(server.send(put).statusCode()).isEqualTo(204);
        }
        assertThat(get("?attachments=true&statementId=" + id)).containsOnlyOnce("here is a simple");
    }

    @Test
    void takesWhatTheSpecificationLeavesOpen() throws Exception {
        String url = attachment("text/plain", 27, TEXT_SHA2, ",\"fileUrl\":\"https://example.org/f.txt\"");
        assertThat(post(MultipartMessage.of(statement(uuid(), url)).end()).statusCode())
                .isEqualTo(200);
        assertThat(post(MultipartMessage.of("[]").end()).statusCode()).isEqualTo(200);
        byte[] bare = MultipartMessage.of(statement(uuid(), text(TEXT_SHA2.toUpperCase(Locale.ROOT))))
                .part("X-Experience-API-Hash: " + TEXT_SHA2, TEXT)
                .end();
        assertThat(post(bare).statusCode()).isEqualTo(200);
        byte[] wrongLength = MultipartMessage.of(statement(uuid(), attachment("text/plain", 28, TEXT_SHA2, "")))
                .attachment("text/plain", TEXT)
                .end();
        assertThat(post(wrongLength).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsAPartThatLooksLikeABodyOrAMessage() throws Exception {
        String id = uuid();
        byte[] mail = "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nÀ\r\n--x--\r\n"
                .getBytes(StandardCharsets.UTF_8);
        String named = attachment("message/rfc822", mail.length, MultipartMessage.sha256(mail), "");
        assertThat(post(MultipartMessage.of(statement(id, named))
                                .attachment("message/rfc822", mail)
                                .end())
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("?attachments=true&statementId=" + id)).contains("--x\r\n\r\nÀ\r\n--x--\r\n");
    }

    private static Stream<Arguments> wrongBodies() {
        String hash = TEXT_SHA2;
        String other = MultipartMessage.sha256(new byte[1]);
        String right = MultipartMessage.headers("text/plain", hash);
        return Stream.of(
                wrong("without a fileUrl", named -> named),
                wrong("no header X-Experience-API-Hash", named -> named.part("Content-Type: text/plain", TEXT)),
                wrong("no SHA-2 digest", named -> named.part(right.replace(hash, "x"), TEXT)),
                wrong("no statement has", named -> named.part(right.replace(hash, other), TEXT)),
                wrong("another SHA-2", named -> named.part(right, "here is another")),
                wrong("must be binary", named -> named.part(right.replace("binary", "base64"), TEXT)),
                wrong("differs from the contentType", named -> named.part(right.replace("plain", "html"), TEXT)),
                wrong("Content-Length", named -> named.part(right + "\nContent-Length: 28", TEXT)),
                wrong("same header twice", named -> named.part(right + "\nContent-Type: text/plain", TEXT)),
                wrong("not well-formed", named -> named.part(right + "\nnonsense", TEXT)),
                wrong("not well-formed", named -> named.part(right + "\nX: " + "x".repeat(10_000), TEXT)),
                wrong("not well-formed", named -> named.part(right + manyHeaders(), TEXT)),
                wrong("no statement has", named -> named.part(right, TEXT).part(right.replace(hash, other), "x")),
                wrong(
                        "X-Experience-API-Hash",
                        named -> named.part("Content-Type: application/json", "{}")
                                .part(right, TEXT)));
    }

    private static String manyHeaders() {
        return IntStream.range(0, 30).mapToObj(i -> "\nX-" + i + ": 1").collect(Collectors.joining());
    }

    interface Rest {
        MultipartMessage after(MultipartMessage statements);
    }

    private static Arguments wrong(String message, Rest rest) {
        return Arguments.of(message, rest);
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void refusesAWrongBodyAndStoresNothing(String message, Rest rest) throws Exception {
        String id = uuid();
        HttpResponse<String> answer = post(
                rest.after(MultipartMessage.of(statement(id, text(TEXT_SHA2)))).end());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message);
        assertThat(problem(answer).path("faults").get(0).path("requirement").asString())
                .isEqualTo("Communication 1.5.2");
        assertThat(isStored(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/mixed",
                "multipart/mixed;",
                "multipart/mixed; boundary=",
                "multipart/mixed; boundary=other",
                "multipart/form-data; boundary=\"=_a'b:1\""
            })
    void refusesABodyWithoutItsBoundary(String type) throws Exception {
        String id = uuid();
        byte[] body = MultipartMessage.of(statement(id, text(TEXT_SHA2)))
                .attachment("text/plain", TEXT)
                .end();
        HttpRequest.Builder post = request("").header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        assertThat(server.send(post).statusCode()).isEqualTo(400);
        assertThat(isStored(id)).isFalse();
    }

    @Test
    void refusesAFirstPartThatIsNotJson() throws Exception {
        String statement = statement(uuid(), text(TEXT_SHA2));
        byte[] typed = new MultipartMessage()
                .part("Content-Type: text/plain", statement)
                .attachment("text/plain", TEXT)
                .end();
        byte[] untyped = new MultipartMessage().part("X: 1", statement).end();
        byte[] tooLarge =
                MultipartMessage.of(" ".repeat(XapiServer.MOST_BYTES + 1)).end();
        assertThat(post(typed).statusCode()).isEqualTo(400);
        assertThat(post(untyped).statusCode()).isEqualTo(400);
        assertThat(post(new MultipartMessage().end()).statusCode()).isEqualTo(400);
        assertThat(post(tooLarge).statusCode()).isEqualTo(413);
    }

    @Test
    void refusesATruncatedBodyWhereverItEnds() throws Exception {
        String id = uuid();
        byte[] whole = MultipartMessage.of(statement(id, text(TEXT_SHA2)))
                .attachment("text/plain", TEXT)
                .end();
        for (int end = 0; end < whole.length - 4; end += 13) {
            assertThat(post(Arrays.copyOf(whole, end)).statusCode())
                    .as("cut at %d of %d", end, whole.length)
                    .isEqualTo(400);
        }
        assertThat(isStored(id)).isFalse();
    }

    @Test
    void refusesATooLargeAttachment() throws Exception {
        String id = uuid();
        byte[] large = new byte[XapiServer.MOST_ATTACHMENT_BYTES + 1];
        String named = attachment("application/zip", large.length, MultipartMessage.sha256(large), "");
        HttpResponse<String> answer = post(MultipartMessage.of(statement(id, named))
                .attachment("application/zip", large)
                .end());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(problem(answer).path("detail").asString()).contains("" + XapiServer.MOST_ATTACHMENT_BYTES);
        assertThat(isStored(id)).isFalse();
        assertThat(loose()).isZero();
    }

    private static long loose() {
        Long loose = server.database().jdbc().queryForObject("select count(*) from attachment_loose", Long.class);
        return loose == null ? 0 : loose;
    }

    @Test
    void leavesNothingBehindAConnectionThatIsCut() throws Exception {
        String id = uuid();
        byte[] zeros = new byte[1_000_000];
        String named = attachment("application/zip", zeros.length, MultipartMessage.sha256(zeros), "");
        byte[] body = MultipartMessage.of(statement(id, named))
                .attachment("application/zip", zeros)
                .end();
        for (int i = 0; i < 20; i++) {
            try (Socket socket = new Socket("localhost", server.uri("/").getPort())) {
                OutputStream out = socket.getOutputStream();
                out.write(head(body.length).getBytes(StandardCharsets.UTF_8));
                out.write(body, 0, body.length - 300_000);
                out.flush();
                socket.setSoLinger(i % 2 == 0, 0);
            }
        }
        assertThat(answerToHalf(body)).startsWith("HTTP/1.1 400");
        while (loose() > 0) {
            Thread.onSpinWait();
        }
        assertThat(isStored(id)).isFalse();
        assertThat(post(body).statusCode()).isEqualTo(200);
    }

    /** The answer to a body that is shorter than its Content-Length. */
    private static String answerToHalf(byte[] body) throws IOException {
        try (Socket socket = new Socket("localhost", server.uri("/").getPort())) {
            socket.getOutputStream().write(head(body.length).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body, 0, body.length / 2);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String head(int length) {
        String pair =
                Base64.getEncoder().encodeToString((all.key() + ":" + all.secret()).getBytes(StandardCharsets.UTF_8));
        return "POST /xapi/statements HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + length
                + "\r\nContent-Type: " + MultipartMessage.TYPE
                + "\r\nX-Experience-API-Version: 1.0.3\r\nAuthorization: Basic " + pair + "\r\n\r\n";
    }

    @Test
    void letsNoContentTypeEndTheHeadersOfItsPart() throws Exception {
        String id = uuid();
        String named = attachment("text/plain\\r\\n\\r\\n; x=é", TEXT.length, TEXT_SHA2, "");
        byte[] body = MultipartMessage.of(statement(id, named))
                .part("X-Experience-API-Hash: " + TEXT_SHA2, TEXT)
                .end();
        assertThat(post(body).statusCode()).isEqualTo(200);
        assertThat(get("?attachments=true&statementId=" + id)).contains("Content-Type: text/plain ; x= \r\n");
    }
}
