package org.jalon.journal;

import java.util.List;

/** A set of rows derived from the store's feed; it can be dropped and rebuilt with the same result. */
public interface Projection {

    /** Stable key of its checkpoint. */
    String name();

    /** Takes in entries, inside the projector's transaction: each entry exactly once, in the feed's order. */
    void apply(List<ReadEntry> entries);

    /** Drops all rows, before a rebuild. */
    void clear();

    /** SHA-256 in lower-case hex over all rows in a stable order. */
    String checksum();
}
