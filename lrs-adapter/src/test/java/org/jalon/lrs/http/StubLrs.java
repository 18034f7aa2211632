package org.jalon.lrs.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server that answers as a script says, and remembers what it was asked. */
public final class StubLrs implements AutoCloseable {

    /** The about resource of an LRS that speaks 1.0.3. */
    public static final Reply ABOUT = Reply.json("{\"version\":[\"1.0.0\",\"1.0.3\"]}");

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Script script;

    /** What was asked; each byte of the body is one character of raw. */
    public record Request(String method, URI uri, Map<String, List<String>> headers, String raw) {

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return raw.getBytes(StandardCharsets.ISO_8859_1);
        }

        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst();
        }

        boolean isAbout() {
            return uri.getPath().endsWith("/about");
        }
    }

    /** What is answered; each byte of the body is one character of raw. */
    public record Reply(int status, Map<String, String> headers, String raw) {

        public static Reply of(int status, String body) {
            return of(status, body.getBytes(StandardCharsets.UTF_8));
        }

        public static Reply of(int status, byte[] body) {
            return new Reply(status, Map.of(), new String(body, StandardCharsets.ISO_8859_1));
        }

        public static Reply json(String body) {
            return of(200, body).with("Content-Type", "application/json");
        }

        public Reply with(String name, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(name, value);
            return new Reply(status, more, raw);
        }
    }

    /** What to answer; empty cuts the connection. */
    public interface Script {
        Optional<Reply> answer(Request request) throws IOException, InterruptedException;
    }

    private StubLrs(HttpServer server, Script script) {
        this.server = server;
        this.script = script;
    }

    public static StubLrs start(Script script) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StubLrs stub = new StubLrs(server, script);
        server.setExecutor(stub.threads);
        server.createContext("/", stub::handle);
        server.start();
        return stub;
    }

    /** A server that tells its versions and answers everything else by the script. */
    static StubLrs speaking(Script script) throws IOException {
        return start(request -> request.isAbout() ? Optional.of(ABOUT) : script.answer(request));
    }

    public void become(Script other) {
        script = other;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            requests.add(request);
            Optional<Reply> reply = script.answer(request);
            if (reply.isPresent()) {
                write(exchange, reply.get());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] body = reply.raw().getBytes(StandardCharsets.ISO_8859_1);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Everything but the questions for versions. */
    List<Request> requests() {
        return requests.stream().filter(request -> !request.isAbout()).toList();
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    LrsClient client() {
        return new LrsClient(quick(uri("/xapi/")));
    }

    static LrsClientSettings quick(URI endpoint) {
        return quick(endpoint, new LrsLogin.Basic("key", "secret"));
    }

    /** Settings of a client that loses no time between three attempts. */
    public static LrsClientSettings quick(URI endpoint, LrsLogin login) {
        return new LrsClientSettings(
                endpoint,
                login,
                false,
                new LrsClientSettings.Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20)),
                new LrsClientSettings.Limits(10, 100_000, 1_000_000),
                new LrsClientSettings.Retries(3, Duration.ofMillis(1), Duration.ofMillis(5)));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
