package org.jalon.journal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.StatementId;

/** What an act says beyond who, when and about whom; each feature has its own closed family of these. */
public interface ActContent {

    ActTemplate template();

    /** The legal date of the fact, in the centre's zone. */
    LocalDate day();

    /** The earlier act that this one is about, if any. */
    default Optional<StatementId> about() {
        return Optional.empty();
    }

    /** What tells the object of this act from others of its kind: a document's or a bloc's id. */
    default Optional<String> topic() {
        return Optional.empty();
    }

    /** Time spent, for analytics on the store. */
    default Optional<Duration> duration() {
        return Optional.empty();
    }

    /** A judgement's outcome, for analytics on the store. */
    default Optional<Boolean> success() {
        return Optional.empty();
    }
}
