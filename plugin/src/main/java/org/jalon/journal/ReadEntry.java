package org.jalon.journal;

import java.util.Optional;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.StoredStatement;
import org.jalon.xapi.Statement;

/**
 * An entry of the feed with its statement, read once for all projections.
 *
 * @param statement empty when the stored text is no statement that can be read, as an older store may have taken it
 */
public record ReadEntry(FeedEntry entry, Optional<Statement> statement) {

    /** Reads the entry's statement; whatever is wrong with it is the projections' to tell, not a reason to stop. */
    public static ReadEntry of(FeedEntry entry) {
        try {
            return new ReadEntry(entry, Optional.of(entry.statement().statement()));
        } catch (RuntimeException _unreadable) {
            return new ReadEntry(entry, Optional.empty());
        }
    }

    public StoredStatement stored() {
        return entry.statement();
    }
}
