package org.jalon.lrs.replication;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jalon.lrs.http.StubLrs;
import org.jalon.lrs.http.StubLrs.Reply;
import org.jalon.lrs.server.XapiServer;

/** Stands before a real LRS and lets the requests through, or not. */
final class Gateway implements AutoCloseable {

    private static final List<String> PASSED_ON =
            List.of("authorization", "content-type", "x-experience-api-version", "if-match", "if-none-match");
    private static final List<String> PASSED_BACK =
            List.of("content-type", "x-experience-api-consistent-through", "etag", "retry-after");

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger patience = new AtomicInteger(Integer.MAX_VALUE);
    private final StubLrs stub;
    private volatile XapiServer target;
    private volatile Weather weather = Weather.FINE;

    enum Weather {
        FINE,
        /** The LRS is overloaded and says so. */
        OVERLOADED,
        /** The connection is cut before the LRS hears of the request. */
        CUT,
        /** The LRS does what it is asked, but its answer is lost. */
        ANSWERS_LOST
    }

    Gateway(XapiServer target) throws IOException {
        this.target = target;
        this.stub = StubLrs.start(this::answer);
    }

    URI endpoint() {
        return stub.uri("/xapi/");
    }

    void becomes(Weather other) {
        weather = other;
        patience.set(Integer.MAX_VALUE);
    }

    /** Cuts every connection after so many requests. */
    void cutsAfter(int requests) {
        patience.set(requests);
    }

    void leadsTo(XapiServer other) {
        target = other;
    }

    private Optional<Reply> answer(StubLrs.Request request) throws IOException, InterruptedException {
        if (weather == Weather.OVERLOADED) {
            return Optional.of(Reply.of(503, "").with("Retry-After", "0"));
        }
        if (weather == Weather.CUT || patience.decrementAndGet() < 0) {
            return Optional.empty();
        }
        Reply reply = passOn(request);
        return weather == Weather.ANSWERS_LOST ? Optional.empty() : Optional.of(reply);
    }

    private Reply passOn(StubLrs.Request request) throws IOException, InterruptedException {
        HttpRequest.Builder onward = HttpRequest.newBuilder(
                        target.uri(request.uri().toString()))
                .method(request.method(), BodyPublishers.ofByteArray(request.bytes()));
        for (String name : PASSED_ON) {
            request.header(name).ifPresent(value -> onward.header(name, value));
        }
        HttpResponse<byte[]> answer = client.send(onward.build(), BodyHandlers.ofByteArray());
        Reply reply = Reply.of(answer.statusCode(), answer.body());
        for (String name : PASSED_BACK) {
            Optional<String> value = answer.headers().firstValue(name);
            if (value.isPresent()) {
                reply = reply.with(name, value.get());
            }
        }
        return reply;
    }

    @Override
    public void close() {
        stub.close();
        client.shutdownNow();
    }
}
