package org.jalon.lrs.replication;

import java.time.Clock;
import java.time.Duration;
import org.jalon.lrs.AttachmentSource;
import org.jalon.lrs.KnownAgents;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.StatementFeed;
import org.jalon.lrs.http.LrsClient;

/**
 * What replication works with.
 *
 * @param agents whose statements come in
 * @param attachments the content of what goes out
 * @param overlap how far back what is new is asked for again, for statements that a remote LRS shows late
 */
public record ReplicationParts(
        LrsClient remote,
        LearningRecordStore store,
        StatementFeed feed,
        KnownAgents agents,
        AttachmentSource attachments,
        ReplicationLines lines,
        BackfilledAgents backfilled,
        DeadLetters letters,
        Clock clock,
        Duration overlap) {

    public ReplicationParts {
        if (overlap.isNegative()) {
            throw new IllegalArgumentException("the overlap is zero or longer, not " + overlap);
        }
    }
}
