package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.CredentialsBusyException;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Finds out by HTTP Basic who asks, whether they may, and whether not too often; secrets never leave it. */
public final class BasicAuthentication {

    private static final String SCHEME = "basic ";

    private final Credentials credentials;
    private final RequestRates rates;

    public BasicAuthentication(Credentials credentials, RequestRates rates) {
        this.credentials = credentials;
        this.rates = rates;
    }

    /** With the default rates. */
    public BasicAuthentication(Credentials credentials) {
        this(credentials, new RequestRates(RequestRates.DEFAULT));
    }

    /** The writer behind the request's Authorization header, who must have this scope and must not ask too often. */
    Writer require(HttpServletRequest request, Scope scope) {
        Writer writer = pair(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(pair -> authenticate(pair, request.getRemoteAddr()))
                .orElseThrow(() -> new XapiRefusal(
                        HttpStatus.UNAUTHORIZED, "This resource needs the key and secret of an LRS credential."));
        rates.count(writer);
        if (!writer.may(scope)) {
            throw new XapiRefusal(HttpStatus.FORBIDDEN, "The credential lacks the scope \"" + scope.text() + "\".");
        }
        return writer;
    }

    /** After too many wrong pairs from an address, only those that cost nothing to check are still looked at. */
    private Optional<Writer> authenticate(Pair pair, String address) {
        if (!rates.suspect(address)) {
            return Optional.of(
                    credentials.recall(pair.key(), pair.secret()).orElseThrow(() -> rates.tooManyFailures(address)));
        }
        try {
            Optional<Writer> writer = credentials.authenticate(pair.key(), pair.secret());
            writer.ifPresent(right -> rates.clear(address));
            return writer;
        } catch (CredentialsBusyException busy) {
            throw XapiRefusal.tooMany("Too many secrets wait to be checked", 1);
        }
    }

    /** The key that the request names, which nobody has checked. */
    static Optional<String> key(HttpServletRequest request) {
        return pair(request.getHeader(HttpHeaders.AUTHORIZATION)).map(Pair::key);
    }

    private record Pair(String key, String secret) {}

    private static Optional<Pair> pair(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).trim());
            String text = new String(decoded, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new Pair(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
