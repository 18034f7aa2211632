package org.jalon;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jalon.operation.Signal;
import org.jalon.operation.Signals;

/** How many signals of each kind there are, as gauges {@code jalon.signals}; looked at anew at most twice a minute. */
final class SignalGauges implements MeterBinder {

    private static final long FRESH = TimeUnit.SECONDS.toNanos(30);

    private final Signals signals;
    private Map<String, Long> counts = Map.of();
    private long until = System.nanoTime();

    SignalGauges(Signals signals) {
        this.signals = signals;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Class<?> kind : Signal.class.getPermittedSubclasses()) {
            Gauge.builder("jalon.signals", () -> count(kind.getSimpleName()))
                    .tag("kind", kind.getSimpleName())
                    .register(registry);
        }
    }

    private synchronized long count(String kind) {
        long now = System.nanoTime();
        if (now - until >= 0) {
            counts = count(signals.current());
            until = now + FRESH;
        }
        return counts.getOrDefault(kind, 0L);
    }

    private static Map<String, Long> count(List<Signal> current) {
        Map<String, Long> counts = new TreeMap<>();
        current.forEach(signal -> counts.merge(signal.getClass().getSimpleName(), 1L, Long::sum));
        return counts;
    }
}
