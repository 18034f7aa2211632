package org.jalon.framework;

/** The CCP of an earlier version whose holder is deemed to hold a CCP of this one, with the wording of the earlier bloc. */
public record Equivalence(FrameworkId fromFramework, BlocId from, String fromLabel, BlocId to, Provenance provenance) {

    public Equivalence {
        Require.text("label of an equivalence", fromLabel);
    }
}
