package org.jalon.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The statements of one learner's session with one assignable unit, from launched to terminated.
 *
 * @see <a href="https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#90-xapi-statement-data-model">cmi5 9</a>
 */
final class Cmi5Session {

    static final String HOME_PAGE = "https://contenus.centre-exemple.fr";

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories/";
    private static final String EXTENSIONS = "https://w3id.org/xapi/cmi5/context/extensions/";
    private static final double MASTERY_SCORE = 0.8;

    private final String account;
    private final String publisherId;
    private final UUID registration;
    private final UUID session = UUID.randomUUID();
    private final List<Map<String, Object>> statements = new ArrayList<>();
    private Instant time;

    /** @param publisherId the id that the unit's publisher gave it; the LMS gives it another one */
    Cmi5Session(String account, String publisherId, UUID registration, Instant begins) {
        this.account = account;
        this.publisherId = publisherId;
        this.registration = registration;
        this.time = begins;
    }

    /** A session that ends with a success. */
    List<Map<String, Object>> passed(double scaled) {
        begin();
        judged("completed", Map.of("completion", true, "duration", "PT21M12S"), Map.of());
        judged("passed", result(true, scaled), Map.of(EXTENSIONS + "masteryscore", MASTERY_SCORE));
        return end();
    }

    /** A session that ends with a failure. */
    List<Map<String, Object>> failed(double scaled) {
        begin();
        judged("failed", result(false, scaled), Map.of(EXTENSIONS + "masteryscore", MASTERY_SCORE));
        return end();
    }

    /** A session that was left before anything was judged. */
    List<Map<String, Object>> left() {
        begin();
        return end();
    }

    private static Map<String, Object> result(boolean success, double scaled) {
        return Map.of("success", success, "score", Map.of("scaled", scaled), "duration", "PT21M12S");
    }

    private void begin() {
        add("launched", Map.of(), List.of("cmi5"), Map.of(EXTENSIONS + "launchmode", "Normal"));
        add("initialized", Map.of(), List.of("cmi5"), Map.of());
    }

    private void judged(String verb, Map<String, Object> result, Map<String, Object> extensions) {
        add(verb, result, List.of("cmi5", "moveon"), extensions);
    }

    private List<Map<String, Object>> end() {
        add("terminated", Map.of("duration", "PT22M3S"), List.of("cmi5"), Map.of());
        return List.copyOf(statements);
    }

    private void add(String verb, Map<String, Object> result, List<String> categories, Map<String, Object> extensions) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("id", UUID.randomUUID().toString());
        statement.put(
                "actor", Map.of("objectType", "Agent", "account", Map.of("homePage", HOME_PAGE, "name", account)));
        statement.put("verb", Map.of("id", ADL + verb, "display", Map.of("en", verb)));
        statement.put("object", Map.of("objectType", "Activity", "id", publisherId.replace("/cmi5/", "/lms/au/")));
        if (!result.isEmpty()) {
            statement.put("result", result);
        }
        statement.put("context", context(categories, extensions));
        statement.put("timestamp", time.truncatedTo(ChronoUnit.MILLIS).toString());
        statements.add(statement);
        time = time.plusSeconds(318);
    }

    private Map<String, Object> context(List<String> categories, Map<String, Object> more) {
        Map<String, Object> extensions = new LinkedHashMap<>(more);
        extensions.put(EXTENSIONS + "sessionid", session.toString());
        return Map.of(
                "registration",
                registration.toString(),
                "contextActivities",
                Map.of(
                        "category",
                        categories.stream()
                                .map(name -> Map.of("id", CATEGORIES + name))
                                .toList(),
                        "grouping",
                        List.of(Map.of("id", publisherId))),
                "extensions",
                extensions);
    }
}
