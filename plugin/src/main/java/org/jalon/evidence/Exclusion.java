package org.jalon.evidence;

/** Why a fact does not count for an activity; the sentences are for people. */
public enum Exclusion {
    OUTCOME_NOT_COUNTED(
            "la règle de l'activité ne compte pas ce genre de fait",
            "the activity's rule does not count this kind of fact"),
    BELOW_PASS_MARK("sous la note de passage", "below the pass mark"),
    FAILED("échec prononcé par l'émetteur", "judged failed by the emitter"),
    FAILED_AFTER_PASSED(
            "échec après une réussite de la même inscription : la réussite reste",
            "failed after passed in the same registration: the pass stays"),
    REGRADED(
            "remplacé par un résultat plus récent de la même tentative",
            "replaced by a later result of the same attempt"),
    WITHDRAWN("retiré ensuite par l'émetteur", "taken back later by the emitter"),
    WITHDRAWAL("retire un achèvement", "takes a completion back"),
    NO_CREDIT("sans effet, voir la remarque", "without effect, see the remark");

    private final String french;
    private final String english;

    Exclusion(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /** Whether the fact stands all the same, so that something was begun. */
    boolean stands() {
        return switch (this) {
            case OUTCOME_NOT_COUNTED, BELOW_PASS_MARK, FAILED, FAILED_AFTER_PASSED, REGRADED -> true;
            case WITHDRAWN, WITHDRAWAL, NO_CREDIT -> false;
        };
    }

    public String french() {
        return french;
    }

    public String english() {
        return english;
    }
}
