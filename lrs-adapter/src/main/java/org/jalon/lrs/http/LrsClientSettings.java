package org.jalon.lrs.http;

import java.net.URI;
import java.time.Duration;

/**
 * Which LRS to speak with, and how patiently.
 *
 * @param endpoint what {@code statements} is appended to; https, or http to this machine
 * @param plainHttpAllowed whether http may leave this machine
 */
public record LrsClientSettings(
        URI endpoint, LrsLogin login, boolean plainHttpAllowed, Timeouts timeouts, Limits limits, Retries retries) {

    public LrsClientSettings {
        endpoint = SafeAddress.check(endpoint, plainHttpAllowed);
        if (!endpoint.toString().endsWith("/")) {
            endpoint = URI.create(endpoint + "/");
        }
        if (login instanceof LrsLogin.ClientCredentials client) {
            SafeAddress.check(client.tokenEndpoint(), plainHttpAllowed);
        }
    }

    /** The defaults of everything else. */
    public static LrsClientSettings of(URI endpoint, LrsLogin login) {
        return new LrsClientSettings(endpoint, login, false, Timeouts.DEFAULTS, Limits.DEFAULTS, Retries.DEFAULTS);
    }

    /**
     * How long to wait.
     *
     * @param connect for a connection
     * @param answer for a whole answer, a second more for each 64 KiB that are sent
     */
    public record Timeouts(Duration connect, Duration answer) {

        static final Timeouts DEFAULTS = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60));

        public Timeouts {
            positive(connect);
            positive(answer);
        }
    }

    /**
     * How much at once.
     *
     * @param batchStatements the most statements in one request
     * @param batchBytes the most bytes of statements in one request, unless a single one is larger
     * @param answerBytes the largest answer that is read
     */
    public record Limits(int batchStatements, int batchBytes, int answerBytes) {

        /** 100 statements and 1 MiB out, 32 MiB in. */
        public static final Limits DEFAULTS = new Limits(100, 1024 * 1024, 32 * 1024 * 1024);

        public Limits {
            if (batchStatements < 1 || batchBytes < 1 || answerBytes < 1) {
                throw new IllegalArgumentException("the limits of a request are at least 1");
            }
        }
    }

    /**
     * How often to try what failed for a passing reason.
     *
     * @param attempts all in all, at least 1
     * @param firstPause the longest pause before the second attempt; it doubles from there
     * @param longestPause no pause is longer, even when the LRS asks for it
     */
    public record Retries(int attempts, Duration firstPause, Duration longestPause) {

        /** Four attempts, the pauses from half a second up to a minute. */
        public static final Retries DEFAULTS = new Retries(4, Duration.ofMillis(500), Duration.ofSeconds(60));

        public Retries {
            if (attempts < 1) {
                throw new IllegalArgumentException("there is at least one attempt, not " + attempts);
            }
            positive(firstPause);
            positive(longestPause);
        }
    }

    private static void positive(Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("a time to wait is longer than " + duration);
        }
    }
}
