package org.jalon.lrs.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: a random time below a ceiling that doubles, or what the LRS asks for; never
 * longer than is set.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, Retry-After</a>
 */
record Backoff(LrsClientSettings.Retries retries, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 20;

    Duration after(int attempt) {
        Duration ceiling = capped(retries.firstPause().multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS)));
        return Duration.ofNanos(random.nextLong(ceiling.toNanos() + 1));
    }

    Duration after(int attempt, Answer answer) {
        return answer.header("Retry-After")
                .flatMap(asked -> asked(asked, answer.date("Date")))
                .map(this::capped)
                .orElseGet(() -> after(attempt));
    }

    /** Seconds, or a date by the clock of whoever answered. */
    private static Optional<Duration> asked(String retryAfter, Optional<Instant> now) {
        String text = retryAfter.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return Answer.httpDate(text)
                .flatMap(until -> now.map(instant -> Duration.between(instant, until)))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private Duration capped(Duration wait) {
        return wait.compareTo(retries.longestPause()) > 0 ? retries.longestPause() : wait;
    }
}
