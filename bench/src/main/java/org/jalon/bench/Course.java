package org.jalon.bench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.CatalogueId;
import org.jalon.catalogue.EvidenceRule;
import org.jalon.catalogue.ModuleId;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Purpose;
import org.jalon.catalogue.Recognition;
import org.jalon.catalogue.TrainingModule;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;

/** A course of 40 mapped activities and 200 learners, and what an LMS sends about them; the same for the same seed. */
final class Course {

    static final int LEARNERS = 200;
    private static final int ACTIVITIES = 40;
    private static final Iri LMS = new Iri("https://lms.example.org");
    private static final List<String> ROUTINE = List.of("experienced", "progressed", "answered");

    private final Random random = new Random(7);
    private final int oneIn;
    private final int learners;

    /** @param oneIn one in so many statements yields a fact */
    Course(int oneIn) {
        this(oneIn, LEARNERS);
    }

    /** Of so many learners. */
    Course(int oneIn, int learners) {
        this.oneIn = oneIn;
        this.learners = learners;
    }

    static AgentId agent(int learner) {
        return new Account(LMS, "learner-" + learner);
    }

    /** Each competency of the framework is prepared by some of the activities. */
    static Catalogue catalogue(Framework framework, double passMark) {
        List<CompetencyId> competencies =
                framework.competencies().map(competency -> competency.id()).toList();
        List<Activity> activities = IntStream.range(0, ACTIVITIES)
                .mapToObj(number -> new Activity(
                        new ActivityId("a-" + number),
                        "Activité " + number,
                        List.of(new Recognition.ActivityIri(activityIri(number))),
                        Set.of(competencies.get(number % competencies.size())),
                        new EvidenceRule(
                                Set.of(Outcome.SCORED),
                                OptionalDouble.of(passMark),
                                number % 3 != 0,
                                Purpose.ASSESSMENT)))
                .toList();
        return new Catalogue(
                new CatalogueId("bench"),
                framework.id(),
                "Bench",
                List.of(new TrainingModule(new ModuleId("all"), "All", activities)));
    }

    private static String activityIri(int number) {
        return LMS.value() + "/activities/" + number;
    }

    /** The body of a POST with so many statements. */
    String batch(int statements) {
        return IntStream.range(0, statements).mapToObj(i -> statement()).collect(Collectors.joining(",", "[", "]"));
    }

    private String statement() {
        String verb = random.nextInt(oneIn) == 0 ? "completed" : ROUTINE.get(random.nextInt(ROUTINE.size()));
        int activity = random.nextInt(ACTIVITIES);
        int learner = random.nextInt(learners);
        int raw = random.nextInt(101);
        return """
                {"id":"%s","actor":{"objectType":"Agent","name":"Learner %d","account":{"homePage":"%s","name":"learner-%d"}},\
                "verb":{"id":"http://adlnet.gov/expapi/verbs/%s","display":{"en-US":"%s"}},\
                "object":{"objectType":"Activity","id":"%s","definition":{\
                "type":"http://adlnet.gov/expapi/activities/lesson","name":{"fr":"Leçon %d"},\
                "description":{"fr":"La leçon numéro %d"}}},\
                "result":{"score":{"raw":%d,"min":0,"max":100},"completion":true,"duration":"PT%dM"},\
                "context":{"registration":"00000000-0000-4000-8000-%012d","platform":"bench","language":"fr",\
                "contextActivities":{"parent":[{"objectType":"Activity","id":"https://lms.example.org/courses/%d"}]},\
                "extensions":{"https://lms.example.org/ext/session":"%016x"}},\
                "timestamp":"2024-05-%02dT%02d:%02d:%02dZ"}""".formatted(
                        new UUID((random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE),
                        learner,
                        LMS.value(),
                        learner,
                        verb,
                        verb,
                        activityIri(activity),
                        activity,
                        activity,
                        raw,
                        1 + random.nextInt(59),
                        random.nextInt(2000),
                        activity % 5,
                        random.nextLong(),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60));
    }
}
