package org.jalon.evidence;

import java.util.Arrays;
import java.util.Optional;

/** Why a statement yields no fact; the code is stable, the sentences are for people. */
public enum UnusedReason {
    ACTOR_UNKNOWN(
            "actor.unknown",
            false,
            "l'auteur n'est rattaché à aucun apprenant : compte dès qu'il l'est",
            "the actor is tied to no learner: counts as soon as it is"),
    UNREADABLE(
            "statement.unreadable",
            false,
            "déclaration illisible, venue d'un ancien LRS",
            "a statement that can not be read, from an older LRS"),
    JALON_PROFILE(
            "jalon.profile",
            true,
            "acte ou conclusion du profil de Jalon : jamais une preuve de parcours",
            "act or conclusion of Jalon's own profile: never evidence of training"),
    VOIDING("xapi.voiding", true, "annulation d'une autre déclaration", "takes another statement out of force"),
    GROUP_ACTOR("xapi.group-actor", false, "l'auteur est un groupe", "the actor is a group"),
    AGENT_TOO_LONG(
            "xapi.agent-too-long",
            false,
            "l'identifiant de l'auteur dépasse 600 caractères",
            "the actor's identifier is longer than 600 characters"),
    NOT_AN_ACTIVITY("xapi.not-an-activity", false, "l'objet n'est pas une activité", "the object is not an activity"),
    MOODLE_EVENT_NOT_USED(
            "moodle.event-not-used",
            true,
            "événement de Moodle qui ne prouve rien",
            "an event of Moodle that is evidence of nothing"),
    MOODLE_QUESTION(
            "moodle.question",
            true,
            "réponse à une question : la tentative entière compte",
            "answer to one question: the attempt as a whole counts"),
    MOODLE_SHAPE(
            "moodle.unexpected-shape",
            false,
            "événement de Moodle connu, mais de forme inattendue",
            "a known event of Moodle in an unexpected shape"),
    CMI5_VERB_NOT_USED(
            "cmi5.verb-not-used", true, "étape cmi5 qui ne prouve rien", "a step of cmi5 that is evidence of nothing"),
    CMI5_SATISFIED(
            "cmi5.satisfied",
            true,
            "« satisfied » d'un bloc ou d'un cours : ses activités comptent, pas lui",
            "satisfied of a block or a course: its activities count, not itself"),
    CMI5_SHAPE(
            "cmi5.unexpected-shape",
            false,
            "déclaration cmi5 sans inscription, sans motif de dispense ou qui se contredit",
            "a cmi5 statement without a registration, without the reason of its waiver, or at odds with itself"),
    CMI5_ALLOWED(
            "cmi5.allowed",
            true,
            "déclaration libre d'une session cmi5 : seules celles que cmi5 définit comptent",
            "free statement of a cmi5 session: only those that cmi5 defines count"),
    VERB_NOT_USED(
            "verb.not-used", true, "verbe courant qui ne prouve rien", "a common verb that is evidence of nothing"),
    VERB_UNKNOWN("verb.unknown", false, "verbe inconnu", "unknown verb"),
    XAPI_PART(
            "xapi.part",
            true,
            "réponse à une question ou partie d'un contenu : le contenu entier compte",
            "answer to a question or part of some content: the content as a whole counts"),
    XAPI_SHAPE(
            "xapi.unexpected-shape",
            false,
            "déclaration qui se contredit, ou note sans note utilisable",
            "a statement at odds with itself, or a score that cannot be used"),
    XAPI_WAIVER(
            "xapi.waiver",
            false,
            "dispense affirmée hors de cmi5 : une personne en décide",
            "dispensation claimed outside cmi5: a person decides on it"),
    COMPETENCE_CLAIMED(
            "xapi.competence-claimed",
            false,
            "compétence affirmée par un système : le formateur en juge",
            "competence claimed by a system: the trainer judges it"),
    TOO_LARGE(
            "statement.too-large",
            false,
            "la déclaration nomme trop d'activités",
            "the statement names too many activities"),
    NORMALISER_FAILED(
            "normaliser.failed", false, "la lecture a échoué : à signaler", "reading it failed: please report it");

    private final String code;
    private final boolean routine;
    private final String french;
    private final String english;

    UnusedReason(String code, boolean routine, String french, String english) {
        this.code = code;
        this.routine = routine;
        this.french = french;
        this.english = english;
    }

    /** The reason of that code, or empty. */
    public static Optional<UnusedReason> find(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    /** The name in the database and the API; it never changes. */
    public String code() {
        return code;
    }

    /** Whether it is the rule that such statements yield nothing, so that there is nothing to repair. */
    public boolean routine() {
        return routine;
    }

    public String french() {
        return french;
    }

    public String english() {
        return english;
    }
}
