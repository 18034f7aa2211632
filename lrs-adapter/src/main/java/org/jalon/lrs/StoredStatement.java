package org.jalon.lrs;

import java.time.Instant;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;

/**
 * A statement in the store, for good.
 *
 * @param position its place in the feed, from 1 upwards; a later one never has a smaller place
 * @param stored when it was stored, to the microsecond; never earlier than that of a smaller position
 * @param timestamp when it happened, to the microsecond; the same as stored when the sender did not say
 * @param writer who wrote it
 * @param statement what was sent, completed by what the store adds
 * @param json the statement as sent, plus id, stored, timestamp, authority and version where the sender gave none
 */
public record StoredStatement(
        long position,
        StatementId id,
        Instant stored,
        Instant timestamp,
        WriterId writer,
        Statement statement,
        String json) {}
