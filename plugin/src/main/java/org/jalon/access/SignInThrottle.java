package org.jalon.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Refuses sign-ins of a username from an address for five minutes after the fifth failure in a row. Kept in memory, for the
 * 10,000 pairs seen last: a restart forgets it, and guesses spread over many addresses pass it.
 */
final class SignInThrottle {

    static final int FAILURES = 5;
    static final Duration PAUSE = Duration.ofMinutes(5);
    static final int KEPT = 10_000;

    private final Clock clock;
    private final Map<Attempt, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Attempt, Failures> eldest) {
            return size() > KEPT;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean refuses(Attempt attempt) {
        Failures past = failures.get(attempt);
        return past != null
                && past.count() >= FAILURES
                && clock.instant().isBefore(past.last().plus(PAUSE));
    }

    synchronized void failed(Attempt attempt) {
        Instant now = clock.instant();
        Failures past = failures.get(attempt);
        boolean goesOn = past != null && now.isBefore(past.last().plus(PAUSE));
        failures.put(attempt, new Failures(goesOn && past != null ? past.count() + 1 : 1, now));
    }

    synchronized void succeeded(Attempt attempt) {
        failures.remove(attempt);
    }

    synchronized int size() {
        return failures.size();
    }

    /** A username, cut to 100 characters and in lower case, tried from an address. */
    record Attempt(String username, String address) {

        Attempt {
            String name = username.strip();
            username = name.substring(0, Math.min(100, name.length())).toLowerCase(Locale.ROOT);
        }
    }

    private record Failures(int count, Instant last) {}
}
