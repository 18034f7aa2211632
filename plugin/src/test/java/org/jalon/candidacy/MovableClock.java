package org.jalon.candidacy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
public final class MovableClock extends Clock {

    private volatile Instant now;

    public MovableClock(String start) {
        this.now = Instant.parse(start);
    }

    public Instant moveTo(String instant) {
        Instant then = Instant.parse(instant);
        now = then;
        return then;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("records are kept in UTC");
    }
}
