package org.jalon.candidacy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.learner.LearnerId;

/**
 * What a line of a cohort's table does.
 *
 * @param line where it stands, from 1
 * @param learner whom it was found to be about; none for a learner whom a preview would make
 * @param effects nothing changes when there is none
 * @param warnings what a person should look at
 */
public record CohortLine(
        int line,
        String familyName,
        String givenName,
        Optional<LearnerId> learner,
        Set<Effect> effects,
        List<String> warnings) {

    public CohortLine {
        effects = effects.isEmpty() ? Set.of() : EnumSet.copyOf(effects);
        warnings = List.copyOf(warnings);
    }

    /** A change that a line makes. */
    public enum Effect {
        NEW_LEARNER,
        AGENT_TIED,
        MEMBER_ADDED,
        NEW_CANDIDACY
    }
}
