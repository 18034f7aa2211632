package org.jalon.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.WriterId;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.jalon.xapi.json.StatementReader;

/** Statements in the shapes of Moodle's logstore_xapi and of cmi5, of the learner 7 at moodle.example.org. */
public final class Shapes {

    public static final Instant START = Instant.parse("2024-03-04T08:00:00Z");

    /** The result of a waiver in cmi5. */
    public static final String WAIVED = """
            {"success":true,"completion":true,"extensions":{
             "https://w3id.org/xapi/cmi5/result/extensions/reason":"Acquis de l'expérience"}}""";

    private static final String ACTOR = """
            {"name":"Camille Roy","account":{"homePage":"https://moodle.example.org","name":"7"}}""";

    private Shapes() {}

    /** The statement as the store has it a minute after it was made. */
    public static StoredStatement stored(long position, String json) {
        return stored(position, json, START.plus(Duration.ofDays(100)).plusSeconds(position));
    }

    public static StoredStatement stored(long position, String json, Instant stored) {
        Statement statement = StatementReader.readAuthored(json);
        StatementId id = statement.id().orElseGet(() -> new StatementId(new UUID(4, position)));
        return new StoredStatement(
                position, id, stored, statement.timestamp().orElse(stored), WriterId.ofCredential("moodle"), json);
    }

    public static String completed(int module, String timestamp, String result) {
        return module(module, timestamp, "http://adlnet.gov/expapi/verbs/completed", Optional.of(result));
    }

    public static String uncompleted(int module, String timestamp) {
        return module(
                module, timestamp, "https://xapi.edlm/profiles/edlm-lms/concepts/verbs/uncompleted", Optional.empty());
    }

    private static String module(int module, String timestamp, String verb, Optional<String> result) {
        return moodle(
                "core\\\\event\\\\course_module_completion_updated",
                verb,
                activity(
                        "mod/book/view.php?id=" + module,
                        "http://id.tincanapi.com/activitytype/book",
                        "Livret " + module),
                course(),
                timestamp,
                result);
    }

    public static String quizAttempt(int quiz, int attempt, String timestamp, String result) {
        return quizEvent("attempt_submitted", quiz, attempt, timestamp, result);
    }

    public static String quizEvent(String event, int quiz, int attempt, String timestamp, String result) {
        return moodle(
                "mod_quiz\\\\event\\\\" + event,
                "http://adlnet.gov/expapi/verbs/completed",
                activity(
                        "mod/quiz/attempt.php?attempt=%d&cmid=%d".formatted(attempt, quiz),
                        "http://adlnet.gov/expapi/activities/attempt",
                        "Tentative " + attempt),
                quiz(quiz) + "," + course(),
                timestamp,
                Optional.of(result));
    }

    public static String question(int quiz, int attempt, String timestamp) {
        return moodle(
                "mod_quiz\\\\event\\\\attempt_submitted",
                "http://adlnet.gov/expapi/verbs/answered",
                """
                {"id":"https://moodle.example.org/question/question.php?cmid=%d&id=3","definition":{
                 "type":"http://adlnet.gov/expapi/activities/cmi.interaction","interactionType":"choice"}}""".formatted(quiz),
                activity(
                                "mod/quiz/attempt.php?attempt=%d&cmid=%d".formatted(attempt, quiz),
                                "http://adlnet.gov/expapi/activities/attempt",
                                "Tentative")
                        + "," + quiz(quiz),
                timestamp,
                Optional.of("{\"success\":true,\"response\":\"b\"}"));
    }

    public static String graded(int assignment, String timestamp, String result) {
        return moodle(
                "mod_assign\\\\event\\\\submission_graded",
                "https://w3id.org/xapi/tla/verbs/scored",
                submission(assignment),
                assignment(assignment) + "," + course(),
                timestamp,
                Optional.of(result));
    }

    public static String submitted(int assignment, String timestamp) {
        return moodle(
                "mod_assign\\\\event\\\\assessable_submitted",
                "http://activitystrea.ms/schema/1.0/submit",
                submission(assignment),
                assignment(assignment) + "," + course(),
                timestamp,
                Optional.empty());
    }

    public static String courseCompleted(String timestamp) {
        return moodle(
                "core\\\\event\\\\course_completed",
                "http://adlnet.gov/expapi/verbs/completed",
                course(),
                "",
                timestamp,
                Optional.empty());
    }

    /** Attendance at a face-to-face session; the duration is that of its dates, in seconds. */
    public static String attended(String timestamp) {
        return attended(5, timestamp, "{\"completion\":true,\"duration\":\"PT0S\"}");
    }

    public static String attended(int facetoface, String timestamp, String result) {
        return moodle(
                "mod_facetoface\\\\event\\\\take_attendance",
                "http://adlnet.gov/expapi/verbs/attended",
                activity(
                        "mod/facetoface/view.php?id=" + facetoface,
                        "https://w3id.org/xapi/acrossx/activities/face-to-face-discussion",
                        "Atelier"),
                course(),
                timestamp,
                Optional.of(result));
    }

    static String moodle(
            String event, String verb, String object, String parents, String timestamp, Optional<String> result) {
        return """
                {"actor":%s,"verb":{"id":"%s"},"object":%s,%s%s"context":{"language":"fr",
                 "contextActivities":{"category":[{"id":"https://moodle.example.org"}],"parent":[%s]},
                 "extensions":{"http://lrs.learninglocker.net/define/extensions/info":
                  {"event_name":"\\\\%s","http://moodle.org":"4.5"}}}}""".formatted(
                        ACTOR,
                        verb,
                        object,
                        result.map(r -> "\"result\":" + r + ",").orElse(""),
                        timestamp.isEmpty() ? "" : "\"timestamp\":\"" + timestamp + "\",",
                        parents,
                        event);
    }

    private static String submission(int assignment) {
        return activity(
                "mod/assign/view.php?id=" + assignment + "#submission",
                "https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/submission",
                "Remise");
    }

    private static String quiz(int quiz) {
        return """
                {"id":"https://moodle.example.org/mod/quiz/view.php?id=%d","definition":{
                 "type":"http://adlnet.gov/expapi/activities/assessment","name":{"fr":"Quiz %d"},"extensions":{
                 "https://w3id.org/learning-analytics/learning-management-system/external-id":"QUIZ-%d"}}}""".formatted(quiz, quiz, quiz);
    }

    private static String assignment(int assignment) {
        return activity(
                "mod/assign/view.php?id=" + assignment,
                "https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/assignment",
                "Devoir " + assignment);
    }

    static String course() {
        return activity("course/view.php?id=2", "https://w3id.org/xapi/cmi5/activitytype/course", "Parcours");
    }

    static String activity(String path, String type, String name) {
        return """
                {"id":"https://moodle.example.org/%s","definition":{"type":"%s","name":{"fr":"%s"}}}""".formatted(path, type, name);
    }

    /** A cmi5 defined statement of the moveOn category. */
    public static String cmi5(String verb, int registration, String timestamp, String result) {
        return cmi5(
                verb,
                registration,
                timestamp,
                result,
                ",{\"id\":\"https://w3id.org/xapi/cmi5/context/categories/moveon\"}",
                "");
    }

    public static String cmi5(
            String verb, int registration, String timestamp, String result, String categories, String extensions) {
        return """
                {"actor":%s,"verb":{"id":"%s"},"object":{"id":"https://lms.example.org/au/41"},
                 "timestamp":"%s","result":%s,"context":{"registration":"%s","contextActivities":{
                  "category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/cmi5"}%s],
                  "grouping":[{"id":"https://publisher.example.org/au/veille"}]},
                 "extensions":{"https://w3id.org/xapi/cmi5/context/extensions/sessionid":"s1"%s}}}""".formatted(ACTOR, verb, timestamp, result, new UUID(0x4000, registration), categories, extensions);
    }
}
