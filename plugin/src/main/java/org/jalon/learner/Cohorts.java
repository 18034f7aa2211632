package org.jalon.learner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cohorts of the centre and who is in them, with all history; a learner may be in several. */
public interface Cohorts {

    /** {@code by} is the id of the acting account, here and below. */
    Cohort create(String name, String by);

    Optional<Cohort> find(CohortId id);

    /** All cohorts by name and id. */
    Page<Cohort> list(int limit, long offset);

    /**
     * Puts a learner into a cohort.
     *
     * @return false when the learner was in it already; nothing is recorded then
     * @throws java.util.NoSuchElementException when there is no such cohort or learner
     */
    boolean add(CohortId cohort, LearnerId learner, String by);

    /**
     * Takes a learner out of a cohort.
     *
     * @return false when the learner was not in it; nothing is recorded then
     */
    boolean remove(CohortId cohort, LearnerId learner, String reason, String by);

    /** When the learner was in which cohorts, the earliest first. */
    List<Membership> of(LearnerId learner);

    /** A time in a cohort; {@code ended} is empty while it lasts. */
    record Membership(Cohort cohort, Instant since, Optional<Instant> ended) {}

    /** The members now; here and below without who was erased. */
    Set<LearnerId> members(CohortId cohort);

    /** The members as recorded up to and including {@code knownAt}. */
    Set<LearnerId> members(CohortId cohort, Instant knownAt);
}
