package org.jalon.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.lrs.TestStatements.LEA;
import static org.jalon.lrs.TestStatements.statement;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jalon.lrs.AttachmentSource;
import org.jalon.lrs.http.StubLrs.Reply;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LrsClientTest {

    private static final Statement STATEMENT = statement(LEA, "completed", "quiz-é");

    private static final String HERE = "a".repeat(64);

    private static Delivery send(LrsClient client) {
        return client.send(List.of(STATEMENT), AttachmentSource.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void triesAgainWhatMayPass(int status) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (StubLrs lrs = StubLrs.speaking(
                        request -> Optional.of(asked.incrementAndGet() < 3 ? Reply.of(status, "") : Reply.json("[]")));
                LrsClient client = lrs.client()) {
            assertThat(send(client)).isEqualTo(new Delivery.Accepted());
            assertThat(lrs.requests())
                    .hasSize(3)
                    .allSatisfy(request -> assertThat(request.text()).contains("quiz-é"));
        }
    }

    @Test
    void givesUpAfterTheLastAttempt() throws Exception {
        try (StubLrs lrs = StubLrs.speaking(request -> Optional.of(Reply.of(503, "secret names")));
                LrsClient client = lrs.client()) {
            assertThatExceptionOfType(LrsUnavailableException.class)
                    .isThrownBy(() -> client.find(StatementId.random()))
                    .withMessage("The LRS answered 503 to GET /xapi/statements");
            assertThat(lrs.requests()).hasSize(3);
        }
    }

    @Test
    void triesAgainWhenTheConnectionIsCut() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (StubLrs lrs = StubLrs.speaking(
                        request -> asked.incrementAndGet() < 3 ? Optional.empty() : Optional.of(Reply.json("[]")));
                LrsClient client = lrs.client()) {
            assertThat(send(client)).isEqualTo(new Delivery.Accepted());
        }
    }

    @Test
    void givesUpOnAnLrsThatIsNotThere() throws Exception {
        URI nowhere;
        try (StubLrs gone = StubLrs.speaking(request -> Optional.empty())) {
            nowhere = gone.uri("/xapi/");
        }
        try (LrsClient client = new LrsClient(StubLrs.quick(nowhere))) {
            assertThatExceptionOfType(LrsUnavailableException.class).isThrownBy(() -> send(client));
        }
    }

    @Test
    void breaksOffAnAnswerThatDoesNotCome() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        LrsClientSettings.Timeouts hasty =
                new LrsClientSettings.Timeouts(Duration.ofSeconds(5), Duration.ofMillis(200));
        try (StubLrs lrs = StubLrs.start(request -> {
                    never.await();
                    return Optional.empty();
                });
                LrsClient client = new LrsClient(new LrsClientSettings(
                        lrs.uri("/xapi"),
                        new LrsLogin.Basic("k", "s"),
                        false,
                        hasty,
                        LrsClientSettings.Limits.DEFAULTS,
                        new LrsClientSettings.Retries(2, Duration.ofMillis(1), Duration.ofMillis(1))))) {
            assertThatExceptionOfType(LrsUnavailableException.class)
                    .isThrownBy(client::versions)
                    .withMessageContaining("GET /xapi/about");
        }
    }

    @ParameterizedTest
    @CsvSource({"400,true", "403,true", "409,true", "413,true", "401,false", "404,false", "302,false"})
    void tellsARefusedStatementFromARefusedRequestAndTriesNeitherAgain(int status, boolean content) throws Exception {
        Reply refusal = Reply.of(status, "no\u0000\n  way").with("Location", "http://localhost:1/");
        try (StubLrs lrs = StubLrs.speaking(request -> Optional.of(refusal));
                LrsClient client = lrs.client()) {
            if (content) {
                assertThat(send(client)).isEqualTo(new Delivery.Refused(status, "no way"));
            } else {
                assertThatExceptionOfType(LrsRefusedException.class)
                        .isThrownBy(() -> send(client))
                        .satisfies(refused -> assertThat(refused.status()).isEqualTo(status))
                        .withMessageNotContaining("secret");
            }
            assertThat(lrs.requests()).hasSize(1);
        }
    }

    @Test
    void signsInAndSpeaksTheLatestVersionInCommon() throws Exception {
        try (StubLrs lrs = StubLrs.start(request -> Optional.of(
                        request.isAbout()
                                ? Reply.json("{\"version\":[\"1.0.3\",\"2.0.0\",\"3.0\"]}")
                                : Reply.json("[]")));
                LrsClient client = lrs.client()) {
            send(client);
            StubLrs.Request request = lrs.requests().getFirst();
            assertThat(request.header("Authorization")).contains("Basic a2V5OnNlY3JldA==");
            assertThat(request.header("X-Experience-API-Version")).contains("2.0.0");
            assertThat(client.versions()).containsExactly("1.0.3", "2.0.0", "3.0");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "200;{\"version\":[\"1.0.0\",\"1.0.1\"]};1.0.1",
                "200;{\"version\":[\"1.0.0\",\"1.0.3\"]};1.0.3",
                "404;nothing;1.0.3"
            })
    void speaksWhatAnOlderLrsSpeaks(int status, String about, String version) throws Exception {
        try (StubLrs lrs = StubLrs.start(
                        request -> Optional.of(request.isAbout() ? Reply.of(status, about) : Reply.json("[]")));
                LrsClient client = lrs.client()) {
            send(client);
            assertThat(lrs.requests().getFirst().header("X-Experience-API-Version"))
                    .contains(version);
        }
    }

    @Test
    void refusesAnLrsOfNoCommonVersion() throws Exception {
        try (StubLrs lrs = StubLrs.start(request -> Optional.of(Reply.json("{\"version\":[\"0.95\"]}")));
                LrsClient client = lrs.client()) {
            assertThatExceptionOfType(LrsAnswerException.class).isThrownBy(() -> send(client));
        }
    }

    @Test
    void walksThroughMoreOnItsOrigin() throws Exception {
        try (StubLrs lrs = StubLrs.speaking(request -> Optional.of(
                        switch (request.uri().toString()) {
                            case "/xapi/more/2?x=%C3%A9" ->
                                Reply.json("{\"more\":\"statements?page=3\",\"statements\":[ {\"id\" : \"b\"} ]}");
                            case "/xapi/statements?page=3" -> Reply.json("{\"statements\":[],\"more\":\"\"}");
                            default ->
                                Reply.json(
                                                "{\"statements\":[{\"a\":1.00},{\"é\":[]}],\"more\":\"/xapi/more/2?x=%C3%A9\"}")
                                        .with("X-Experience-API-Consistent-Through", "2024-05-02T08:00:00.000Z");
                        }));
                LrsClient client = lrs.client()) {
            Iterator<RemotePage> pages = client.query(RemoteQuery.all(2).about(LEA.id()));
            RemotePage first = pages.next();
            assertThat(first.statements()).containsExactly("{\"a\":1.00}", "{\"é\":[]}");
            assertThat(first.consistentThrough()).isPresent();
            assertThat(first.answeredAt()).isPresent();
            assertThat(pages.next().statements()).containsExactly("{\"id\" : \"b\"}");
            assertThat(pages.next().statements()).isEmpty();
            assertThat(pages.hasNext()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/xapi/statements",
                "//example.org/xapi/more",
                "http://localhost:1/x",
                "http://user@localhost/",
                "file:///etc/passwd",
                "http://[",
                "statements?limit=2&ascending=true"
            })
    void refusesMoreThatLeavesTheOriginOrRunsInACircle(String more) throws Exception {
        try (StubLrs lrs = StubLrs.speaking(
                        request -> Optional.of(Reply.json("{\"statements\":[],\"more\":\"" + more + "\"}")));
                LrsClient client = lrs.client()) {
            Iterator<RemotePage> pages = client.query(RemoteQuery.all(2));
            assertThatExceptionOfType(LrsAnswerException.class).isThrownBy(pages::next);
            assertThat(lrs.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"more\":\"\"}", "{\"statements\":[{]}", "<html>"})
    void refusesAnAnswerThatIsNoStatementResult(String body) throws Exception {
        try (StubLrs lrs = StubLrs.speaking(request -> Optional.of(Reply.json(body)));
                LrsClient client = lrs.client()) {
            Iterator<RemotePage> pages = client.query(RemoteQuery.all(2));
            assertThatExceptionOfType(LrsAnswerException.class).isThrownBy(pages::next);
        }
    }

    @Test
    void refusesAnAnswerThatIsTooLarge() throws Exception {
        try (StubLrs lrs = StubLrs.speaking(request -> Optional.of(Reply.json(" ".repeat(1_000_001))));
                LrsClient client = lrs.client()) {
            Iterator<RemotePage> pages = client.query(RemoteQuery.all(2));
            assertThatExceptionOfType(LrsAnswerException.class).isThrownBy(pages::next);
            assertThat(lrs.requests()).hasSize(1);
        }
    }

    @Test
    void streamsAttachmentsThatTheSourceHas() throws Exception {
        Statement attached =
                StatementReader.readAuthored("""
                {"id":"%s","actor":{"mbox":"mailto:lea@example.org"},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},"object":{"id":"https://example.org/a"},
                 "stored":"2024-05-02T08:00:00Z","authority":{"mbox":"mailto:lrs@example.org"},
                 "attachments":[{"usageType":"https://example.org/proof","display":{"fr":"preuve"},
                 "contentType":"application/pdf","length":4,"sha2":"%s"},{"usageType":"https://example.org/proof",
                 "display":{"fr":"ailleurs"},"contentType":"text/plain","length":4,"sha2":"%s",
                 "fileUrl":"https://example.org/f"}]}""".formatted(StatementId.random(), HERE, HERE.replace('a', 'b')));
        AttachmentSource source = sha2 -> sha2.equals(HERE)
                ? Optional.of(new ByteArrayInputStream(new byte[] {'%', -1, '\r', '\n'}))
                : Optional.empty();
        AtomicInteger asked = new AtomicInteger();
        try (StubLrs lrs = StubLrs.speaking(
                        request -> Optional.of(asked.incrementAndGet() < 2 ? Reply.of(500, "") : Reply.json("[]")));
                LrsClient client = lrs.client()) {
            client.send(List.of(attached), source);
            StubLrs.Request sent = lrs.requests().getLast();
            String type = sent.header("Content-Type").orElseThrow();
            assertThat(type).startsWith("multipart/mixed; boundary=");
            String boundary = type.substring(type.indexOf('=') + 1);
            assertThat(sent.raw())
                    .startsWith("--" + boundary + "\r\nContent-Type: application/json\r\n\r\n[{")
                    .endsWith("\r\n--" + boundary + "\r\nContent-Type: application/pdf\r\n"
                            + "Content-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + HERE
                            + "\r\n\r\n%\u00ff\r\n"
                            + "\r\n--" + boundary + "--\r\n")
                    .doesNotContain("stored", "authority");
        }
    }

    @Test
    void boundsBatchesByNumberAndSize() throws Exception {
        try (StubLrs lrs = StubLrs.speaking(request -> Optional.empty());
                LrsClient client = lrs.client()) {
            List<Statement> many = IntStream.range(0, 25)
                    .mapToObj(i -> statement(LEA, "completed", "q" + i))
                    .toList();
            assertThat(client.batches(many)).extracting(List::size).containsExactly(10, 10, 5);
            List<Statement> large = IntStream.range(0, 3)
                    .mapToObj(i -> statement(LEA, "completed", "x".repeat(60_000)))
                    .toList();
            assertThat(client.batches(large)).extracting(List::size).containsExactly(1, 1, 1);
            assertThat(client.batches(List.of())).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.send(List.of(STATEMENT, STATEMENT), AttachmentSource.NONE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://lrs.example.org/xapi/",
                "http://localhost.example.org/",
                "http://127.0.0.1.example.org/",
                "ftp://localhost/",
                "https://key:secret@lrs.example.org/",
                "https://lrs.example.org/?a=b",
                "xapi",
                "https:///"
            })
    void refusesAnAddressThatWouldShowTheSecret(String endpoint) {
        LrsLogin login = new LrsLogin.Basic("key", "secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LrsClientSettings.of(URI.create(endpoint), login))
                .withMessageNotContaining("secret@");
    }

    @Test
    void takesHttpWhereItIsSafeOrAllowed() {
        LrsLogin login = new LrsLogin.Basic("key", "hunter2");
        for (String endpoint : List.of("http://localhost:8080/xapi", "http://127.0.0.1/xapi", "http://[::1]/xapi")) {
            assertThat(LrsClientSettings.of(URI.create(endpoint), login).endpoint())
                    .isEqualTo(URI.create(endpoint + "/"));
        }
        LrsClientSettings allowed = new LrsClientSettings(
                URI.create("http://lrs:8080/xapi/"),
                login,
                true,
                LrsClientSettings.Timeouts.DEFAULTS,
                LrsClientSettings.Limits.DEFAULTS,
                LrsClientSettings.Retries.DEFAULTS);
        assertThat(allowed.toString()).contains("http://lrs:8080/xapi/").doesNotContain("hunter2");
    }
}
