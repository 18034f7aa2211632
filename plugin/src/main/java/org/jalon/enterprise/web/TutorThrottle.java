package org.jalon.enterprise.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Bounds what one address asks of tutors' links within five minutes: 300 requests, of which each that opens nothing counts
 * ten times. Kept in memory, for the 10,000 addresses seen last.
 */
@Component
final class TutorThrottle {

    static final int BUDGET = 300;
    static final int FAILURE = 10;
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Spent> spent = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Spent> eldest) {
            return size() > KEPT;
        }
    };

    TutorThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts a request; false when the address has used up what it may ask. */
    synchronized boolean admits(String address) {
        return add(address, 1) <= BUDGET;
    }

    /** Counts that the request opened nothing. */
    synchronized void failed(String address) {
        add(address, FAILURE - 1);
    }

    private int add(String address, int cost) {
        Instant now = clock.instant();
        Spent past = spent.get(address);
        boolean over = past == null || !now.isBefore(past.since().plus(WINDOW));
        Spent next = over || past == null ? new Spent(now, cost) : new Spent(past.since(), past.cost() + cost);
        spent.put(address, next);
        return next.cost();
    }

    private record Spent(Instant since, int cost) {}
}
