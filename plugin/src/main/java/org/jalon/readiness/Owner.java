package org.jalon.readiness;

/** Who must act on an item. */
public enum Owner {
    CANDIDATE,
    FORMATEUR,
    TUTOR,
    CENTRE,
    RESPONSABLE_DE_SESSION,
    CERTIFIER
}
