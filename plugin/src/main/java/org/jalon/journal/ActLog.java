package org.jalon.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jalon.xapi.StatementId;

/** Reads the acts that stand. */
public interface ActLog {

    /**
     * The acts about these subjects, as known at that instant: stored up to it, dated up to it, not withdrawn by then. In
     * the order of their dates, then of the feed. One query, for however many subjects.
     */
    List<RecordedAct> of(Collection<ActSubject> subjects, Instant knownAt);

    /** The act with that statement's id, withdrawn or not. */
    Optional<RecordedAct> find(StatementId id);

    /** The statements of all acts about these subjects, withdrawn or not, in the order of the feed. */
    List<StatementId> statementsOf(Collection<ActSubject> subjects);

    /** Acts and voidings that somebody else than Jalon wrote in its profile's name: kept, listed, never counted. */
    List<ForeignAct> foreign(int limit);
}
