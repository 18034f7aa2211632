package org.jalon.profile;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of act that Jalon records: each is one statement with this verb on an activity of this type, by the template of
 * the profile that its slug names.
 */
public enum ActTemplate {
    ENTERPRISE_TIME_DONE("enterprise-time", Verbs.PERFORMED_OFFLINE, "periode-en-entreprise"),
    ENTERPRISE_PROOF_RECEIVED("enterprise-proof", Verbs.SUBMIT, "preuve-de-periode-en-entreprise"),
    ENTERPRISE_PROOF_ACCEPTED("enterprise-proof-acceptance", Verbs.VERIFIED, "preuve-de-periode-en-entreprise"),
    ENTERPRISE_PROOF_HANDED_OVER("enterprise-proof-hand-over", Verbs.DELIVER, "dossier-de-session"),
    ENTERPRISE_COMPANY_RECORDED("enterprise-company", Verbs.PROGRESSED, "recherche-d-entreprise"),
    ENTERPRISE_SEGMENT_BEGUN("enterprise-segment", Verbs.REGISTERED, "segment-en-entreprise"),
    ENTERPRISE_SEGMENT_ENDED("enterprise-segment-end", Verbs.LEAVE, "segment-en-entreprise"),
    ENTERPRISE_TIME_PLANNED("enterprise-plan", Verbs.PLANNED, "calendrier-prevu"),
    DOCUMENT_DRAFTED("document-draft", Verbs.SAVE, "document-examen"),
    ENTERPRISE_WEEK_CONFIRMED("enterprise-week-confirmation", Verbs.VERIFIED, "semaine-en-entreprise"),
    ENTERPRISE_WEEK_CONTESTED("enterprise-week-contest", Verbs.DISAGREE, "semaine-en-entreprise"),
    DOCUMENT_HANDED_IN("document", Verbs.SUBMIT, "document-examen"),
    DOCUMENT_RETURNED("document-return", Verbs.RETURN, "document-examen"),
    DOCUMENT_JUDGED_READY("document-judgement", Verbs.ASSESSED, "document-examen"),
    COMPETENCY_APPRAISED("appraisal", Verbs.ASSESSED, "competence"),
    DOSSIER_PROFESSIONNEL_RECORDED("dossier-professionnel", Verbs.SUBMIT, "dossier-professionnel"),
    ECF_RESULT_RECORDED("ecf-result", Verbs.ASSESSED, "livret-ecf"),
    ECF_SHEET_SIGNED("ecf-signature", Verbs.APPROVE, "fiche-ecf"),
    ECF_SYNTHESIS_SIGNED("ecf-synthesis", Verbs.APPROVE, "livret-ecf"),
    ECF_COPY_HANDED_OVER("ecf-copy", Verbs.DELIVER, "livret-ecf"),
    RECEVABILITE_NOTIFIED("recevabilite", Verbs.RECEIVE, "recevabilite-vae"),
    CCP_HELD("ccp-held", Verbs.VERIFIED, "ccp"),
    EARLIER_SESSION_RECORDED("earlier-session", Verbs.REGISTERED, "session-d-examen"),
    TRAINING_RENEWED("training-renewed", Verbs.REGISTERED, "parcours-de-formation"),
    ARRANGEMENT_REQUESTED("arrangement-request", Verbs.REQUEST, "amenagement-d-epreuves"),
    ARRANGEMENT_ANSWERED("arrangement-answer", Verbs.DECIDED, "amenagement-d-epreuves"),
    DECISION_TAKEN("decision", Verbs.DECIDED, "point-du-dossier"),
    DATUM_CONFIRMED("datum-confirmation", Verbs.VERIFIED, "donnee-de-referentiel");

    private final String slug;
    private final String verb;
    private final String activityType;

    ActTemplate(String slug, String verb, String activityType) {
        this.slug = slug;
        this.verb = verb;
        this.activityType = JalonProfile.activityType(activityType);
    }

    /** The name that addresses this kind of act in activity ids and in the database; it never changes. */
    public String slug() {
        return slug;
    }

    public String verb() {
        return verb;
    }

    public String activityType() {
        return activityType;
    }

    /** Id of the statement template that such an act follows. */
    public String iri() {
        return JalonProfile.template(slug);
    }

    /**
     * Name of the pattern that all such acts about one subject follow together; empty where each act begins an occurrence of
     * its own.
     */
    public Optional<String> series() {
        return slug.startsWith("enterprise-") ? Optional.of("enterprise-period") : Optional.empty();
    }

    /** The IRI that says of a file attached to such an act what it is there for. */
    public String attachmentUsage() {
        return JalonProfile.attachmentUsage(slug);
    }

    /** Whether the candidate is the actor; otherwise it is the person of the centre, or a tutor. */
    public boolean isCandidatesOwn() {
        return switch (verb) {
            case Verbs.PERFORMED_OFFLINE,
                    Verbs.SAVE,
                    Verbs.SUBMIT,
                    Verbs.REQUEST,
                    Verbs.RECEIVE,
                    Verbs.ATTENDED,
                    Verbs.REGISTERED,
                    Verbs.LEAVE,
                    Verbs.PLANNED,
                    Verbs.PROGRESSED -> true;
            default -> false;
        };
    }

    /** Whether a tutor in the company is the actor, by a personal link; nobody else does such an act. */
    public boolean isTutorsOwn() {
        return this == ENTERPRISE_WEEK_CONFIRMED || this == ENTERPRISE_WEEK_CONTESTED;
    }

    public static Optional<ActTemplate> find(String slug) {
        return Arrays.stream(values()).filter(t -> t.slug.equals(slug)).findFirst();
    }
}
