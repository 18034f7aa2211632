package org.jalon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.UUID;
import org.jalon.evidence.EveryEmitter;

/** Statements in the shapes that Moodle's logstore_xapi and cmi5 content send. */
final class Emitted {

    static final String MOODLE = "https://moodle.centre-exemple.fr";
    static final String CMI5_LMS = "https://lms.centre-exemple.fr";

    private Emitted() {}

    /** An attempt at a quiz, marked out of 20; scaled as Moodle computes it, from -1 to 1, and success as it claims. */
    static String quizAttempt(UUID id, String user, String idNumber, int attempt, int raw, String timestamp) {
        return """
                {"id":"%s","actor":%s,
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/completed","display":{"en":"Completed"}},
                 "object":{"id":"%s/mod/quiz/attempt.php?attempt=%d&cmid=101","objectType":"Activity",
                           "definition":{"type":"http://adlnet.gov/expapi/activities/attempt","name":{"en":"Attempt %d"}}},
                 "result":{"score":{"raw":%d,"min":0,"max":20,"scaled":%s},"completion":true,"success":true,"duration":"PT600S"},
                 "context":{"platform":"Moodle","language":"fr","registration":"%s",
                   "contextActivities":{
                     "parent":[{"id":"%s/mod/quiz/view.php?id=101","objectType":"Activity",
                       "definition":{"type":"http://adlnet.gov/expapi/activities/assessment","name":{"fr":"Quiz"},
                         "extensions":{"https://w3id.org/learning-analytics/learning-management-system/external-id":"%s"}}}],
                     "category":[{"id":"%s","objectType":"Activity","definition":{"type":"http://id.tincanapi.com/activitytype/lms"}}]},
                   "extensions":{"http://lrs.learninglocker.net/define/extensions/info":{
                     "http://moodle.org":"4.5","https://github.com/xAPI-vle/moodle-logstore_xapi":"v5.0.1",
                     "event_name":"\\\\mod_quiz\\\\event\\\\attempt_submitted",
                     "event_function":"\\\\src\\\\transformer\\\\events\\\\mod_quiz\\\\attempt_submitted\\\\handler"}}},
                 "timestamp":"%s"}""".formatted(
                        id,
                        moodleUser(user),
                        MOODLE,
                        attempt,
                        attempt,
                        raw,
                        raw / 10.0 - 1,
                        UUID.nameUUIDFromBytes(user.getBytes(UTF_8)),
                        MOODLE,
                        idNumber,
                        MOODLE,
                        timestamp);
    }

    /** A graded assignment, marked out of 20. */
    static String gradedAssignment(UUID id, String user, String idNumber, int raw, String timestamp) {
        return """
                {"id":"%s","actor":%s,
                 "verb":{"id":"https://w3id.org/xapi/tla/verbs/scored","display":{"en":"Scored"}},
                 "object":{"id":"%s/mod/assign/view.php?id=%s#submission","objectType":"Activity",
                           "definition":{"type":"https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/submission"}},
                 "result":{"score":{"raw":%d,"min":0,"max":20,"scaled":%s},"success":true,"response":"Bon travail"},
                 "context":{"instructor":%s,
                   "contextActivities":{
                     "parent":[{"id":"%s/mod/assign/view.php?id=%s","objectType":"Activity",
                       "definition":{"type":"https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/assignment","name":{"fr":"Devoir"},
                         "extensions":{"https://w3id.org/learning-analytics/learning-management-system/external-id":"%s"}}}]},
                   "extensions":{"http://lrs.learninglocker.net/define/extensions/info":{
                     "https://github.com/xAPI-vle/moodle-logstore_xapi":"v5.0.1",
                     "event_name":"\\\\mod_assign\\\\event\\\\submission_graded"}}},
                 "timestamp":"%s"}""".formatted(
                        id,
                        moodleUser(user),
                        MOODLE,
                        idNumber.toLowerCase(Locale.ROOT),
                        raw,
                        raw / 10.0 - 1,
                        moodleUser("2"),
                        MOODLE,
                        idNumber.toLowerCase(Locale.ROOT),
                        idNumber,
                        timestamp);
    }

    /** An assignable unit passed, as cmi5 content says it. */
    static String cmi5Passed(UUID id, String user, String publisherId, String timestamp) {
        return """
                {"id":"%s","actor":{"objectType":"Agent","account":{"homePage":"%s","name":"%s"}},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},
                 "object":{"id":"%s/activities/%s"},
                 "result":{"success":true,"score":{"scaled":0.92},"duration":"PT12M4S"},
                 "context":{"registration":"%s",
                   "contextActivities":{
                     "category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/cmi5"},
                                 {"id":"https://w3id.org/xapi/cmi5/context/categories/moveon"}],
                     "grouping":[{"id":"%s"}]},
                   "extensions":{"https://w3id.org/xapi/cmi5/context/extensions/sessionid":"s1",
                                 "https://w3id.org/xapi/cmi5/context/extensions/masteryscore":0.85}},
                 "timestamp":"%s"}""".formatted(
                        id,
                        CMI5_LMS,
                        user,
                        CMI5_LMS,
                        UUID.nameUUIDFromBytes((user + publisherId).getBytes(UTF_8)),
                        UUID.nameUUIDFromBytes((publisherId + user).getBytes(UTF_8)),
                        publisherId,
                        timestamp);
    }

    /** Everything that {@link EveryEmitter} sends, of this user and without ids. */
    static String[] byEveryEmitter(String user) {
        return EveryEmitter.statements().stream().map(json -> as(user, json)).toArray(String[]::new);
    }

    /** The statement of the learner 7 at moodle.example.org as one of this user here. */
    static String as(String user, String json) {
        return json.replace("\"name\":\"7\"", "\"name\":\"" + user + "\"").replace(EveryEmitter.MOODLE, MOODLE);
    }

    /** The statement that voids another one. */
    static String voiding(UUID id, String user, String target) {
        return """
                {"id":"%s","actor":%s,"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(id, moodleUser(user), target);
    }

    private static String moodleUser(String name) {
        return "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"%s\",\"name\":\"%s\"}}".formatted(MOODLE, name);
    }
}
