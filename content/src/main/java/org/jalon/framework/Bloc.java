package org.jalon.framework;

import java.util.List;

/** A bloc de compétences, sanctioned by the CCP of the same number; its competencies are in the order of the text. */
public record Bloc(BlocId id, int number, String label, List<Competency> competencies, Provenance provenance) {

    public Bloc {
        Require.positive("number of a bloc", number);
        Require.text("label of a bloc", label);
        competencies = List.copyOf(competencies);
    }

    /** The CCP that sanctions the bloc. */
    public Target.Ccp ccp() {
        return new Target.Ccp(number);
    }
}
