package org.jalon.framework;

/** A competency of a bloc, with its wording exactly as printed in its source; it is found by id, never by that wording. */
public record Competency(CompetencyId id, int number, String label, Provenance provenance) {

    public Competency {
        Require.positive("number of a competency", number);
        Require.text("label of a competency", label);
    }
}
