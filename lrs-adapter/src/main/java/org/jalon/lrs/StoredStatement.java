package org.jalon.lrs;

import java.time.Instant;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;

/**
 * A statement in the store, for good.
 *
 * @param position its place in the feed, from 1 upwards; a later one never has a smaller place
 * @param stored when it was stored, to the microsecond; never earlier than that of a smaller position
 * @param timestamp when it happened, to the microsecond; the same as stored when the sender did not say
 * @param writer who wrote it
 * @param json the statement as sent, with stored and authority by the store, and id, timestamp and version where the
 *     sender gave none
 */
public record StoredStatement(
        long position, StatementId id, Instant stored, Instant timestamp, WriterId writer, String json) {

    /** The statement read from its JSON, anew at each call. */
    public Statement statement() {
        return StatementReader.readStored(json);
    }
}
