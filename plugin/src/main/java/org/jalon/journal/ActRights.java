package org.jalon.journal;

import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Person;
import org.jalon.access.Right;
import org.jalon.profile.ActTemplate;

/** The right that each kind of act takes; withdrawing an act takes the same, of a tutor's act it is all that it takes. */
final class ActRights {

    private ActRights() {}

    /** Whether the person may record such an act about that learner: by the right it takes, or as one's own document. */
    static boolean admit(Person by, ActTemplate template, Optional<UUID> learner) {
        boolean own = learner.isPresent() && by.learnerId().equals(learner);
        return by.may(of(template)) || (own && isOwnDocument(template) && by.may(Right.HAND_IN_OWN));
    }

    private static boolean isOwnDocument(ActTemplate template) {
        return template == ActTemplate.DOCUMENT_DRAFTED || template == ActTemplate.DOCUMENT_HANDED_IN;
    }

    static Right of(ActTemplate template) {
        return switch (template) {
            case ENTERPRISE_PROOF_ACCEPTED -> Right.ACCEPT_PROOF;
            case DOCUMENT_RETURNED,
                    DOCUMENT_JUDGED_READY,
                    COMPETENCY_APPRAISED,
                    ECF_RESULT_RECORDED,
                    ECF_SHEET_SIGNED -> Right.APPRAISE;
            case ECF_SYNTHESIS_SIGNED -> Right.SIGN_FOR_CENTRE;
            case DECISION_TAKEN -> Right.DECIDE;
            case DATUM_CONFIRMED -> Right.CONFIRM_DATUM;
            case ENTERPRISE_TIME_DONE,
                    ENTERPRISE_COMPANY_RECORDED,
                    ENTERPRISE_SEGMENT_BEGUN,
                    ENTERPRISE_SEGMENT_ENDED,
                    ENTERPRISE_TIME_PLANNED,
                    ENTERPRISE_WEEK_CONFIRMED,
                    ENTERPRISE_WEEK_CONTESTED,
                    ENTERPRISE_PROOF_RECEIVED,
                    ENTERPRISE_PROOF_HANDED_OVER,
                    DOCUMENT_DRAFTED,
                    DOCUMENT_HANDED_IN,
                    DOSSIER_PROFESSIONNEL_RECORDED,
                    ECF_COPY_HANDED_OVER,
                    ARRANGEMENT_REQUESTED,
                    ARRANGEMENT_ANSWERED,
                    RECEVABILITE_NOTIFIED,
                    CCP_HELD,
                    EARLIER_SESSION_RECORDED,
                    TRAINING_RENEWED -> Right.RECORD_ACTS;
        };
    }
}
