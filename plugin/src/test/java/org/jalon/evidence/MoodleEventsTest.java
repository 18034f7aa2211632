package org.jalon.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Recognition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodleEventsTest {

    private static final String AT = "2024-03-05T10:00:00Z";
    private static final String LATER = "2024-03-05T11:00:00Z";
    private static final String SCORE = "{\"score\":{\"raw\":16,\"min\":0,\"max\":20,\"scaled\":0.6}}";
    private static final String ENDED =
            "{\"completion\":true,\"success\":true,\"score\":{\"raw\":16,\"min\":0,\"max\":20,\"scaled\":0.6}}";

    private static Recognition moodle(String path) {
        return new Recognition.ActivityIri("https://moodle.example.org/" + path);
    }

    private static String scorm(String event, String verb, String timestamp) {
        return MoodleShapes.scorm(
                event, verb, 21, timestamp, event.equals("scoreraw_submitted") ? Optional.of(SCORE) : Optional.empty());
    }

    @Test
    void trapFReadsABadgeOnlyWhereAPersonGaveIt() {
        Fact awarded = Normalised.fact(MoodleShapes.badge(true, 4, AT));
        Fact revoked = Normalised.fact(MoodleShapes.badge(false, 4, LATER));

        assertThat(awarded.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(awarded.recognisedBy()).startsWith(moodle("badges/overview.php?id=4"));
        assertThat(revoked.outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(revoked.attempt()).isEqualTo(awarded.attempt());
    }

    @Test
    void trapHTakesCompletionForFullAttendanceAndNothingFromTheDuration() {
        Fact full = Normalised.fact(Shapes.attended(AT));
        Fact partial = Normalised.fact(Shapes.attended(5, AT, "{\"completion\":false,\"duration\":\"PT12600S\"}"));

        assertThat(full.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(full.remarks()).isEmpty();
        assertThat(full.recognisedBy()).startsWith(moodle("mod/facetoface/view.php?id=5"));
        assertThat(partial.outcome()).isEqualTo(Outcome.ATTEMPTED);
        assertThat(partial.remarks()).containsExactly(Remark.ATTENDANCE_NOT_FULL);
    }

    @Test
    void takesAttendanceBackWithTheCompletionOfItsModule() {
        String withdrawn = Shapes.uncompleted(5, LATER).replace("mod/book", "mod/facetoface");

        assertThat(Normalised.fact(withdrawn).attempt())
                .isEqualTo(Normalised.fact(Shapes.attended(AT)).attempt());
    }

    @Test
    void readsTheCompletionOfACourseAsItsOwn() {
        Fact completed = Normalised.fact(Shapes.courseCompleted(AT));

        assertThat(completed.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(completed.recognisedBy()).containsExactly(moodle("course/view.php?id=2"));
    }

    @Test
    void readsTheEndOfALessonAsItsCompletionAndAScore() {
        List<Fact> facts = Normalised.facts(MoodleShapes.lessonEnded(11, AT, ENDED));

        assertThat(facts).extracting(Fact::outcome).containsExactly(Outcome.COMPLETED, Outcome.SCORED);
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.recognisedBy()).startsWith(moodle("mod/lesson/view.php?id=11"));
            assertThat(fact.remarks()).containsExactly(Remark.SUCCESS_WITHOUT_PASS_MARK, Remark.SCALED_IGNORED);
        });
        assertThat(facts.getLast().score()).contains(new BigDecimal("0.8"));
        assertThat(facts.getFirst().attempt())
                .isEqualTo(Normalised.fact(Shapes.uncompleted(11, AT).replace("mod/book", "mod/lesson"))
                        .attempt());
        assertThat(Normalised.facts(MoodleShapes.lessonEnded(11, AT, "{\"completion\":true}")))
                .singleElement()
                .satisfies(fact -> assertThat(fact.remarks()).isEmpty());
    }

    @Test
    void takesAnotherEndOfALessonForAnotherAttempt() {
        assertThat(Normalised.facts(MoodleShapes.lessonEnded(11, LATER, ENDED))
                        .getLast()
                        .attempt())
                .isNotEqualTo(Normalised.facts(MoodleShapes.lessonEnded(11, AT, ENDED))
                        .getLast()
                        .attempt());
    }

    @ParameterizedTest
    @CsvSource({
        "sco_launched, launched, ATTEMPTED",
        "status_submitted, passed, PASSED",
        "status_submitted, failed, FAILED",
        "status_submitted, completed, ATTEMPTED"
    })
    void readsTheStatusOfScormContent(String event, String verb, Outcome outcome) {
        Fact fact = Normalised.fact(scorm(event, verb, AT));

        assertThat(fact.outcome()).isEqualTo(outcome);
        assertThat(fact.recognisedBy()).startsWith(moodle("mod/scorm/view.php?id=21"));
        assertThat(fact.remarks().contains(Remark.SCORM_STATUS_UNKNOWN)).isEqualTo(verb.equals("completed"));
    }

    @Test
    void readsTheScoreOfScormContent() {
        List<Fact> facts = Normalised.facts(scorm("scoreraw_submitted", "completed", AT));

        assertThat(facts).extracting(Fact::outcome).containsExactly(Outcome.ATTEMPTED, Outcome.SCORED);
        assertThat(facts.getLast().score()).contains(new BigDecimal("0.8"));
        assertThat(Normalised.fact(MoodleShapes.scorm(
                                "scoreraw_submitted",
                                "passed",
                                21,
                                AT,
                                Optional.of("{\"score\":{\"raw\":80,\"max\":100}}")))
                        .remarks())
                .containsExactly(Remark.SCORE_UNREADABLE);
    }

    @Test
    void takesAWorseReportOfScormContentForAnotherAttempt() {
        assertThat(Normalised.fact(scorm("status_submitted", "failed", LATER)).attempt())
                .isNotEqualTo(
                        Normalised.fact(scorm("status_submitted", "passed", AT)).attempt());
    }

    @Test
    void readsCertificatesIssuedAndRevoked() {
        Fact issued = Normalised.fact(MoodleShapes.certificate(true, "71AB", AT));
        Fact revoked = Normalised.fact(MoodleShapes.certificate(false, "71AB", LATER));

        assertThat(issued.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(issued.recognisedBy())
                .containsExactly(
                        moodle("admin/tool/certificate/index.php?code=71AB"),
                        new Recognition.ContextActivity("https://moodle.example.org/course/view.php?id=2"));
        assertThat(revoked.outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(revoked.attempt()).isEqualTo(issued.attempt());
    }

    @Test
    void leavesAsideWhatIsGradedQuestionByQuestion() {
        for (String json : List.of(MoodleShapes.questionGraded(3, 1, AT), MoodleShapes.essayAssessed(11, AT))) {
            assertThat(Normalised.unused(json).reason()).isEqualTo(UnusedReason.MOODLE_QUESTION);
        }
    }

    @Test
    void leavesVisitsAside() {
        for (String json : List.of(MoodleShapes.viewed("page", 6, AT), MoodleShapes.h5pViewed(AT))) {
            assertThat(Normalised.unused(json).reason()).isEqualTo(UnusedReason.MOODLE_EVENT_NOT_USED);
        }
        assertThat(Normalised.unused(MoodleShapes.h5pViewed(AT)).detail()).isEqualTo("core_h5p\\event\\h5p_viewed");
    }

    @Test
    void namesAnEventWhoseVerbDoesNotFit() {
        List<String> odd = List.of(
                MoodleShapes.badge(true, 4, AT).replace("verbs/achieved", "verbs/forfeited"),
                MoodleShapes.certificate(false, "71AB", AT).replace("verbs/forfeited", "verbs/achieved"),
                Shapes.attended(AT).replace("verbs/attended", "verbs/completed"),
                Shapes.courseCompleted(AT).replace("verbs/completed", "verbs/attempted"),
                scorm("status_submitted", "answered", AT),
                scorm("status_submitted", "passed", AT).replace("activities/module", "activities/course"),
                MoodleShapes.lessonEnded(11, AT, ENDED).replace("lesson-session", "lesson"));

        assertThat(odd).extracting(json -> Normalised.unused(json).reason()).containsOnly(UnusedReason.MOODLE_SHAPE);
    }

    @Test
    void trapDKeepsTwoEventsOfOneMomentApart() {
        List<String> sameMoment = List.of(
                scorm("status_submitted", "completed", AT),
                scorm("scoreraw_submitted", "completed", AT),
                scorm("sco_launched", "launched", AT),
                MoodleShapes.lessonEnded(11, AT, ENDED),
                MoodleShapes.lessonEnded(11, AT, ENDED.replace("16", "12")),
                Shapes.attended(AT),
                Shapes.courseCompleted(AT));

        assertThat(sameMoment)
                .extracting(json -> Normalised.facts(json).getFirst().copyKey())
                .doesNotHaveDuplicates();
    }

    @Test
    void trapGReadsEveryEventTheSameWithThePluginsDefaults() {
        for (String json : List.of(
                scorm("scoreraw_submitted", "passed", AT),
                MoodleShapes.lessonEnded(11, AT, ENDED),
                MoodleShapes.badge(true, 4, AT),
                Shapes.attended(AT))) {
            String withDefaults = json.replace(
                    "\"language\":\"fr\"",
                    "\"language\":\"fr\",\"platform\":\"Moodle\",\"registration\":\"6fa459ea-ee8a-5ca4-894e-db77e160355e\"");

            assertThat(Normalised.facts(withDefaults)).isEqualTo(Normalised.facts(json));
        }
    }
}
