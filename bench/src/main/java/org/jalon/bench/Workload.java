package org.jalon.bench;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;

/**
 * Statements as an LMS sends them, about 1.1 KB each: 200 learners, 8 verbs, 500 activities in 20 courses; the same ones
 * for the same seed.
 */
final class Workload {

    private static final int AGENTS = 200;
    private static final int ACTIVITIES = 500;
    private static final int COURSES = 20;
    private static final List<String> VERBS =
            List.of("launched", "initialized", "progressed", "answered", "completed", "passed", "failed", "terminated");
    private static final Iri LMS = new Iri("https://lms.example.org");

    private final Random random;

    Workload(long seed) {
        this.random = new Random(seed);
    }

    /** One of the learners. */
    AgentId agent() {
        return new Account(LMS, "learner-" + random.nextInt(AGENTS));
    }

    /** The body of a POST with so many statements. */
    String batch(int statements) {
        return IntStream.range(0, statements).mapToObj(i -> statement()).collect(Collectors.joining(",", "[", "]"));
    }

    private String statement() {
        String verb = VERBS.get(random.nextInt(VERBS.size()));
        int activity = random.nextInt(ACTIVITIES);
        int course = activity % COURSES;
        int learner = random.nextInt(AGENTS);
        int raw = random.nextInt(101);
        return """
                {"id":"%s","actor":{"objectType":"Agent","name":"Learner %d","account":{"homePage":"%s","name":"learner-%d"}},\
                "verb":{"id":"http://adlnet.gov/expapi/verbs/%s","display":{"en-US":"%s"}},\
                "object":{"objectType":"Activity","id":"https://lms.example.org/activities/%d","definition":{\
                "type":"http://adlnet.gov/expapi/activities/lesson","name":{"en-US":"Lesson %d"},\
                "description":{"en-US":"Lesson number %d of course %d"}}},\
                "result":{"score":{"scaled":%s,"raw":%d,"min":0,"max":100},"success":%b,"completion":true,"duration":"PT%dM%dS"},\
                "context":{"registration":"00000000-0000-4000-8000-%012d","platform":"bench","language":"en-US",\
                "contextActivities":{"parent":[{"objectType":"Activity","id":"https://lms.example.org/courses/%d/module/%d"}],\
                "grouping":[{"objectType":"Activity","id":"https://lms.example.org/courses/%d"}]},\
                "extensions":{"https://lms.example.org/ext/session":"%016x"}},\
                "timestamp":"2024-05-%02dT%02d:%02d:00Z"}""".formatted(
                        new UUID((random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE),
                        learner,
                        LMS.value(),
                        learner,
                        verb,
                        verb,
                        activity,
                        activity,
                        activity,
                        course,
                        raw / 100.0,
                        raw,
                        raw >= 60,
                        1 + random.nextInt(59),
                        random.nextInt(60),
                        random.nextInt(2000),
                        course,
                        activity % 5,
                        course,
                        random.nextLong(),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60));
    }
}
