package org.jalon.journal;

import org.jalon.lrs.FeedEntry;

/** A set of rows derived from the store's feed; can be dropped and rebuilt with the same result. */
public interface Projection {

    /** Stable key of its checkpoint. */
    String name();

    /** Takes in one entry, inside the projector's transaction, each entry exactly once, in feed order. */
    void apply(FeedEntry entry);

    /** Drops all rows, before a rebuild. */
    void clear();

    /** Lower-case hex SHA-256 over all rows in a stable order. */
    String checksum();
}
