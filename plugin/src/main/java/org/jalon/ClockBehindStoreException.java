package org.jalon;

import java.time.Instant;

/** The clock that was set lies before what the store holds. */
final class ClockBehindStoreException extends IllegalStateException {

    ClockBehindStoreException(Instant clock, Instant latest) {
        super(
                ("jalon.clock.start sets the clock to %s, but the store holds statements up to %s: set it later, leave it out, "
                                + "or start with an empty jalon.data-dir.")
                        .formatted(clock, latest));
    }
}
