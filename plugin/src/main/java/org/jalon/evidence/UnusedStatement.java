package org.jalon.evidence;

import java.time.Instant;
import org.jalon.xapi.StatementId;

/**
 * A stored statement that yields no fact.
 *
 * @param position its place in the feed
 * @param detail what it was about, such as the event's name or the verb; at most 300 characters
 */
public record UnusedStatement(
        long position, StatementId statement, UnusedReason reason, String detail, Instant stored) {}
