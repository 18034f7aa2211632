package org.jalon.journal;

import org.jalon.access.Right;
import org.jalon.profile.ActTemplate;

/** The right that each kind of act takes; withdrawing an act takes the same, of a tutor's act it is all that it takes. */
final class ActRights {

    private ActRights() {}

    static Right of(ActTemplate template) {
        return switch (template) {
            case ENTERPRISE_PROOF_ACCEPTED -> Right.ACCEPT_PROOF;
            case DOCUMENT_JUDGED_READY, COMPETENCY_APPRAISED, ECF_RESULT_RECORDED -> Right.APPRAISE;
            case DECISION_TAKEN -> Right.DECIDE;
            case DATUM_CONFIRMED -> Right.CONFIRM_DATUM;
            case ENTERPRISE_TIME_DONE,
                    ENTERPRISE_WEEK_CONFIRMED,
                    ENTERPRISE_WEEK_CONTESTED,
                    ENTERPRISE_PROOF_RECEIVED,
                    ENTERPRISE_PROOF_HANDED_OVER,
                    DOCUMENT_HANDED_IN,
                    DOSSIER_PROFESSIONNEL_RECORDED,
                    ECF_SYNTHESIS_SIGNED,
                    RECEVABILITE_NOTIFIED,
                    CCP_HELD,
                    EARLIER_SESSION_RECORDED,
                    TRAINING_RENEWED -> Right.RECORD_ACTS;
        };
    }
}
