package org.jalon.learner;

/** What came of the wish to tie an agent to a learner or to take the tie back. */
public sealed interface TieOutcome {

    /** The act was recorded. */
    record Recorded(TieChange change) implements TieOutcome {}

    /** The agent already stood as wished; nothing was recorded. */
    record Unchanged() implements TieOutcome {}

    /** The agent belongs to another learner, and an agent belongs to one learner at a time; nothing was recorded. */
    record BelongsToAnother(LearnerId owner) implements TieOutcome {}

    /** The agent is an account that the centre itself hands out, so nobody ties it by hand; nothing was recorded. */
    record Reserved() implements TieOutcome {}
}
