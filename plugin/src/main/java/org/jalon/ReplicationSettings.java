package org.jalon;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jalon.lrs.http.LrsClientSettings;
import org.jalon.lrs.http.LrsLogin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code jalon.replication}; without an endpoint nothing is replicated.
 *
 * @param endpoint the address of the remote LRS to which {@code statements} is appended
 * @param key the key of its credential for HTTP Basic, given with secret or not at all
 * @param secret its secret
 * @param oauth2 the client credentials, where it wants a token instead
 * @param inbound whether statements about known learners come in
 * @param outbound whether Jalon's own statements go out
 * @param interval the pause between two runs
 * @param overlap how far back is asked for again each time
 * @param sslBundle the name of a bundle under {@code spring.ssl.bundle}; absent, the platform's trust
 * @param allowPlainHttp whether the secret may go over http to another machine
 * @param client how patient the client is
 */
@ConfigurationProperties("jalon.replication")
record ReplicationSettings(
        Optional<URI> endpoint,
        Optional<String> key,
        Optional<String> secret,
        @Nullable TokenSettings oauth2,
        @DefaultValue("true") boolean inbound,
        @DefaultValue("true") boolean outbound,
        @DefaultValue("1m") Duration interval,
        @DefaultValue("10m") Duration overlap,
        Optional<String> sslBundle,
        @DefaultValue("false") boolean allowPlainHttp,
        @DefaultValue ClientSettings client) {

    ReplicationSettings {
        if (key.isPresent() != secret.isPresent()) {
            throw new IllegalArgumentException(
                    "jalon.replication.key and jalon.replication.secret: give both or neither");
        }
        if (endpoint.isPresent() && key.isPresent() == (oauth2 != null)) {
            throw new IllegalArgumentException(
                    "jalon.replication.endpoint needs either jalon.replication.key and secret, or jalon.replication.oauth2");
        }
        if (!interval.isPositive()) {
            throw new IllegalArgumentException(
                    "jalon.replication.interval is %s: it is longer than 0".formatted(interval));
        }
    }

    /**
     * What the client of the remote LRS needs.
     *
     * @throws IllegalArgumentException when the secret would be seen on its way
     */
    LrsClientSettings clientSettings() {
        return new LrsClientSettings(
                endpoint.orElseThrow(),
                login(),
                allowPlainHttp,
                new LrsClientSettings.Timeouts(client.connectTimeout(), client.answerTimeout()),
                client.limits(),
                client.retries());
    }

    private LrsLogin login() {
        return oauth2 == null ? new LrsLogin.Basic(key.orElseThrow(), secret.orElseThrow()) : oauth2.login();
    }

    @Override
    public String toString() {
        return "ReplicationSettings[endpoint=%s, key=%s, secret=%s, inbound=%s, outbound=%s]"
                .formatted(endpoint, key, secret.map(hidden -> "***"), inbound, outbound);
    }

    /**
     * Where a token is had for client credentials.
     *
     * @param tokenEndpoint the address that gives tokens
     * @param clientId who asks
     * @param clientSecret the secret of who asks
     * @param scope what the token is asked for, where the server wants to know
     */
    record TokenSettings(URI tokenEndpoint, String clientId, String clientSecret, Optional<String> scope) {

        LrsLogin.ClientCredentials login() {
            return new LrsLogin.ClientCredentials(tokenEndpoint, clientId, clientSecret, scope);
        }

        @Override
        public String toString() {
            return "TokenSettings[tokenEndpoint=%s, clientId=%s]".formatted(tokenEndpoint, clientId);
        }
    }

    /**
     * How patient the client is.
     *
     * @param connectTimeout for a connection
     * @param answerTimeout for a whole answer
     * @param attempts all in all, when a failure may pass
     * @param batchStatements the most statements in one request
     */
    record ClientSettings(
            @DefaultValue("10s") Duration connectTimeout,
            @DefaultValue("60s") Duration answerTimeout,
            @DefaultValue("4") int attempts,
            @DefaultValue("100") int batchStatements) {

        LrsClientSettings.Limits limits() {
            LrsClientSettings.Limits shipped = LrsClientSettings.Limits.DEFAULTS;
            return new LrsClientSettings.Limits(batchStatements, shipped.batchBytes(), shipped.answerBytes());
        }

        LrsClientSettings.Retries retries() {
            LrsClientSettings.Retries shipped = LrsClientSettings.Retries.DEFAULTS;
            return new LrsClientSettings.Retries(attempts, shipped.firstPause(), shipped.longestPause());
        }
    }
}
