package org.jalon.lrs;

import java.util.Optional;
import org.jalon.xapi.StatementId;

/**
 * One place of the feed, the same whenever it is read: it depends on what lay before it and never on what came after.
 *
 * @param voids the statement that this one takes out of force; empty unless that one lies at a smaller position
 * @param voidedOnArrival whether a voiding that was in force already lay before it, so that it never counts
 */
public record FeedEntry(StoredStatement statement, Optional<Voided> voids, boolean voidedOnArrival) {

    /** A statement that was taken out of force, with its place in the feed. */
    public record Voided(StatementId id, long position) {}
}
