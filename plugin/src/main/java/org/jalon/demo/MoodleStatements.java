package org.jalon.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Statements about one user as Moodle sends them: without an id, scaled scores from -1 to 1, local time with its offset.
 *
 * @see <a href="https://github.com/xAPI-vle/moodle-logstore_xapi">moodle-logstore_xapi</a>
 */
final class MoodleStatements {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String EDLM = "https://xapi.edlm/profiles/edlm-lms/concepts/";
    private static final String EXTERNAL_ID =
            "https://w3id.org/learning-analytics/learning-management-system/external-id";
    private static final String INFO = "http://lrs.learninglocker.net/define/extensions/info";
    private static final String COURSE = MoodleModule.SITE + "/course/view.php?id=7";
    private static final int FULL_MARKS_OF_A_QUIZ = 100;
    private static final int FULL_MARKS_OF_AN_ASSIGNMENT = 20;

    private final String user;
    private final String name;
    private final ZoneId zone;

    /** @param user the numeric id of the user in Moodle */
    MoodleStatements(String user, String name, ZoneId zone) {
        this.user = user;
        this.name = name;
        this.zone = zone;
    }

    Map<String, Object> completed(MoodleModule module, Instant at) {
        return completion(module, ADL + "completed", Map.of("completion", true), at);
    }

    Map<String, Object> uncompleted(MoodleModule module, Instant at) {
        return completion(module, EDLM + "verbs/uncompleted", Map.of("completion", false), at);
    }

    private Map<String, Object> completion(MoodleModule module, String verb, Map<String, Object> result, Instant at) {
        return statement(
                verb,
                describe(module),
                List.of(course()),
                result,
                new Event("core", "course_module_completion_updated"),
                at);
    }

    /** @param number of the attempt, from 1 */
    Map<String, Object> quizSubmitted(MoodleModule quiz, int number, int percent, Instant at) {
        Map<String, Object> result = Map.of(
                "completion",
                true,
                "success",
                true,
                "duration",
                "PT" + (900 + percent) + "S",
                "score",
                score(percent, FULL_MARKS_OF_A_QUIZ));
        Map<String, Object> attempt = activity(
                attemptOf(quiz, number),
                quiz.name() + " Tentative " + number,
                ADL.replace("verbs/", "activities/attempt"));
        return statement(
                ADL + "completed",
                attempt,
                List.of(describe(quiz), course()),
                result,
                new Event("mod_quiz", "attempt_submitted"),
                at);
    }

    /** One question of an attempt, as the plugin sends it beside the attempt. */
    Map<String, Object> questionAnswered(MoodleModule quiz, int number, boolean right, Instant at) {
        Map<String, Object> question = activity(
                MoodleModule.SITE + "/question/question.php?cmid=" + idOf(quiz) + "&id=31",
                "Définir une cible",
                ADL.replace("verbs/", "activities/cmi.interaction"));
        return statement(
                ADL + "answered",
                question,
                List.of(describe(quiz), course()),
                Map.of("completion", true, "success", right, "response", "réponse " + number),
                new Event("mod_quiz", "attempt_submitted"),
                at);
    }

    Map<String, Object> assignmentSubmitted(MoodleModule assignment, Instant at) {
        return statement(
                "http://activitystrea.ms/schema/1.0/submit",
                submission(assignment),
                List.of(describe(assignment), course()),
                Map.of(),
                new Event("mod_assign", "assessable_submitted"),
                at);
    }

    /** @param mark out of 20 */
    Map<String, Object> assignmentGraded(MoodleModule assignment, int mark, Instant at) {
        return statement(
                "https://w3id.org/xapi/tla/verbs/scored",
                submission(assignment),
                List.of(describe(assignment), course()),
                Map.of("success", true, "score", score(mark, FULL_MARKS_OF_AN_ASSIGNMENT)),
                new Event("mod_assign", "submission_graded"),
                at);
    }

    Map<String, Object> courseViewed(Instant at) {
        return statement(
                "http://id.tincanapi.com/verb/viewed",
                course(),
                List.of(),
                Map.of(),
                new Event("core", "course_viewed"),
                at);
    }

    private record Event(String component, String name) {}

    private Map<String, Object> statement(
            String verb,
            Map<String, Object> object,
            List<Map<String, Object>> parents,
            Map<String, Object> result,
            Event event,
            Instant at) {
        Map<String, Object> statement = new LinkedHashMap<>();
        String shown = verb.substring(verb.lastIndexOf('/') + 1);
        statement.put("actor", Map.of("name", name, "account", Map.of("homePage", MoodleModule.SITE, "name", user)));
        statement.put("verb", Map.of("id", verb, "display", Map.of("fr", shown)));
        statement.put("object", object);
        if (!result.isEmpty()) {
            statement.put("result", result);
        }
        statement.put("context", context(parents, event));
        statement.put(
                "timestamp", TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
        return statement;
    }

    private static Map<String, Object> context(List<Map<String, Object>> parents, Event event) {
        Map<String, Object> site =
                activity(MoodleModule.SITE, "Centre Exemple", "http://id.tincanapi.com/activitytype/lms");
        return Map.of(
                "platform",
                "Moodle",
                "language",
                "fr",
                "registration",
                UUID.randomUUID().toString(),
                "contextActivities",
                Map.of("category", List.of(site), "parent", parents),
                "extensions",
                Map.of(INFO, info(event)));
    }

    private static Map<String, Object> info(Event event) {
        return Map.of(
                "http://moodle.org",
                "4.3.4+",
                "https://github.com/xAPI-vle/moodle-logstore_xapi",
                "5.0.1",
                "event_name",
                "\\" + event.component() + "\\event\\" + event.name(),
                "event_function",
                "\\src\\transformer\\events\\" + event.component() + "\\" + event.name());
    }

    private static Map<String, Object> describe(MoodleModule module) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("type", module.kind().type());
        definition.put("name", Map.of("fr", module.name()));
        module.idNumber().ifPresent(id -> definition.put("extensions", Map.of(EXTERNAL_ID, id)));
        return Map.of("id", module.iri(), "objectType", "Activity", "definition", definition);
    }

    private static Map<String, Object> submission(MoodleModule assignment) {
        return activity(
                assignment.iri() + "#submission", assignment.name() + " Remise", EDLM + "activity-types/submission");
    }

    private static Map<String, Object> course() {
        return activity(COURSE, "Négociateur technico-commercial", "https://w3id.org/xapi/cmi5/activitytype/course");
    }

    private static Map<String, Object> activity(String id, String name, String type) {
        return Map.of(
                "id", id, "objectType", "Activity", "definition", Map.of("type", type, "name", Map.of("fr", name)));
    }

    /** As the plugin computes it: half of the marks is a scaled score of 0. */
    private static Map<String, Object> score(int raw, int max) {
        return Map.of("raw", raw, "min", 0, "max", max, "scaled", 2.0 * raw / max - 1);
    }

    private static String attemptOf(MoodleModule quiz, int number) {
        return MoodleModule.SITE + "/mod/quiz/attempt.php?attempt=" + number + "&cmid=" + idOf(quiz);
    }

    private static String idOf(MoodleModule module) {
        return module.iri().substring(module.iri().indexOf('=') + 1);
    }
}
