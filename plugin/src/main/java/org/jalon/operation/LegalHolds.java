package org.jalon.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.learner.LearnerId;

/** The holds on learners' files, with all history; each placing and lifting is audited. */
public interface LegalHolds {

    /**
     * Places a hold on a file; several may stand at once. Waits for an erasure of that learner that is under way.
     *
     * @throws java.util.NoSuchElementException when there is no such learner
     * @throws org.jalon.learner.BrokenRulesException when the reason is blank or too long
     */
    LegalHold place(LearnerId learner, String reason, String by);

    /**
     * Lifts a hold; false when it was lifted before.
     *
     * @throws java.util.NoSuchElementException when there is no such hold
     * @throws org.jalon.learner.BrokenRulesException when the reason is blank or too long
     */
    boolean lift(long number, String reason, String by);

    /** Takes the reasons out of this learner's holds for good; answers how many holds that were. */
    long anonymise(LearnerId learner);

    /** Every hold, lifted ones included, the latest first. */
    List<LegalHold> list();

    /** The learners on hold now. */
    Set<LearnerId> held();

    /** A hold that stands on this learner; none can be placed until the present transaction ends. */
    Optional<LegalHold> standing(LearnerId learner);
}
