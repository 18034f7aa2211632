package org.jalon.framework;

/** A compétence transversale: it belongs to no bloc and gives no CCP, so it is reported and never blocks. */
public record TransversalCompetency(CompetencyId id, int number, String label, Provenance provenance) {

    public TransversalCompetency {
        Require.positive("number of a transversal competency", number);
        Require.text("label of a transversal competency", label);
    }
}
