package org.jalon.evidence;

/** What was repaired or set aside when a statement was read; the code is stable, the sentences are for people. */
public enum Remark {
    SUCCESS_WITHOUT_PASS_MARK(
            "moodle.success-without-pass-mark",
            "réussite ignorée : aucune note de passage",
            "success ignored: no pass mark was sent with it"),
    SCALED_IGNORED(
            "moodle.scaled-ignored",
            "score réduit ignoré : Moodle l'étale de -1 à 1, la part est calculée sur la note",
            "scaled score ignored: Moodle spreads it from -1 to 1, the share is taken from the raw score"),
    SCORE_UNREADABLE(
            "score.unreadable",
            "note ignorée : sans minimum et maximum utilisables, aucune part ne peut être calculée",
            "score ignored: without a usable minimum and maximum no share can be taken"),
    ATTEMPT_ABANDONED(
            "moodle.attempt-abandoned",
            "tentative abandonnée ou non terminée : ni achèvement ni note",
            "attempt abandoned or not finished: neither a completion nor a score"),
    SCORM_STATUS_UNKNOWN(
            "moodle.scorm-status-unknown",
            "achèvement ignoré : le greffon de Moodle l'annonce pour tout statut SCORM autre que réussi ou échoué",
            "completion ignored: Moodle's plugin says it of every SCORM status but passed and failed"),
    ATTENDANCE_NOT_FULL(
            "moodle.attendance-not-full",
            "présence que Moodle ne dit pas complète : comptée comme commencée",
            "attendance that Moodle does not call full: counted as begun"),
    SCORE_NEGATIVE(
            "score.negative", "note réduite négative : comptée comme zéro", "negative scaled score: counted as zero"),
    TIMESTAMP_IN_FUTURE(
            "timestamp.in-future",
            "date postérieure à la réception : comptée à la date de réception",
            "dated after it was received: counted at the date of reception"),
    NO_MOVEON(
            "cmi5.no-moveon",
            "sans effet : la catégorie moveOn de cmi5 manque",
            "without effect: the moveOn category of cmi5 is missing",
            true),
    NO_CREDIT_MODE(
            "cmi5.no-credit-mode",
            "sans effet : contenu ouvert en consultation ou en relecture",
            "without effect: the content was opened to browse or to review",
            true),
    BELOW_MASTERY(
            "cmi5.below-mastery",
            "réussite sans effet : la note est sous le seuil de maîtrise annoncé",
            "pass without effect: the score is below the mastery score that was sent with it",
            true);

    private final String code;
    private final String french;
    private final String english;
    private final boolean deniesCredit;

    Remark(String code, String french, String english) {
        this(code, french, english, false);
    }

    Remark(String code, String french, String english, boolean deniesCredit) {
        this.code = code;
        this.french = french;
        this.english = english;
        this.deniesCredit = deniesCredit;
    }

    /** The name in the database and the API; it never changes. */
    public String code() {
        return code;
    }

    public String french() {
        return french;
    }

    public String english() {
        return english;
    }

    /** Whether a fact with this remark neither counts nor takes anything back. */
    public boolean deniesCredit() {
        return deniesCredit;
    }
}
