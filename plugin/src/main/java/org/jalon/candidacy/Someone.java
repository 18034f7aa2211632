package org.jalon.candidacy;

import java.util.Optional;
import org.jalon.learner.Learner;
import org.jalon.learner.LearnerId;

/** Whom a line is about: a learner on record, or one whom an earlier line or this one makes. */
final class Someone {

    private final String name;
    private final int firstLine;
    private Optional<LearnerId> id;

    private Someone(String name, int firstLine, Optional<LearnerId> id) {
        this.name = name;
        this.firstLine = firstLine;
        this.id = id;
    }

    static Someone known(Learner learner) {
        return new Someone(CohortEntry.nameOf(learner), 0, Optional.of(learner.id()));
    }

    static Someone madeBy(CohortEntry entry) {
        return new Someone(entry.name(), entry.row().line(), Optional.empty());
    }

    /** Given name and family name, to compare. */
    String name() {
        return name;
    }

    /** The line that makes this learner; 0 for a learner on record. */
    int firstLine() {
        return firstLine;
    }

    /** None until the learner is made. */
    Optional<LearnerId> id() {
        return id;
    }

    void isNow(LearnerId made) {
        id = Optional.of(made);
    }
}
