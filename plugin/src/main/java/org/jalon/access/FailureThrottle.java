package org.jalon.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Refuses further tries of one kind for five minutes after so many failures in a row, none of them five minutes after the one
 * before. Kept in memory, for the 10,000 kinds seen last: a restart forgets it, and guesses spread over many kinds pass it.
 *
 * @param <K> what tries have in common, such as the address that they come from
 */
public final class FailureThrottle<K> {

    /** How long it refuses after the last failure. */
    public static final Duration PAUSE = Duration.ofMinutes(5);

    static final int KEPT = 10_000;

    private final Clock clock;
    private final int most;

    private final Map<K, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Failures> eldest) {
            return size() > KEPT;
        }
    };

    /** @param most after how many failures it refuses */
    public FailureThrottle(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    public synchronized boolean refuses(K tried) {
        Failures past = failures.get(tried);
        return past != null
                && past.count() >= most
                && clock.instant().isBefore(past.last().plus(PAUSE));
    }

    public synchronized void failed(K tried) {
        Instant now = clock.instant();
        Failures past = failures.get(tried);
        boolean goesOn = past != null && now.isBefore(past.last().plus(PAUSE));
        failures.put(tried, new Failures(goesOn && past != null ? past.count() + 1 : 1, now));
    }

    /** Forgets the failures so far. */
    public synchronized void succeeded(K tried) {
        failures.remove(tried);
    }

    synchronized int size() {
        return failures.size();
    }

    private record Failures(int count, Instant last) {}
}
