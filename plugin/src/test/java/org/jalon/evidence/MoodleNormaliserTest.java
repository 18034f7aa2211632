package org.jalon.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Recognition;
import org.jalon.lrs.StoredStatement;
import org.junit.jupiter.api.Test;

class MoodleNormaliserTest {

    private static final String AT = "2024-03-05T10:00:00Z";
    private static final String HALF =
            "{\"completion\":true,\"success\":true,\"score\":{\"raw\":10,\"min\":0,\"max\":20,\"scaled\":0}}";

    private final Normalisers normalisers = new Normalisers();

    private List<Fact> facts(String json) {
        return facts(Shapes.stored(1, json));
    }

    private List<Fact> facts(StoredStatement stored) {
        Normalisation normalisation = normalisers.normalise(stored);
        assertThat(normalisation).isInstanceOf(Normalisation.Usable.class);
        return ((Normalisation.Usable) normalisation).facts();
    }

    private UnusedReason unused(String json) {
        Normalisation normalisation = normalisers.normalise(Shapes.stored(1, json));
        assertThat(normalisation).isInstanceOf(Normalisation.Unused.class);
        return ((Normalisation.Unused) normalisation).reason();
    }

    @Test
    void trapATakesTheShareFromRawMinAndMaxNotFromScaled() {
        assertThat(facts(Shapes.quizAttempt(3, 1, AT, HALF)))
                .satisfiesExactly(completed -> assertThat(completed.outcome()).isEqualTo(Outcome.COMPLETED), scored -> {
                    assertThat(scored.outcome()).isEqualTo(Outcome.SCORED);
                    assertThat(scored.score()).contains(new BigDecimal("0.5"));
                    assertThat(scored.remarks()).contains(Remark.SCALED_IGNORED);
                });
    }

    @Test
    void trapBBelievesNoSuccessThatHasNoPassMarkBehindIt() {
        List<Fact> facts = facts(Shapes.quizAttempt(3, 1, AT, HALF));

        assertThat(facts).extracting(Fact::outcome).doesNotContain(Outcome.PASSED);
        assertThat(facts).allSatisfy(fact -> assertThat(fact.remarks()).contains(Remark.SUCCESS_WITHOUT_PASS_MARK));
        assertThat(Remark.SUCCESS_WITHOUT_PASS_MARK.french()).isEqualTo("réussite ignorée : aucune note de passage");
    }

    @Test
    void trapCTellsAttemptsByTheirAddressNotByTheRegistrationOfASession() {
        String first = withRegistration(Shapes.quizAttempt(3, 1, AT, HALF));
        String second = withRegistration(Shapes.quizAttempt(3, 2, AT, HALF));

        assertThat(facts(first).getLast().attempt())
                .isNotEqualTo(facts(second).getLast().attempt())
                .isEqualTo(facts(Shapes.quizAttempt(3, 1, AT, HALF)).getLast().attempt());
    }

    @Test
    void trapDKnowsACopyThatWasSentAgainUnderAnotherId() {
        Fact sent = facts(Shapes.stored(1, Shapes.quizAttempt(3, 1, AT, HALF))).getFirst();
        Fact again = facts(Shapes.stored(9, Shapes.quizAttempt(3, 1, AT, HALF))).getFirst();

        assertThat(again.statement()).isNotEqualTo(sent.statement());
        assertThat(again.copyKey()).isEqualTo(sent.copyKey());
        assertThat(facts(Shapes.quizAttempt(3, 1, "2024-03-05T10:00:01Z", HALF))
                        .getFirst()
                        .copyKey())
                .isNotEqualTo(sent.copyKey());
    }

    @Test
    void trapGNeedsNeitherPlatformNorRegistrationNorTimestamp() {
        StoredStatement bare = Shapes.stored(1, Shapes.completed(8, "", "{\"completion\":true}"));

        assertThat(facts(bare)).singleElement().satisfies(fact -> {
            assertThat(fact.outcome()).isEqualTo(Outcome.COMPLETED);
            assertThat(fact.occurredAt()).isEqualTo(bare.stored());
        });
    }

    @Test
    void readsCompletionOnAndOffOfOneModuleAsOneAttempt() {
        Fact on = facts(Shapes.completed(8, AT, "{\"completion\":true}")).getFirst();
        Fact off = facts(Shapes.uncompleted(8, AT)).getFirst();

        assertThat(on.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(off.outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(off.attempt()).isEqualTo(on.attempt());
        assertThat(on.activityName()).contains("Livret 8");
        assertThat(on.recognisedBy())
                .containsExactly(
                        new Recognition.ActivityIri("https://moodle.example.org/mod/book/view.php?id=8"),
                        new Recognition.ContextActivity("https://moodle.example.org/course/view.php?id=2"));
    }

    @Test
    void takesAModulesSuccessOnlyAsSaid() {
        assertThat(facts(Shapes.completed(8, AT, "{\"completion\":true}")))
                .extracting(Fact::outcome)
                .containsExactly(Outcome.COMPLETED);
        assertThat(facts(Shapes.completed(8, AT, "{\"completion\":true,\"success\":true}")))
                .extracting(Fact::outcome)
                .containsExactly(Outcome.COMPLETED, Outcome.PASSED);
        assertThat(facts(Shapes.completed(8, AT, "{\"completion\":true,\"success\":false}")))
                .extracting(Fact::outcome)
                .containsExactly(Outcome.COMPLETED, Outcome.FAILED);
        assertThat(unused(Shapes.completed(8, AT, "{\"completion\":false}"))).isEqualTo(UnusedReason.MOODLE_SHAPE);
    }

    @Test
    void findsTheQuizOfAnAttemptByItsIdNumberBeforeItsAddress() {
        assertThat(facts(Shapes.quizAttempt(3, 1, AT, HALF)).getFirst().recognisedBy())
                .containsExactly(
                        new Recognition.IdNumber("QUIZ-3"),
                        new Recognition.ActivityIri("https://moodle.example.org/mod/quiz/view.php?id=3"),
                        new Recognition.ContextActivity("https://moodle.example.org/course/view.php?id=2"));
    }

    @Test
    void neverTakesAnAbandonedAttemptForMoreThanAnAttempt() {
        assertThat(facts(Shapes.quizEvent("attempt_abandoned", 3, 1, AT, HALF)))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.outcome()).isEqualTo(Outcome.ATTEMPTED);
                    assertThat(fact.remarks()).containsExactly(Remark.ATTEMPT_ABANDONED);
                });
    }

    @Test
    void leavesSingleQuestionsAside() {
        assertThat(unused(Shapes.question(3, 1, AT))).isEqualTo(UnusedReason.MOODLE_QUESTION);
        assertThat(UnusedReason.MOODLE_QUESTION.routine()).isTrue();
    }

    @Test
    void readsAGradeAsAScoreOfTheAssignment() {
        Fact graded = facts(Shapes.graded(
                        12, AT, "{\"success\":true,\"score\":{\"raw\":1,\"min\":0,\"max\":2,\"scaled\":0}}"))
                .getFirst();
        Fact submitted = facts(Shapes.submitted(12, AT)).getFirst();

        assertThat(graded.outcome()).isEqualTo(Outcome.SCORED);
        assertThat(graded.score()).contains(new BigDecimal("0.5"));
        assertThat(graded.remarks()).containsExactly(Remark.SUCCESS_WITHOUT_PASS_MARK, Remark.SCALED_IGNORED);
        assertThat(submitted.outcome()).isEqualTo(Outcome.ATTEMPTED);
        assertThat(submitted.attempt()).isEqualTo(graded.attempt());
        assertThat(graded.recognisedBy())
                .containsExactly(
                        new Recognition.ActivityIri("https://moodle.example.org/mod/assign/view.php?id=12"),
                        new Recognition.ContextActivity("https://moodle.example.org/course/view.php?id=2"));
    }

    @Test
    void countsNoScoreWithoutARange() {
        List<Fact> facts = facts(Shapes.quizAttempt(3, 1, AT, "{\"score\":{\"raw\":12,\"scaled\":0.2}}"));

        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.outcome()).isEqualTo(Outcome.COMPLETED);
            assertThat(fact.remarks()).containsExactly(Remark.SCALED_IGNORED, Remark.SCORE_UNREADABLE);
        });
        assertThat(unused(Shapes.graded(12, AT, "{\"score\":{\"raw\":12}}"))).isEqualTo(UnusedReason.MOODLE_SHAPE);
    }

    @Test
    void countsATimestampFarAheadOfTheStoreAsStored() {
        Instant stored = Instant.parse("2024-03-05T10:00:00Z");
        String json = Shapes.completed(8, "2024-03-05T10:05:01Z", "{\"completion\":true}");

        assertThat(facts(Shapes.stored(1, json, stored)).getFirst()).satisfies(fact -> {
            assertThat(fact.occurredAt()).isEqualTo(stored);
            assertThat(fact.remarks()).containsExactly(Remark.TIMESTAMP_IN_FUTURE);
        });
        assertThat(facts(Shapes.stored(1, json, stored.plus(Duration.ofSeconds(1))))
                        .getFirst())
                .satisfies(fact -> {
                    assertThat(fact.occurredAt()).isEqualTo(stored.plusSeconds(301));
                    assertThat(fact.remarks()).isEmpty();
                });
    }

    private static String withRegistration(String json) {
        return json.replace("\"language\":\"fr\"", "\"registration\":\"6fa459ea-ee8a-5ca4-894e-db77e160355e\"");
    }
}
