package org.jalon;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jalon.lrs.replication.Direction;
import org.jalon.lrs.replication.LineState;
import org.jalon.lrs.replication.Replication;
import org.jalon.lrs.replication.ReplicationState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Shows operators how replication fares. */
final class ReplicationSigns {

    private final Replication replication;

    ReplicationSigns(Replication replication) {
        this.replication = replication;
    }

    /** Always up, with the state as its details: a remote LRS that is away takes nothing away here. */
    HealthIndicator health() {
        return () -> {
            ReplicationState state = replication.state();
            return Health.up()
                    .withDetail("endpoint", state.endpoint().toString())
                    .withDetail("inbound", state.inbound())
                    .withDetail("outbound", state.outbound())
                    .build();
        };
    }

    /** Gauges of both directions: seconds of lag, statements that wait, failed runs in a row, and dead letters. */
    MeterBinder meters() {
        return registry -> {
            for (Direction direction : Direction.values()) {
                gauge(registry, direction, "lag.seconds", LineState::lagSeconds);
                gauge(registry, direction, "waiting.statements", LineState::waiting);
                gauge(registry, direction, "failures", LineState::failures);
                gauge(registry, direction, "dead.letters", LineState::deadLetters);
            }
        };
    }

    private void gauge(MeterRegistry registry, Direction direction, String name, ToDoubleFunction<LineState> value) {
        Gauge.builder("jalon.replication." + name, replication, known -> value.applyAsDouble(line(known, direction)))
                .tag("direction", direction.name().toLowerCase(Locale.ROOT))
                .strongReference(true)
                .register(registry);
    }

    private static LineState line(Replication replication, Direction direction) {
        ReplicationState state = replication.state();
        return switch (direction) {
            case INBOUND -> state.inbound();
            case OUTBOUND -> state.outbound();
        };
    }
}
