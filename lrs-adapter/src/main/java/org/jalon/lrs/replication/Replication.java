package org.jalon.lrs.replication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.StoreUnavailableException;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.http.LrsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the store and one remote LRS up to each other. A run that fails loses nothing: the next one goes on from where
 * it came. Of several instances on one database, one at a time runs a direction.
 */
public final class Replication {

    private static final Logger LOG = LoggerFactory.getLogger(Replication.class);
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final String holder = UUID.randomUUID().toString();
    private final ReplicationParts parts;
    private final OutboundLine outbound;
    private final InboundLine inbound;
    private final InboundWriter writer;

    public Replication(ReplicationParts parts) {
        this.parts = parts;
        this.writer = new InboundWriter(parts.store(), parts.letters(), parts.clock());
        this.outbound = new OutboundLine(
                parts.remote(), parts.feed(), parts.attachments(), parts.lines(), parts.letters(), parts.clock());
        this.inbound = new InboundLine(
                parts.remote(),
                parts.store(),
                parts.agents(),
                parts.lines(),
                parts.backfilled(),
                writer,
                parts.overlap());
    }

    /** Delivers what Jalon wrote since the last run; a failure is noted in the state. */
    public void deliver() {
        run(Direction.OUTBOUND, outbound::run);
    }

    /** Takes in what the remote LRS stored about known agents since the last run; a failure is noted in the state. */
    public void collect() {
        run(Direction.INBOUND, inbound::run);
    }

    private void run(Direction direction, Consumer<Lease> work) {
        ReplicationLines lines = parts.lines();
        if (!lines.take(direction, holder, LEASE)) {
            return;
        }
        try {
            work.accept(new Lease(lines, direction, holder, LEASE));
            succeeded(direction);
        } catch (LineLostException lost) {
            LOG.info("{}", lost.getMessage());
        } catch (LrsException | StoreUnavailableException away) {
            failed(direction, String.valueOf(away.getMessage()));
        } catch (RuntimeException broken) {
            LOG.error("Replication {} broke off", direction, broken);
            failed(direction, broken.getClass().getSimpleName());
        } finally {
            lines.release(direction, holder);
        }
    }

    private void succeeded(Direction direction) {
        if (parts.lines().runs(direction).failures() > 0) {
            LOG.info("Replication {} works again.", direction);
        }
        parts.lines().succeeded(direction, parts.clock().instant());
    }

    private void failed(Direction direction, String reason) {
        Optional<String> before = parts.lines().runs(direction).lastError();
        if (!before.equals(Optional.of(reason))) {
            LOG.warn("Replication {} failed, it goes on by itself: {}", direction, reason);
        }
        parts.lines().failed(direction, reason);
    }

    /** How both directions fare. */
    public ReplicationState state() {
        Instant now = parts.clock().instant();
        ReplicationLines.Backlog backlog = parts.lines().backlog();
        return new ReplicationState(
                parts.remote().endpoint(),
                line(Direction.INBOUND, 0, age(parts.lines().through(), now)),
                line(Direction.OUTBOUND, backlog.statements(), age(backlog.oldest(), now)));
    }

    private LineState line(Direction direction, long waiting, long lag) {
        ReplicationLines.Runs runs = parts.lines().runs(direction);
        return new LineState(
                runs.lastSuccess(),
                runs.lastError(),
                runs.failures(),
                waiting,
                lag,
                parts.letters().count(direction));
    }

    private static long age(Optional<Instant> since, Instant now) {
        return since.map(time -> Math.max(0, Duration.between(time, now).toSeconds()))
                .orElse(0L);
    }

    /** The statements that were refused, the latest first, below this number, at most so many. */
    public List<DeadLetter> deadLetters(long before, int limit) {
        return parts.letters().list(before, limit);
    }

    /** The refused statement of this number. */
    public Optional<DeadLetter> find(long number) {
        return parts.letters().find(number);
    }

    /** Tries a refused statement once more. */
    public RetryOutcome retry(long number) {
        try {
            return find(number).map(this::retry).orElseGet(RetryOutcome.Unknown::new);
        } catch (LrsException | StoreUnavailableException away) {
            return new RetryOutcome.Unreachable(String.valueOf(away.getMessage()));
        }
    }

    private RetryOutcome retry(DeadLetter letter) {
        Optional<DeadLetters.Refusal> refusal = switch (letter.direction()) {
            case INBOUND -> letter.body().flatMap(writer::retry);
            case OUTBOUND -> stored(letter).map(StoredStatement::statement).flatMap(outbound::refusal);
        };
        if (refusal.isEmpty()) {
            parts.letters().remove(letter.number());
            return new RetryOutcome.Settled();
        }
        return new RetryOutcome.RefusedAgain(parts.letters()
                .refusedAgain(letter, refusal.get(), parts.clock().instant()));
    }

    private Optional<StoredStatement> stored(DeadLetter letter) {
        LearningRecordStore store = parts.store();
        return store.find(letter.statement()).or(() -> store.findVoided(letter.statement()));
    }
}
