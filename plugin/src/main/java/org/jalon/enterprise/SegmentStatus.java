package org.jalon.enterprise;

/** By what a candidate is in the company during a segment. */
public enum SegmentStatus {
    /** A stagiaire de la formation professionnelle, without an employment contract: L6343-2 bounds the hours. */
    TRAINEE,
    /** By a contrat d'apprentissage. */
    APPRENTICE,
    /** By a contrat de professionnalisation. */
    PROFESSIONALISATION,
    /** By another employment contract with the host company. */
    EMPLOYED;

    /** Whether an employment contract rules the hours, and not the bounds for persons without one. */
    public boolean isUnderContract() {
        return this != TRAINEE;
    }
}
