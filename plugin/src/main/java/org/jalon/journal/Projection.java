package org.jalon.journal;

import org.jalon.lrs.FeedEntry;

/** A set of rows derived from the store's feed; it can be dropped and rebuilt with the same result. */
public interface Projection {

    /** Stable key of its checkpoint. */
    String name();

    /** Takes in one entry, inside the projector's transaction: each entry exactly once, in the feed's order. */
    void apply(FeedEntry entry);

    /** Drops all rows, before a rebuild. */
    void clear();

    /** SHA-256 in lower-case hex over all rows in a stable order. */
    String checksum();
}
