package org.jalon.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.jalon.framework.FrameworkId;

/** A small course over what {@link Shapes} sends: quizzes, booklets, assignments, content of cmi5. */
public final class Courses {

    /** Requires the quiz 3, scored from 0.6 up; the booklet 8 is optional. */
    public static final CompetencyId WATCH = new CompetencyId("ntc-2018.1.1");

    /** Requires the booklet 9 and the assignment 12, scored from 0.5 up. */
    public static final CompetencyId PLAN = new CompetencyId("ntc-2018.1.2");

    /** Requires that the content of cmi5 is passed. */
    public static final CompetencyId PROSPECT = new CompetencyId("ntc-2018.1.3");

    /** Nothing is mapped to it. */
    public static final CompetencyId REVIEW = new CompetencyId("ntc-2018.1.4");

    /** Only optional: the booklet 8 and the assignment 13. */
    public static final CompetencyId TOOLS = new CompetencyId("ntc-2018.t.1");

    public static final List<CompetencyId> ALL = List.of(WATCH, PLAN, PROSPECT, REVIEW, TOOLS);

    private Courses() {}

    public static Catalogue catalogue() {
        return new Catalogue(
                new CatalogueId("course"),
                new FrameworkId("ntc-2018"),
                "Course",
                List.of(new TrainingModule(
                        new ModuleId("all"),
                        "All",
                        List.of(
                                activity("quiz", new Recognition.IdNumber("QUIZ-3"), true, scored(0.6), WATCH),
                                activity("booklet-8", moodle("book", 8), false, done(), WATCH, TOOLS),
                                activity("booklet-9", moodle("book", 9), true, done(), PLAN),
                                activity("assignment", moodle("assign", 12), true, scored(0.5), PLAN),
                                activity("practice", moodle("assign", 13), false, scored(0.5), TOOLS),
                                activity(
                                        "content",
                                        new Recognition.PublisherId("https://publisher.example.org/au/veille"),
                                        true,
                                        new Counting(Set.of(Outcome.PASSED), OptionalDouble.empty()),
                                        PROSPECT)))));
    }

    /** The course with other pass marks, perhaps the booklets exchanged, and without some of its activities. */
    public static Catalogue changed(Random random) {
        Catalogue whole = catalogue();
        boolean exchanged = random.nextBoolean();
        Counting scored = scored(0.4 + random.nextInt(5) / 10.0);
        List<Activity> activities = new ArrayList<>(List.of(
                activity("quiz", new Recognition.IdNumber("QUIZ-3"), true, scored, WATCH),
                activity("booklet-8", moodle("book", exchanged ? 9 : 8), false, done(), WATCH, TOOLS),
                activity("booklet-9", moodle("book", exchanged ? 8 : 9), random.nextBoolean(), done(), PLAN),
                activity("assignment", moodle("assign", 12), true, scored(0.5), PLAN),
                activity("practice", moodle("assign", 13), false, scored, TOOLS)));
        activities.removeIf(_activity -> random.nextInt(4) == 0);
        return new Catalogue(
                whole.id(),
                whole.framework(),
                whole.title(),
                List.of(new TrainingModule(new ModuleId("all"), "All", activities)));
    }

    private record Counting(Set<Outcome> outcomes, OptionalDouble passMark) {}

    private static Counting scored(double passMark) {
        return new Counting(Set.of(Outcome.SCORED), OptionalDouble.of(passMark));
    }

    private static Counting done() {
        return new Counting(Set.of(Outcome.COMPLETED), OptionalDouble.empty());
    }

    private static Recognition moodle(String module, int id) {
        return new Recognition.ActivityIri("https://moodle.example.org/mod/%s/view.php?id=%d".formatted(module, id));
    }

    private static Activity activity(
            String id, Recognition key, boolean required, Counting counting, CompetencyId... prepares) {
        return new Activity(
                new ActivityId(id),
                id,
                List.of(key),
                Arrays.stream(prepares).collect(Collectors.toSet()),
                new EvidenceRule(counting.outcomes(), counting.passMark(), required, Purpose.TRAINING));
    }
}
