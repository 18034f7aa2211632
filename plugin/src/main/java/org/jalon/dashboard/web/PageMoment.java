package org.jalon.dashboard.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The moment as known at which a page shows a file.
 *
 * @param past whether it was asked for and lies before the present
 * @param refused what was asked for and can not be shown: no date or instant, or one that lies ahead
 */
record PageMoment(Instant instant, boolean past, Optional<String> refused) {

    /** A date means the end of that day in the centre's zone; the present day means now. */
    static PageMoment of(Optional<String> asked, Clock clock, ZoneId zone) {
        Instant now = clock.instant();
        Optional<String> given = asked.map(String::strip).filter(text -> !text.isEmpty());
        if (given.isEmpty()) {
            return new PageMoment(now, false, Optional.empty());
        }
        return given.flatMap(text -> read(text, now, zone))
                .filter(instant -> !instant.isAfter(now))
                .map(instant -> new PageMoment(instant, instant.isBefore(now), Optional.empty()))
                .orElseGet(() -> new PageMoment(now, false, given));
    }

    private static Optional<Instant> read(String text, Instant now, ZoneId zone) {
        try {
            return Optional.of(text.contains("T") ? Instant.parse(text) : endOf(LocalDate.parse(text), now, zone));
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    private static Instant endOf(LocalDate day, Instant now, ZoneId zone) {
        return day.equals(LocalDate.ofInstant(now, zone))
                ? now
                : day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }
}
