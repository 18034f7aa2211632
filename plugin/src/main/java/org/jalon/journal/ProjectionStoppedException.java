package org.jalon.journal;

import java.util.List;
import org.jalon.lrs.StoredStatement;

/**
 * A projection cannot take in what comes next, and none goes past it, for what is left out would be missing from every
 * verdict; it is tried again each time.
 */
public class ProjectionStoppedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String projection;
    private final long first;
    private final long last;

    private ProjectionStoppedException(
            String projection, String message, long first, long last, RuntimeException cause) {
        super("The projection '%s' stopped: %s: %s".formatted(projection, message, cause.getMessage()), cause);
        this.projection = projection;
        this.first = first;
        this.last = last;
    }

    /** At one of these entries, which are not empty. */
    static ProjectionStoppedException at(String projection, List<ReadEntry> entries, RuntimeException cause) {
        StoredStatement first = entries.getFirst().stored();
        StoredStatement last = entries.getLast().stored();
        String place = entries.size() == 1
                ? "the statement %s at position %d cannot be taken in".formatted(first.id(), first.position())
                : "positions %d to %d cannot be taken in".formatted(first.position(), last.position());
        return new ProjectionStoppedException(projection, place, first.position(), last.position(), cause);
    }

    /** While deriving its rows from all up to this position. */
    static ProjectionStoppedException deriving(String derivation, long position, RuntimeException cause) {
        String place = "its rows cannot be derived at position %d".formatted(position);
        return new ProjectionStoppedException(derivation, place, position, position, cause);
    }

    public String projection() {
        return projection;
    }

    /** The position at which it stopped, or the first of those among which it did. */
    public long position() {
        return first;
    }

    /** The last of the positions among which it stopped. */
    long last() {
        return last;
    }
}
