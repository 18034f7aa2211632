package org.jalon.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jalon.access.DatabaseGone;
import org.jalon.journal.Projector;
import org.jalon.lrs.CredentialEntry;
import org.jalon.lrs.Credentials;
import org.jalon.lrs.RefusedRequests;
import org.jalon.lrs.StatementFeed;
import org.jalon.lrs.WriterId;
import org.jalon.lrs.WritingPace;
import org.jalon.lrs.replication.Direction;
import org.jalon.lrs.replication.LineState;
import org.jalon.lrs.replication.Replication;
import org.jalon.lrs.replication.ReplicationState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Watches what goes wrong without a noise: silent emitters, growing refusals, replication and projections that stopped, the disk. */
@Component
public final class Signals {

    private static final int FAILURES = 3;
    private static final int WINDOWS_BEFORE = 7;
    private static final int GROWTH = 3;

    private final Credentials credentials;
    private final WritingPace pace;
    private final RefusedRequests refused;
    private final StatementFeed feed;
    private final Projector projector;
    private final ObjectProvider<Replication> replication;
    private final SignalThresholds thresholds;
    private final Clock clock;

    Signals(
            Credentials credentials,
            WritingPace pace,
            RefusedRequests refused,
            StatementFeed feed,
            Projector projector,
            ObjectProvider<Replication> replication,
            SignalThresholds thresholds,
            Clock clock) {
        this.credentials = credentials;
        this.pace = pace;
        this.refused = refused;
        this.feed = feed;
        this.projector = projector;
        this.replication = replication;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /** All signals at present, none when all is well. */
    public List<Signal> current() {
        List<Signal> signals = new ArrayList<>();
        emitters().forEach(emitter -> ofEmitter(emitter).ifPresent(signals::add));
        signals.addAll(growingRefusals());
        Optional.ofNullable(replication.getIfAvailable())
                .map(Replication::state)
                .ifPresent(state -> signals.addAll(ofReplication(state)));
        ofProjections().ifPresent(signals::add);
        ofDisk().ifPresent(signals::add);
        return signals;
    }

    /** Each emitter whose credentials are in use, by name; launches are none. */
    public List<EmitterState> emitters() {
        Instant now = clock.instant();
        Map<WriterId, Long> counts = refused.countByWriter(now.minus(thresholds.refusalWindow()), now);
        Map<String, WriterId> writers = new TreeMap<>();
        credentials.list().stream()
                .filter(entry -> isInUse(entry, now))
                .forEach(entry -> writers.put(entry.name(), entry.writer()));
        List<EmitterState> states = new ArrayList<>();
        writers.forEach((name, writer) -> {
            Optional<WritingPace.Pace> known = pace.of(writer);
            states.add(new EmitterState(
                    name,
                    writer,
                    known,
                    counts.getOrDefault(writer, 0L),
                    known.filter(one -> isSilent(one, now)).isPresent()));
        });
        return states;
    }

    private static boolean isInUse(CredentialEntry entry, Instant now) {
        return entry.revoked().isEmpty()
                && entry.expires().filter(end -> !end.isAfter(now)).isEmpty();
    }

    private boolean isSilent(WritingPace.Pace known, Instant now) {
        Duration silence = Duration.between(known.last(), now);
        return silence.compareTo(thresholds.silentAfter()) > 0 && silence.compareTo(known.longestPause()) > 0;
    }

    private static Optional<Signal> ofEmitter(EmitterState emitter) {
        return emitter.pace()
                .filter(known -> emitter.silent())
                .map(known -> new Signal.SilentEmitter(emitter.name(), known.last(), known.longestPause()));
    }

    /** Of whoever sent them, credentials out of use included. */
    private List<Signal> growingRefusals() {
        Instant now = clock.instant();
        Instant from = now.minus(thresholds.refusalWindow());
        Map<WriterId, Long> before =
                refused.countByWriter(from.minus(thresholds.refusalWindow().multipliedBy(WINDOWS_BEFORE)), from);
        List<Signal> signals = new ArrayList<>();
        byName(refused.countByWriter(from, now)).forEach((writer, count) -> {
            double usual = before.getOrDefault(new WriterId(writer), 0L) / (double) WINDOWS_BEFORE;
            if (count >= thresholds.refusals() && count > GROWTH * usual) {
                signals.add(new Signal.GrowingRefusals(writer, count, usual));
            }
        });
        return signals;
    }

    private static Map<String, Long> byName(Map<WriterId, Long> counts) {
        Map<String, Long> named = new TreeMap<>();
        counts.forEach((writer, count) -> named.put(writer.value(), count));
        return named;
    }

    private static List<Signal> ofReplication(ReplicationState state) {
        List<Signal> signals = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            LineState line = direction == Direction.INBOUND ? state.inbound() : state.outbound();
            if (line.failures() >= FAILURES) {
                signals.add(new Signal.ReplicationFailing(
                        direction.name(),
                        line.failures(),
                        line.lastSuccess(),
                        line.lastError().orElse("")));
            }
            if (line.deadLetters() > 0) {
                signals.add(new Signal.ReplicationRefused(direction.name(), line.deadLetters()));
            }
        }
        return signals;
    }

    /** They are asked to follow; what keeps them from it is the signal. */
    private Optional<Signal> ofProjections() {
        try {
            projector.catchUp();
            return Optional.empty();
        } catch (RuntimeException stopped) {
            if (DatabaseGone.isBehind(stopped)) {
                throw stopped;
            }
            return Optional.of(new Signal.ProjectionsStopped(
                    feed.head() - projector.position(), String.valueOf(stopped.getMessage())));
        }
    }

    private Optional<Signal> ofDisk() {
        try {
            long free = Files.getFileStore(thresholds.disk()).getUsableSpace();
            return free < thresholds.freeBytes() ? Optional.of(new Signal.DiskFilling(free)) : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
