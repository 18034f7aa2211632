package org.jalon.candidacy;

import java.util.List;
import java.util.Set;
import org.jalon.xapi.AgentId;

/**
 * What a line is going to do.
 *
 * @param ties the agents that are not yet the learner's
 */
record LinePlan(
        CohortEntry entry, Someone someone, Set<CohortLine.Effect> effects, List<AgentId> ties, List<String> warnings) {

    boolean does(CohortLine.Effect effect) {
        return effects.contains(effect);
    }

    /** As it stands: a learner who is to be made has no id yet. */
    CohortLine preview() {
        return new CohortLine(
                entry.row().line(), entry.familyName(), entry.givenName(), someone.id(), effects, warnings);
    }
}
