package org.jalon.learner;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jalon.journal.ErasedLearnerException;
import org.jalon.journal.ErasedLearners;
import org.jalon.xapi.AgentId;

/**
 * The learners of the centre and the agents that are theirs, with all history.
 *
 * <p>An agent belongs to one learner at most at any time. {@code knownAt} asks for what had been recorded up to and
 * including that instant; without it, for what is recorded now. {@code by} is the id of the acting account.
 */
public interface Learners extends ErasedLearners {

    Learner create(String givenName, String familyName, String by);

    Optional<Learner> find(LearnerId id);

    /** Those of them that there are, by two queries, in no particular order. */
    List<Learner> find(Collection<LearnerId> ids);

    /** @throws java.util.NoSuchElementException when there is no such learner */
    Learner get(LearnerId id);

    /** All learners by family name, given name and id. */
    Page<Learner> list(int limit, long offset);

    /** The members of a cohort by family name, given name and id, but who was erased; empty for an unknown cohort. */
    Page<Learner> ofCohort(CohortId cohort, int limit, long offset);

    /** @throws java.util.NoSuchElementException when there is no such learner */
    TieOutcome tie(LearnerId learner, AgentId agent, String reason, String by);

    /** @throws java.util.NoSuchElementException when there is no such learner */
    TieOutcome untie(LearnerId learner, AgentId agent, String reason, String by);

    /** Every tie and untie of this learner, oldest first. */
    List<TieChange> history(LearnerId learner);

    /** The agents of all learners as they are tied now, pseudonymous accounts included. */
    default Set<AgentId> allAgents() {
        Set<AgentId> agents = new HashSet<>();
        Page<Learner> page = list(500, 0);
        for (long read = 0; !page.items().isEmpty(); page = list(500, read)) {
            page.items().forEach(learner -> agents.addAll(learner.agents()));
            read += page.items().size();
        }
        return agents;
    }

    /** The learner's agents with the pseudonymous account; empty when the learner was not recorded by then. */
    Set<AgentId> agentsOf(LearnerId learner, Instant knownAt);

    /** The same for many learners by one query; a learner not recorded by then has no entry. */
    Map<LearnerId, Set<AgentId>> agentsOf(Collection<LearnerId> learners, Instant knownAt);

    Optional<LearnerId> learnerOf(AgentId agent, Instant knownAt);

    /** Whose these agents are now, by a query or two; an agent that is tied to nobody has no entry. */
    Map<AgentId, LearnerId> learnersOf(Collection<AgentId> agents);

    /** Whose agents were tied or untied by a change with a greater number than this one. */
    Set<LearnerId> changedSince(long identityVersion);

    /**
     * Takes from the record for good what tells who the learner is: the names, and the agents of all ties with their
     * reasons. What remains is a number.
     *
     * @return how many rows changed
     * @throws java.util.NoSuchElementException when there is no such learner
     */
    long anonymise(LearnerId learner);

    /** Whether the record no longer tells who the learner is; false for an unknown learner. */
    boolean isAnonymised(LearnerId learner);

    @Override
    default boolean isErased(UUID learner) {
        return isAnonymised(new LearnerId(learner));
    }

    /** @throws ErasedLearnerException when the learner was erased; answered as 409 */
    default void requireNotErased(LearnerId learner) {
        if (isAnonymised(learner)) {
            throw new ErasedLearnerException(learner.value());
        }
    }

    /** Number of the last tie or untie recorded up to then, 0 before the first; it only grows. */
    long identityVersion(Instant knownAt);
}
