package org.jalon.lrs.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a bearer token until shortly before it expires, or until it is refused. */
final class TokenAuthorizer implements Authorizer {

    private static final Duration EARLIER = Duration.ofSeconds(30);
    private static final long DEFAULT_SECONDS = 300;

    private final LrsLogin.ClientCredentials login;
    private final Transport transport;
    private @Nullable String kept;
    private long renewAt;

    TokenAuthorizer(LrsLogin.ClientCredentials login, Transport transport) {
        this.login = login;
        this.transport = transport;
    }

    @Override
    public synchronized String header() {
        String known = kept;
        if (known == null || System.nanoTime() - renewAt >= 0) {
            known = fetch();
            kept = known;
        }
        return known;
    }

    @Override
    public synchronized boolean renew(String refused) {
        if (refused.equals(kept)) {
            kept = null;
        }
        return true;
    }

    private String fetch() {
        String form = "grant_type=client_credentials"
                + login.scope().map(scope -> "&scope=" + encoded(scope)).orElse("");
        Answer answer = transport.send(Call.of("POST", login.tokenEndpoint(), "application/x-www-form-urlencoded", form)
                .with("Accept", "application/json")
                .with("Authorization", BasicAuthorizer.of(encoded(login.clientId()), encoded(login.secret()))));
        if (answer.status() != 200) {
            throw new LrsRefusedException(
                    answer.status(),
                    "The token endpoint answered " + answer.status() + " to the client " + login.clientId());
        }
        return take(answer.text());
    }

    private String take(String body) {
        try {
            JsonNode token = JsonMapper.shared().readTree(body);
            String value = token.path("access_token").asString("");
            if (!value.isEmpty()) {
                Duration lives = Duration.ofSeconds(token.path("expires_in").asLong(DEFAULT_SECONDS));
                Duration used =
                        lives.compareTo(EARLIER.multipliedBy(2)) > 0 ? lives.minus(EARLIER) : lives.dividedBy(2);
                renewAt = System.nanoTime() + used.toNanos();
                return "Bearer " + value;
            }
        } catch (JacksonException malformed) {
            throw new LrsAnswerException("The token endpoint did not answer JSON");
        }
        throw new LrsAnswerException("The token endpoint gave no access_token");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
