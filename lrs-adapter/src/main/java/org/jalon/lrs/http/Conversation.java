package org.jalon.lrs.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Speaks with one LRS: signed in, in the version that both know, and with no other origin. */
final class Conversation {

    static final String VERSION = "X-Experience-API-Version";

    private final URI endpoint;
    private final Transport transport;
    private final Authorizer authorizer;
    private volatile @Nullable String version;

    Conversation(URI endpoint, Transport transport, Authorizer authorizer) {
        this.endpoint = endpoint;
        this.transport = transport;
        this.authorizer = authorizer;
    }

    URI uri(String resource, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(endpoint + resource + (query.isEmpty() ? "" : "?" + query));
    }

    /** The address that an answer names, which must not leave the LRS. */
    URI follow(String address) {
        URI resolved;
        try {
            resolved = endpoint.resolve(new URI(address));
        } catch (URISyntaxException malformed) {
            throw new LrsAnswerException("The LRS names the next page by what is no address", malformed);
        }
        if (!origin(resolved).equals(origin(endpoint)) || resolved.getRawUserInfo() != null) {
            throw new LrsAnswerException(
                    "The LRS names a next page outside of " + origin(endpoint) + ": " + origin(resolved));
        }
        return resolved;
    }

    private static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int standard = scheme.equals("https") ? 443 : 80;
        int port = uri.getPort() < 0 ? standard : uri.getPort();
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }

    Answer say(Call call) {
        String spoken = version;
        if (spoken == null) {
            spoken = LrsVersions.choose(about());
            version = spoken;
        }
        return signed(call.with(VERSION, spoken));
    }

    /** What the about resource answers, which needs no version. */
    Answer about() {
        return signed(Call.get(uri("about", Map.of())));
    }

    private Answer signed(Call call) {
        String header = authorizer.header();
        Answer answer = transport.send(call.with("Authorization", header));
        return answer.status() == 401 && authorizer.renew(header)
                ? transport.send(call.with("Authorization", authorizer.header()))
                : answer;
    }

    static LrsRefusedException refused(Answer answer, Call call) {
        return new LrsRefusedException(answer.status(), "The LRS answered " + answer.status() + " to " + call);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
