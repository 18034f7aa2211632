package org.jalon.journal;

import java.util.List;

/** Rows derived from the store's feed, in one set of tables or the other; they can be dropped and rebuilt with the same result. */
public interface Projection {

    /** Stable key of its checkpoint. */
    String name();

    /** Raised whenever the same entries give other rows than before: rows of an earlier version are then built anew. */
    default int version() {
        return 1;
    }

    /** Takes in entries, inside the projector's transaction: each entry exactly once, in the feed's order. */
    void apply(RowSet rows, List<ReadEntry> entries);

    /** Drops all rows of the set, at once and outside any transaction. */
    void clear(RowSet rows);

    /** SHA-256 in lower-case hex over all rows of the set in a stable order. */
    String checksum(RowSet rows);
}
