package org.jalon.learner;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jalon.xapi.AgentId;

/** A person in training with every agent known to be that person, the pseudonymous account of the centre among them. */
public record Learner(LearnerId id, String givenName, String familyName, Set<AgentId> agents) {

    public Learner {
        BrokenRulesException.throwIfAny(
                Cohort.nameRules("givenName", givenName), Cohort.nameRules("familyName", familyName));
        agents = Collections.unmodifiableSet(new LinkedHashSet<>(agents));
    }
}
