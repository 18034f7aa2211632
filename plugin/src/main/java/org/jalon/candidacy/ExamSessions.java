package org.jalon.candidacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jalon.learner.Page;

/** The exam sessions that the centre prepares for, every version kept; {@code by} is the id of the acting account. */
public interface ExamSessions {

    ExamSession create(SessionTerms terms, String by);

    /**
     * Replaces version {@code expected}.
     *
     * @throws java.util.NoSuchElementException when there is no such session
     * @throws org.jalon.learner.BrokenRulesException when the reason is blank
     */
    Revision<ExamSession> revise(SessionId id, long expected, SessionTerms terms, String reason, String by);

    Optional<ExamSession> find(SessionId id);

    /** The version recorded last up to and including {@code knownAt}. */
    Optional<ExamSession> find(SessionId id, Instant knownAt);

    /** Every version, oldest first; empty for an unknown session. */
    List<ExamSession> history(SessionId id);

    /** All sessions by first day and id. */
    Page<ExamSession> list(int limit, long offset);
}
