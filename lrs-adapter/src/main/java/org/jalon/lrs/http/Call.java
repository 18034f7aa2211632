package org.jalon.lrs.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One request that can be made again, its body anew each time.
 *
 * @param bytes how large the body is, roughly
 */
record Call(String method, URI uri, Map<String, String> headers, Supplier<BodyPublisher> body, long bytes) {

    static Call get(URI uri) {
        return new Call("GET", uri, Map.of(), BodyPublishers::noBody, 0);
    }

    static Call of(String method, URI uri, String contentType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Call(
                method,
                uri,
                Map.of("Content-Type", contentType),
                () -> BodyPublishers.ofByteArray(bytes),
                bytes.length);
    }

    Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, uri, more, body, bytes);
    }

    HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, body.get());
        headers.forEach(request::setHeader);
        return request.build();
    }

    /** The request without its query, which may name people. */
    @Override
    public String toString() {
        return method + " " + uri.getPath();
    }
}
