package org.jalon.evidence;

import org.jalon.xapi.Statement;

/**
 * Reads what Moodle's plugin logstore_xapi sends, event by event.
 *
 * @see <a href="https://github.com/xAPI-vle/moodle-logstore_xapi">moodle-logstore_xapi</a>
 */
final class MoodleNormaliser implements Normaliser {

    @Override
    public boolean recognises(Statement statement) {
        return MoodleEvent.find(statement).isPresent();
    }

    @Override
    public Normalisation normalise(ActivityStatement statement) {
        String event = MoodleEvent.find(statement.statement()).orElse("");
        return switch (event) {
            case "core\\event\\course_module_completion_updated" -> MoodleCompletion.module(statement, event);
            case "core\\event\\course_completed" -> MoodleCompletion.course(statement, event);
            case "core\\event\\badge_awarded",
                    "core\\event\\badge_revoked",
                    "tool_certificate\\event\\certificate_issued",
                    "tool_certificate\\event\\certificate_revoked" -> MoodleCompletion.award(statement, event);
            case "mod_facetoface\\event\\take_attendance" -> MoodleCompletion.attendance(statement, event);
            case "mod_quiz\\event\\attempt_submitted", "mod_quiz\\event\\attempt_abandoned" ->
                MoodleResult.quiz(statement, event);
            case "mod_lesson\\event\\lesson_ended" -> MoodleResult.lesson(statement, event);
            case "mod_assign\\event\\submission_graded" -> MoodleResult.graded(statement, event);
            case "mod_assign\\event\\assessable_submitted" -> MoodleResult.submitted(statement, event);
            default -> other(statement, event);
        };
    }

    private static Normalisation other(ActivityStatement statement, String event) {
        return switch (event) {
            case "mod_scorm\\event\\sco_launched",
                    "mod_scorm\\event\\status_submitted",
                    "mod_scorm\\event\\scoreraw_submitted" -> MoodleScorm.read(statement, event);
            case "mod_quiz\\event\\question_manually_graded",
                    "mod_lesson\\event\\question_answered",
                    "mod_lesson\\event\\essay_assessed" ->
                new Normalisation.Unused(UnusedReason.MOODLE_QUESTION, statement.objectId());
            case "" -> new Normalisation.Unused(UnusedReason.MOODLE_SHAPE, "no event name");
            default -> new Normalisation.Unused(UnusedReason.MOODLE_EVENT_NOT_USED, event);
        };
    }
}
