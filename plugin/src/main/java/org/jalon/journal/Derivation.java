package org.jalon.journal;

/** Rows derived from projections and records together; what they rest on is kept beside them, so that a crash loses no change. */
public interface Derivation {

    /** Stable key of its checkpoint, which is its lock. */
    String name();

    /** Raised whenever the same projections and records give other rows than before, which are then built anew. */
    default int version() {
        return 1;
    }

    /** Whether nothing that the rows rest on has changed since they were derived; asked with every page, so it must be cheap. */
    boolean isSettled(RowSet rows);

    /** Derives anew what rests on something that changed, inside the projector's transaction and under the lock. */
    void settle(RowSet rows);

    /** Drops all rows of the set, at once and outside any transaction. */
    void clear(RowSet rows);

    /** SHA-256 in lower-case hex over all rows of the set in a stable order. */
    String checksum(RowSet rows);
}
