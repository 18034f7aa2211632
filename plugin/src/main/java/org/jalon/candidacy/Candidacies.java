package org.jalon.candidacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.framework.FrameworkId;
import org.jalon.learner.CohortId;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Page;

/**
 * The candidacies of the centre, every version kept.
 *
 * <p>{@code knownAt} asks for the version recorded last up to and including that instant; without it, for the present
 * one. {@code by} is the id of the acting account.
 */
public interface Candidacies {

    /** @throws org.jalon.learner.BrokenRulesException when the learner, the framework version, its target or the session is unknown */
    Candidacy create(LearnerId learner, FrameworkId framework, CandidacyTerms terms, String by);

    /**
     * Replaces version {@code expected}, keeping the framework version.
     *
     * @throws java.util.NoSuchElementException when there is no such candidacy
     * @throws org.jalon.learner.BrokenRulesException when the reason is blank, or the session or the target unknown
     */
    Revision<Candidacy> revise(CandidacyId id, long expected, CandidacyTerms terms, String reason, String by);

    /**
     * Moves the candidacy to another framework version, an act of its own.
     *
     * @throws java.util.NoSuchElementException when there is no such candidacy
     * @throws org.jalon.learner.BrokenRulesException when the reason is blank, or the framework version or its target
     *     unknown
     */
    Revision<Candidacy> changeFramework(CandidacyId id, long expected, FrameworkId framework, String reason, String by);

    Optional<Candidacy> find(CandidacyId id);

    Optional<Candidacy> find(CandidacyId id, Instant knownAt);

    /** @throws java.util.NoSuchElementException when there is no such candidacy */
    Candidacy get(CandidacyId id);

    /** Every version, oldest first; empty for an unknown candidacy. */
    List<Candidacy> history(CandidacyId id);

    /** The same for many candidacies by one query; an unknown one has no entry. */
    Map<CandidacyId, List<Candidacy>> histories(Collection<CandidacyId> ids);

    /** Oldest candidacy first. */
    List<Candidacy> ofLearner(LearnerId learner);

    List<Candidacy> ofLearner(LearnerId learner, Instant knownAt);

    /** The candidacies of those who were members by then and were not erased, by one query, in the order of their ids. */
    List<Candidacy> ofCohort(CohortId cohort, Instant knownAt);

    /** The candidacies that aimed at the session by then, without those of the erased, by one query, in the order of their ids. */
    List<Candidacy> ofSession(SessionId session, Instant knownAt);

    /** All candidacies in the order of their ids. */
    Page<Candidacy> list(int limit, long offset);

    /** The same for the present members of a cohort. */
    Page<Candidacy> ofCohort(CohortId cohort, int limit, long offset);

    /** The framework versions that candidacies follow now, in the order of their ids. */
    List<FrameworkId> frameworks();
}
