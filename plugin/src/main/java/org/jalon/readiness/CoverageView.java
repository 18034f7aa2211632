package org.jalon.readiness;

import java.util.List;

/**
 * One of the two views of a competency, shown apart: either satisfies (rule 11).
 *
 * @param state MET, NOT_MET where the formateur judged so, else UNDETERMINED: a missing trace is not a missing skill
 * @param statements ids of the statements that it rests on
 */
public record CoverageView(Whose whose, State state, Phrase finding, List<String> statements) {

    /** Who sees it so. */
    public enum Whose {
        FORMATEUR,
        MACHINE
    }

    public CoverageView {
        statements = List.copyOf(statements);
    }
}
