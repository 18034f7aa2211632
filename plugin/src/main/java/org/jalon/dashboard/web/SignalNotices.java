package org.jalon.dashboard.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jalon.access.DatabaseGone;
import org.jalon.operation.Signal;
import org.jalon.operation.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says the signals in the words of a page. */
@Component
class SignalNotices {

    private static final Logger LOG = LoggerFactory.getLogger(SignalNotices.class);
    private static final long MEGABYTE = 1_000_000;

    private final Signals signals;
    private final ZoneId zone;

    SignalNotices(Signals signals, ZoneId zone) {
        this.signals = signals;
        this.zone = zone;
    }

    /** A sentence: the key of its message and what goes into it. */
    record Notice(String key, List<Object> values) {

        private static Notice of(String kind, Object... values) {
            return new Notice("signal." + kind, List.of(values));
        }
    }

    /** One notice for each signal; none while the database is gone, of which the rest of the page tells. */
    List<Notice> current() {
        try {
            return signals.current().stream().map(this::notice).toList();
        } catch (RuntimeException failed) {
            if (!DatabaseGone.isBehind(failed)) {
                throw failed;
            }
            LOG.warn("The signals cannot be read: {}", failed.getClass().getSimpleName());
            return List.of();
        }
    }

    private Notice notice(Signal signal) {
        return switch (signal) {
            case Signal.SilentEmitter silent -> Notice.of("silent-emitter", silent.name(), day(silent.last()));
            case Signal.GrowingRefusals growing -> Notice.of("growing-refusals", growing.name(), growing.refused());
            case Signal.ReplicationFailing failing ->
                Notice.of("replication-failing." + failing.direction().toLowerCase(Locale.ROOT), failing.failures());
            case Signal.ReplicationRefused refused -> Notice.of("replication-refused", refused.statements());
            case Signal.ProjectionsStopped stopped -> Notice.of("projections-stopped", stopped.behind());
            case Signal.DiskFilling disk -> Notice.of("disk-filling", disk.freeBytes() / MEGABYTE);
        };
    }

    private String day(Instant instant) {
        return instant.atZone(zone).toLocalDate().toString();
    }
}
