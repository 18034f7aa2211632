package org.jalon.lrs.replication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.lrs.AttachmentSource;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.StatementFeed;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.WriterId;
import org.jalon.lrs.http.Delivery;
import org.jalon.lrs.http.LrsClient;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementEquality;

/**
 * Delivers what Jalon wrote, in the order of the feed, each statement at least once. One that the remote LRS does not
 * want becomes a dead letter, and the line goes on.
 */
final class OutboundLine {

    private static final int CHUNK = 200;

    private final LrsClient remote;
    private final StatementFeed feed;
    private final AttachmentSource attachments;
    private final ReplicationLines lines;
    private final DeadLetters letters;
    private final Clock clock;

    OutboundLine(
            LrsClient remote,
            StatementFeed feed,
            AttachmentSource attachments,
            ReplicationLines lines,
            DeadLetters letters,
            Clock clock) {
        this.remote = remote;
        this.feed = feed;
        this.attachments = attachments;
        this.lines = lines;
        this.letters = letters;
        this.clock = clock;
    }

    /** One run: everything up to the feed's end. */
    void run(Lease lease) {
        long position = lines.position();
        List<FeedEntry> chunk = feed.after(position, CHUNK);
        while (!chunk.isEmpty()) {
            deliver(chunk, lease);
            position = chunk.getLast().statement().position();
            lease.moveTo(position);
            chunk = feed.after(position, CHUNK);
        }
    }

    private void deliver(List<FeedEntry> chunk, Lease lease) {
        Map<StatementId, Long> positions = new HashMap<>();
        List<Statement> ours = new ArrayList<>();
        for (FeedEntry entry : chunk) {
            StoredStatement stored = entry.statement();
            if (stored.writer().equals(WriterId.JALON)) {
                ours.add(stored.statement());
                positions.put(stored.id(), stored.position());
            }
        }
        for (List<Statement> batch : remote.batches(ours)) {
            settle(batch);
            lease.moveTo(positions.getOrDefault(batch.getLast().id().orElseThrow(), 0L));
        }
    }

    /** Delivers the batch; when it is refused, halves it until the statements that are not wanted stand alone. */
    private void settle(List<Statement> batch) {
        if (batch.size() == 1) {
            refusal(batch.getFirst()).ifPresent(refused -> letters.add(refused, clock.instant()));
            return;
        }
        if (remote.send(batch, attachments) instanceof Delivery.Refused) {
            settle(batch.subList(0, batch.size() / 2));
            settle(batch.subList(batch.size() / 2, batch.size()));
        }
    }

    /** Delivers one statement; why the remote LRS does not want it, or empty when it is there. */
    Optional<DeadLetters.Refusal> refusal(Statement statement) {
        return switch (remote.send(List.of(statement), attachments)) {
            case Delivery.Accepted accepted -> Optional.empty();
            case Delivery.Refused refused ->
                isThere(statement, refused)
                        ? Optional.empty()
                        : Optional.of(new DeadLetters.Refusal(
                                Direction.OUTBOUND,
                                statement.id().orElseThrow(),
                                Optional.of(refused.status()),
                                refused.reason(),
                                Optional.empty()));
        };
    }

    /** Some stores answer a conflict although they have the very statement. */
    private boolean isThere(Statement statement, Delivery.Refused refused) {
        StatementId id = statement.id().orElseThrow();
        return refused.status() == 409
                && remote.find(id)
                        .or(() -> remote.findVoided(id))
                        .filter(there -> StatementEquality.same(statement.json(), there))
                        .isPresent();
    }
}
