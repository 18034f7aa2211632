package org.jalon.learner;

import java.util.List;

/**
 * An unknown agent that looks like one learner or several; a person says whose it is.
 *
 * @param candidates at least one, by the learner's names
 */
public record Proposal(SeenAgent seen, List<Candidate> candidates) {

    public Proposal {
        candidates = List.copyOf(candidates);
    }

    /** Whether the agent looks like more than one learner. */
    public boolean ambiguous() {
        return candidates.size() > 1;
    }

    /** A learner who may be the agent, and why: one strong sign at least. */
    public record Candidate(Learner learner, List<Sign> signs) {

        public Candidate {
            signs = List.copyOf(signs);
        }
    }
}
