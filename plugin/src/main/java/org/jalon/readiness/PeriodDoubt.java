package org.jalon.readiness;

import java.util.Collection;
import java.util.stream.Collectors;

/** A question about the period in the company that no text answers; a decision answers all that are open together. */
enum PeriodDoubt {
    DIFFERENT_SIDES(
            "different-sides",
            "Rapprocher le relevé et la preuve, corriger ou décider.",
            "Reconcile diary and proof, correct or decide."),
    OTHER_COMPANIES(
            "diary-of-other-companies",
            "Rapprocher les entreprises du relevé et de la preuve, corriger ou décider.",
            "Reconcile the companies of diary and proof, correct or decide."),
    SEVERAL_COMPANIES(
            "several-companies",
            "Décider si les périodes de plusieurs entreprises s'additionnent (le texte est au singulier).",
            "Decide whether periods in several companies add up (the text is in the singular)."),
    OVERLAPPING_PROOFS(
            "overlapping-proofs",
            "Vérifier si les preuves aux dates communes attestent le même temps, retirer l'une ou décider.",
            "Check whether the proofs with common dates attest the same time, withdraw one or decide."),
    OUTSIDE_TRAINING(
            "proof-outside-training",
            "Vérifier les dates de la preuve et de la formation, faire rectifier ou décider.",
            "Check the proof's and the training's dates, have them corrected or decide."),
    DURATION_NOT_FIXED(
            "duration-not-fixed",
            "Décider, une fois pour le centre, si cette durée suffit pour ce CCP.",
            "Decide, once for the centre, whether this duration suffices for this CCP.");

    private final String code;
    private final String frenchStep;
    private final String englishStep;

    PeriodDoubt(String code, String frenchStep, String englishStep) {
        this.code = code;
        this.frenchStep = frenchStep;
        this.englishStep = englishStep;
    }

    Phrase step() {
        return new Phrase(frenchStep, englishStep);
    }

    /** The question's code: of several, all of them joined by {@code +}. */
    static String question(Collection<PeriodDoubt> doubts) {
        return doubts.stream().map(d -> d.code).collect(Collectors.joining("+"));
    }
}
