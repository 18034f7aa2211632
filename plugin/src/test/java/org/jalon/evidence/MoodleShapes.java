package org.jalon.evidence;

import java.util.Optional;

/** The events of logstore_xapi beyond completion, quizzes and assignments, of the learner 7 at moodle.example.org. */
public final class MoodleShapes {

    private static final String EDLM = "https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/";
    private static final String ADL = "http://adlnet.gov/expapi/";
    private static final String TLA = "https://w3id.org/xapi/tla/verbs/";

    private MoodleShapes() {}

    public static String lessonEnded(int lesson, String timestamp, String result) {
        return Shapes.moodle(
                "mod_lesson\\\\event\\\\lesson_ended",
                ADL + "verbs/completed",
                Shapes.activity("mod/lesson/view.php?id=%d#lesson".formatted(lesson), EDLM + "lesson-session", "Leçon"),
                Shapes.activity("mod/lesson/view.php?id=" + lesson, ADL + "activities/lesson", "Leçon " + lesson) + ","
                        + Shapes.course(),
                timestamp,
                Optional.of(result));
    }

    /** Sent with the person who marks it as its actor. */
    public static String essayAssessed(int lesson, String timestamp) {
        return Shapes.moodle(
                "mod_lesson\\\\event\\\\essay_assessed",
                "https://w3id.org/xapi/dod-isd/verbs/assessed",
                Shapes.activity(
                        "mod/lesson/view.php?id=%d&pageid=4".formatted(lesson),
                        ADL + "activities/cmi.interaction",
                        "Rédaction"),
                Shapes.activity("mod/lesson/view.php?id=" + lesson, ADL + "activities/lesson", "Leçon " + lesson),
                timestamp,
                Optional.of("{\"score\":{\"raw\":1,\"min\":0,\"max\":1,\"scaled\":1}}"));
    }

    public static String scorm(String event, String verb, int scorm, String timestamp, Optional<String> result) {
        return Shapes.moodle(
                "mod_scorm\\\\event\\\\" + event,
                ADL + "verbs/" + verb,
                Shapes.activity(
                        "mod/scorm/view.php?id=%d#sco".formatted(scorm),
                        EDLM + "scorm-content-object",
                        "Module Content"),
                Shapes.activity("mod/scorm/view.php?id=" + scorm, ADL + "activities/module", "Module " + scorm) + ","
                        + Shapes.course(),
                timestamp,
                result);
    }

    public static String questionGraded(int quiz, int attempt, String timestamp) {
        return Shapes.moodle(
                "mod_quiz\\\\event\\\\question_manually_graded",
                TLA + "scored",
                Shapes.activity(
                        "review.php?attempt=%d&slot=2".formatted(attempt),
                        "http://activitystrea.ms/schema/1.0/review#slot",
                        "Quiz Review Slot 2"),
                Shapes.activity("mod/quiz/view.php?id=" + quiz, ADL + "activities/assessment", "Quiz " + quiz),
                timestamp,
                Optional.of("{\"score\":{\"raw\":1,\"min\":0,\"max\":1,\"scaled\":1}}"));
    }

    public static String badge(boolean awarded, int badge, String timestamp) {
        return Shapes.moodle(
                "core\\\\event\\\\badge_" + (awarded ? "awarded" : "revoked"),
                TLA + (awarded ? "achieved" : "forfeited"),
                Shapes.activity("badges/overview.php?id=" + badge, EDLM + "badge", "Badge " + badge),
                Shapes.course(),
                timestamp,
                Optional.of("{\"response\":\"Bravo !\"}"));
    }

    /** As Moodle sends it for a badge that it gives by itself: a text where xAPI wants an agent. */
    public static String automaticBadge(int badge, String timestamp) {
        return badge(true, badge, timestamp)
                .replace("\"language\":\"fr\"", "\"language\":\"fr\",\"instructor\":\"System\"");
    }

    public static String certificate(boolean issued, String code, String timestamp) {
        return Shapes.moodle(
                "tool_certificate\\\\event\\\\certificate_" + (issued ? "issued" : "revoked"),
                TLA + (issued ? "achieved" : "forfeited"),
                Shapes.activity(
                        "admin/tool/certificate/index.php?code=" + code, EDLM + "certificate", "Certificate " + code),
                Shapes.course(),
                timestamp,
                Optional.empty());
    }

    public static String viewed(String module, int id, String timestamp) {
        return Shapes.moodle(
                "mod_" + module + "\\\\event\\\\course_module_viewed",
                "http://id.tincanapi.com/verb/viewed",
                Shapes.activity("mod/%s/view.php?id=%d".formatted(module, id), EDLM + module, "Ressource"),
                Shapes.course(),
                timestamp,
                Optional.empty());
    }

    public static String h5pViewed(String timestamp) {
        return viewed("h5pactivity", 31, timestamp)
                .replace("mod_h5pactivity\\\\event\\\\course_module", "core_h5p\\\\event\\\\h5p");
    }
}
