package org.jalon.dashboard;

import java.time.Instant;
import java.util.Optional;

/** Says whether the clock was set for a demo or a training, and to what; every page shows it then. */
public record ClockNotice(Optional<Instant> start) {}
