package org.jalon.architecture.breach.readiness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/** Breaks rule 4 in five ways: each reads the machine's time past the clock that is set. */
class MachineTime {
    private final ZoneId zone;

    MachineTime(ZoneId zone) {
        this.zone = zone;
    }

    Instant instant() {
        return Instant.now();
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    LocalDate date() {
        return LocalDate.now(zone);
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Clock clock() {
        return Clock.system(zone);
    }
}
