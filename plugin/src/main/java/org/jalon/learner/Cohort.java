package org.jalon.learner;

import java.util.List;

/** A group of learners that a centre trains together; it bounds who sees whom. */
public record Cohort(CohortId id, String name) {

    /** Length of a name at most, in characters. */
    public static final int LONGEST_NAME = 200;

    public Cohort {
        BrokenRulesException.throwIfAny(nameRules("name", name));
    }

    static List<BrokenRule> nameRules(String field, String name) {
        boolean bad = name.isBlank() || name.length() > LONGEST_NAME;
        return BrokenRule.when(bad, field, name, "a name has 1 to " + LONGEST_NAME + " characters and is not blank");
    }
}
