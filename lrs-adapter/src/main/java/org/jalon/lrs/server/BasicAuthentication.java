package org.jalon.lrs.server;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.Scope;
import org.jalon.lrs.Writer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Finds out by HTTP Basic who asks, and whether they may; secrets never leave it. */
public final class BasicAuthentication {

    private static final String SCHEME = "basic ";

    private final Credentials credentials;

    public BasicAuthentication(Credentials credentials) {
        this.credentials = credentials;
    }

    /** The writer behind the Authorization header, who must have this scope. */
    Writer require(@Nullable String authorization, Scope scope) {
        Writer writer = pair(authorization)
                .flatMap(pair -> credentials.authenticate(pair[0], pair[1]))
                .orElseThrow(() -> new XapiRefusal(
                        HttpStatus.UNAUTHORIZED, "This resource needs the key and secret of an LRS credential."));
        if (!writer.may(scope)) {
            throw new XapiRefusal(HttpStatus.FORBIDDEN, "The credential lacks the scope \"" + scope.text() + "\".");
        }
        return writer;
    }

    /** The key that the request names, which nobody has checked. */
    static Optional<String> key(HttpServletRequest request) {
        return pair(request.getHeader(HttpHeaders.AUTHORIZATION)).map(pair -> pair[0]);
    }

    private static Optional<String[]> pair(@Nullable String authorization) {
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
                    : Optional.of(new String[] {text.substring(0, colon), text.substring(colon + 1)});
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
