package org.jalon.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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

/**
 * What one learner's LMS, content and tools send in every shape that counts, a catalogue over it, and what follows for each
 * competency.
 */
public final class EveryEmitter {

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";

    /** Where the learner 7 has an account. */
    public static final String MOODLE = "https://moodle.example.org";

    private static final String DONE = "{\"completion\":true}";

    /** The machine's view that {@link #statements()} lead to: competency, state, done of required. */
    public static final List<String> CELLS = List.of(
            "1.1 COVERED 1/1",
            "1.2 IN_PROGRESS 1/2",
            "1.3 COVERED 1/1",
            "1.4 DISPENSED 1/1",
            "2.1 COVERED 2/2",
            "2.2 IN_PROGRESS 1/2",
            "2.3 NOTHING_YET 0/1",
            "t.1 COVERED 2/2",
            "t.2 NO_CONTENT_MAPPED 0/0");

    private static final List<String> COMPETENCIES =
            List.of("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "t.1", "t.2");

    private EveryEmitter() {}

    /** In the form of {@link #CELLS}. */
    public static List<String> cells(Coverage coverage) {
        return COMPETENCIES.stream()
                .map(name -> {
                    CompetencyCoverage cell = coverage.get(competency(name));
                    return "%s %s %d/%d".formatted(name, cell.state(), cell.done(), cell.required());
                })
                .toList();
    }

    public static List<CompetencyId> competencies() {
        return COMPETENCIES.stream().map(EveryEmitter::competency).toList();
    }

    private static CompetencyId competency(String name) {
        return new CompetencyId("ntc-2018." + name);
    }

    /** Without ids, as Moodle sends them; of the learner 7 at moodle.example.org. */
    public static List<String> statements() {
        List<String> statements = new ArrayList<>();
        moodle(statements);
        cmi5(statements);
        statements.add(XapiShapes.h5p("completed", 12, at(8), score(6)));
        statements.add(XapiShapes.h5pPart("answered", 12, at(7), score(10)));
        statements.add(XapiShapes.scorm("terminated", 1, at(9), "{\"completion\":true,\"success\":true}"));
        statements.add(XapiShapes.said(ADL + "experienced", "https://contenus.example.org/video", at(9), "{}", ""));
        return statements;
    }

    private static void moodle(List<String> statements) {
        statements.add(Shapes.quizAttempt(3, 1, at(8), score(4)));
        statements.add(Shapes.quizAttempt(3, 2, at(9), score(8)));
        statements.add(Shapes.quizEvent("attempt_abandoned", 3, 3, at(10), score(0)));
        statements.add(Shapes.question(3, 2, at(9)));
        statements.add(MoodleShapes.questionGraded(3, 2, at(11)));
        statements.add(Shapes.completed(9, at(8), DONE));
        statements.add(Shapes.submitted(12, at(8)));
        statements.add(Shapes.graded(12, at(9), score(9)));
        statements.add(Shapes.graded(12, at(10), score(4)));
        statements.add(MoodleShapes.scorm("sco_launched", "launched", 21, at(8), Optional.empty()));
        statements.add(MoodleShapes.scorm("scoreraw_submitted", "completed", 21, at(9), Optional.of(score(7))));
        statements.add(MoodleShapes.scorm("status_submitted", "failed", 21, at(10), Optional.empty()));
        statements.add(Shapes.attended(at(8)));
        statements.add(MoodleShapes.lessonEnded(11, at(8), score(10)));
        statements.add(MoodleShapes.essayAssessed(11, at(9)));
        statements.add(MoodleShapes.badge(true, 4, at(8)));
        statements.add(MoodleShapes.badge(false, 4, at(9)));
        statements.add(Shapes.completed(8, at(8), DONE));
        statements.add(Shapes.uncompleted(8, at(9)));
        statements.add(Shapes.courseCompleted(at(12)));
        statements.add(MoodleShapes.certificate(true, "71AB", at(12)));
        statements.add(MoodleShapes.viewed("page", 6, at(7)));
        statements.add(MoodleShapes.h5pViewed(at(7)));
    }

    private static void cmi5(List<String> statements) {
        String mastered = ",\"https://w3id.org/xapi/cmi5/context/extensions/masteryscore\":0.85";
        String moveOn = ",{\"id\":\"https://w3id.org/xapi/cmi5/context/categories/moveon\"}";
        statements.add(Shapes.cmi5(ADL + "launched", 1, at(7), "{}", "", mastered));
        statements.add(Shapes.cmi5(ADL + "initialized", 1, at(8), "{}", "", ""));
        statements.add(Shapes.cmi5(
                ADL + "passed", 1, at(9), "{\"success\":true,\"score\":{\"scaled\":0.92}}", moveOn, mastered));
        statements.add(Shapes.cmi5(ADL + "failed", 1, at(10), "{\"success\":false}"));
        statements.add(Shapes.cmi5(ADL + "terminated", 1, at(11), "{\"duration\":\"PT13M\"}", "", ""));
        statements.add(Shapes.cmi5("https://w3id.org/xapi/adl/verbs/satisfied", 1, at(11), "{}", "", ""));
        statements.add(Shapes.cmi5("https://w3id.org/xapi/adl/verbs/waived", 2, at(8), Shapes.WAIVED)
                .replace("au/veille", "au/bilan")
                .replace("au/41", "au/42"));
    }

    private static String at(int hour) {
        return "2024-03-05T%02d:00:00Z".formatted(hour);
    }

    /** As Moodle computes it: scaled from -1 to 1, and success although no pass mark is set. */
    private static String score(int raw) {
        return "{\"completion\":true,\"success\":true,\"score\":{\"raw\":%d,\"min\":0,\"max\":10,\"scaled\":%s}}"
                .formatted(raw, raw / 5.0 - 1);
    }

    /** @param moodle where Moodle is */
    public static Catalogue catalogue(String moodle) {
        return new Catalogue(
                new CatalogueId("every-emitter"),
                new FrameworkId("ntc-2018"),
                "Every emitter",
                List.of(new TrainingModule(new ModuleId("all"), "All", activities(moodle))));
    }

    private static List<Activity> activities(String moodle) {
        return List.of(
                activity("quiz", new Recognition.IdNumber("QUIZ-3"), "1.1", Outcome.SCORED),
                activity("booklet", iri(moodle + "/mod/book/view.php?id=9"), "1.2", Outcome.COMPLETED),
                activity("assignment", iri(moodle + "/mod/assign/view.php?id=12"), "1.2", Outcome.SCORED),
                activity("content", publisher("veille"), "1.3", Outcome.PASSED),
                activity("waived", publisher("bilan"), "1.4", Outcome.PASSED),
                activity("scorm", iri(moodle + "/mod/scorm/view.php?id=21"), "2.1", Outcome.SCORED),
                activity("session", iri(moodle + "/mod/facetoface/view.php?id=5"), "2.1", Outcome.COMPLETED),
                activity("lesson", iri(moodle + "/mod/lesson/view.php?id=11"), "2.2", Outcome.COMPLETED),
                activity("badge", iri(moodle + "/badges/overview.php?id=4"), "2.2", Outcome.COMPLETED),
                activity("taken-back", iri(moodle + "/mod/book/view.php?id=8"), "2.3", Outcome.COMPLETED),
                activity("h5p", iri("https://contenus.example.org/h5p/12"), "t.1", Outcome.SCORED),
                activity("sco", iri("https://contenus.example.org/scorm/prospection"), "t.1", Outcome.PASSED));
    }

    private static Recognition iri(String iri) {
        return new Recognition.ActivityIri(iri);
    }

    private static Recognition publisher(String name) {
        return new Recognition.PublisherId("https://publisher.example.org/au/" + name);
    }

    private static Activity activity(String id, Recognition key, String prepares, Outcome counts) {
        OptionalDouble passMark = counts == Outcome.SCORED ? OptionalDouble.of(0.6) : OptionalDouble.empty();
        return new Activity(
                new ActivityId(id),
                id,
                List.of(key),
                Set.of(competency(prepares)),
                new EvidenceRule(Set.of(counts), passMark, true, Purpose.ASSESSMENT));
    }
}
