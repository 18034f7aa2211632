package org.jalon.learner;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The times of records: UTC, to the microsecond, none before the record that it follows. */
public final class RecordTime {

    /** Later than any record: what is known then is what is known at present. */
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private RecordTime() {}

    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Now, or the time of the record before where the clock has gone back since. */
    public static Instant nowAfter(Instant before, Clock clock) {
        Instant now = now(clock);
        return now.isBefore(before) ? before : now;
    }

    /** As a database column takes it; what lies outside the years 1 to 9999 becomes their edge. */
    public static OffsetDateTime column(Instant instant) {
        Instant clamped = instant.isAfter(LATEST) ? LATEST : instant.isBefore(EARLIEST) ? EARLIEST : instant;
        return clamped.atOffset(ZoneOffset.UTC);
    }
}
