package org.jalon.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jalon.framework.CompetencyId;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String DONE = "{\"completion\":true}";

    private static Coverage coverage(String... statements) {
        return Coverage.of(Courses.ALL, Courses.catalogue(), facts(statements), LATER);
    }

    private static List<Fact> facts(String... statements) {
        Normalisers normalisers = new Normalisers();
        List<Fact> facts = new ArrayList<>();
        for (String json : statements) {
            if (normalisers.normalise(Shapes.stored(facts.size() + 1L, json)) instanceof Normalisation.Usable usable) {
                facts.addAll(usable.facts());
            }
        }
        return facts;
    }

    private static CompetencyCoverage of(CompetencyId competency, String... statements) {
        return coverage(statements).get(competency);
    }

    private static String score(int raw) {
        return "{\"completion\":true,\"score\":{\"raw\":%d,\"min\":0,\"max\":20}}".formatted(raw);
    }

    private static String at(int hour) {
        return "2024-03-05T%02d:00:00Z".formatted(hour);
    }

    private static List<Exclusion> exclusions(CompetencyCoverage coverage) {
        return coverage.activities().stream()
                .flatMap(activity -> activity.excluded().stream())
                .map(ExcludedItem::why)
                .toList();
    }

    @Test
    void tellsNothingMappedFromNothingDone() {
        assertThat(coverage().competencies())
                .extracting(CompetencyCoverage::state)
                .containsExactly(
                        CoverageState.NOTHING_YET,
                        CoverageState.NOTHING_YET,
                        CoverageState.NOTHING_YET,
                        CoverageState.NO_CONTENT_MAPPED,
                        CoverageState.NOTHING_YET);
    }

    @Test
    void isCoveredWhenAllThatIsRequiredIsSatisfied() {
        String booklet = Shapes.completed(9, at(8), DONE);
        String assignment = Shapes.graded(12, at(9), score(10));

        CompetencyCoverage half = of(Courses.PLAN, booklet);
        assertThat(half.state()).isEqualTo(CoverageState.IN_PROGRESS);
        assertThat(half.done()).isEqualTo(1);
        assertThat(half.required()).isEqualTo(2);

        CompetencyCoverage all = of(Courses.PLAN, booklet, assignment);
        assertThat(all.state()).isEqualTo(CoverageState.COVERED);
        assertThat(all.statements()).hasSize(2);
    }

    @Test
    void needsTheRequiredActivityWhateverOptionalOnesAreDone() {
        CompetencyCoverage coverage = of(Courses.WATCH, Shapes.completed(8, at(8), DONE));

        assertThat(coverage.state()).isEqualTo(CoverageState.IN_PROGRESS);
        assertThat(coverage.done()).isZero();
        assertThat(coverage.required()).isEqualTo(1);
    }

    @Test
    void needsOneOptionalActivityWhereNoneIsRequired() {
        CompetencyCoverage coverage = of(Courses.TOOLS, Shapes.completed(8, at(8), DONE));

        assertThat(coverage.state()).isEqualTo(CoverageState.COVERED);
        assertThat(coverage.done()).isEqualTo(1);
        assertThat(coverage.required()).isEqualTo(1);
    }

    @Test
    void countsAScoreFromThePassMarkUp() {
        CompetencyCoverage below = of(Courses.WATCH, Shapes.quizAttempt(3, 1, at(8), score(11)));
        assertThat(below.state()).isEqualTo(CoverageState.IN_PROGRESS);
        assertThat(exclusions(below))
                .containsExactlyInAnyOrder(Exclusion.OUTCOME_NOT_COUNTED, Exclusion.BELOW_PASS_MARK);

        assertThat(of(Courses.WATCH, Shapes.quizAttempt(3, 1, at(8), score(12))).state())
                .isEqualTo(CoverageState.COVERED);
    }

    @Test
    void keepsAPassedAttemptWhenALaterAttemptIsWorse() {
        assertThat(of(
                                Courses.WATCH,
                                Shapes.quizAttempt(3, 1, at(8), score(18)),
                                Shapes.quizAttempt(3, 2, at(9), score(2)))
                        .state())
                .isEqualTo(CoverageState.COVERED);
    }

    @Test
    void takesBackWhatTheSameAttemptWasRegradedTo() {
        CompetencyCoverage coverage = of(
                Courses.PLAN,
                Shapes.graded(12, at(8), score(18)),
                Shapes.graded(12, at(9), score(2)),
                Shapes.completed(9, at(9), DONE));

        assertThat(coverage.done()).isEqualTo(1);
        assertThat(exclusions(coverage)).containsExactly(Exclusion.REGRADED, Exclusion.BELOW_PASS_MARK);
        assertThat(of(Courses.PLAN, Shapes.graded(12, at(9), score(2)), Shapes.graded(12, at(10), score(18)))
                        .done())
                .isEqualTo(1);
    }

    @Test
    void takesTheLowerOfTwoGradesOfOneMoment() {
        String high = Shapes.graded(12, at(8), score(18));
        String low = Shapes.graded(12, at(8), score(2));

        assertThat(of(Courses.PLAN, high, low).done()).isZero();
        assertThat(of(Courses.PLAN, low, high).done()).isZero();
    }

    @Test
    void takesACompletionBackWhenTheModuleIsUncompleted() {
        CompetencyCoverage coverage = of(Courses.TOOLS, Shapes.completed(8, at(8), DONE), Shapes.uncompleted(8, at(9)));

        assertThat(coverage.state()).isEqualTo(CoverageState.NOTHING_YET);
        assertThat(exclusions(coverage)).containsExactly(Exclusion.WITHDRAWN, Exclusion.WITHDRAWAL);
        assertThat(of(
                                Courses.TOOLS,
                                Shapes.completed(8, at(8), DONE),
                                Shapes.uncompleted(8, at(9)),
                                Shapes.completed(8, at(10), DONE))
                        .state())
                .isEqualTo(CoverageState.COVERED);
        assertThat(of(Courses.PLAN, Shapes.completed(9, at(8), DONE), Shapes.uncompleted(8, at(9)))
                        .done())
                .isEqualTo(1);
    }

    @Test
    void showsADispensationAsSuch() {
        CompetencyCoverage coverage =
                of(Courses.PROSPECT, Shapes.cmi5("https://w3id.org/xapi/adl/verbs/waived", 1, at(8), Shapes.WAIVED));

        assertThat(coverage.state()).isEqualTo(CoverageState.DISPENSED);
        assertThat(coverage.state().isMet()).isTrue();
        assertThat(coverage.activities().getFirst().state()).isEqualTo(ActivityState.DISPENSED);
    }

    @Test
    void keepsAPassOfCmi5AgainstALaterFailureOfTheSameRegistration() {
        CompetencyCoverage coverage = of(
                Courses.PROSPECT,
                Shapes.cmi5(ADL + "passed", 1, at(8), "{\"success\":true}"),
                Shapes.cmi5(ADL + "failed", 1, at(9), "{\"success\":false}"));

        assertThat(coverage.state()).isEqualTo(CoverageState.COVERED);
        assertThat(exclusions(coverage)).containsExactly(Exclusion.FAILED_AFTER_PASSED);
    }

    @Test
    void givesNothingForContentWithoutCredit() {
        CompetencyCoverage coverage =
                of(Courses.PROSPECT, Shapes.cmi5(ADL + "passed", 1, at(8), "{\"success\":true}", "", ""));

        assertThat(coverage.state()).isEqualTo(CoverageState.NOTHING_YET);
        assertThat(exclusions(coverage)).containsExactly(Exclusion.NO_CREDIT);
    }

    @Test
    void showsASentCopyOnceWithBothStatements() {
        String quiz = Shapes.quizAttempt(3, 1, at(8), score(18));

        assertThat(of(Courses.WATCH, quiz, quiz).activities().getFirst().counted())
                .singleElement()
                .satisfies(item -> assertThat(item.statements()).hasSize(2));
    }

    @Test
    void leavesOutWhatWasNotKnownYet() {
        List<Fact> facts = facts(Shapes.completed(8, at(8), DONE), Shapes.uncompleted(8, at(10)));
        Instant between = facts.getFirst().stored();

        assertThat(Coverage.of(Courses.ALL, Courses.catalogue(), facts, between)
                        .get(Courses.TOOLS)
                        .state())
                .isEqualTo(CoverageState.COVERED);
        assertThat(Coverage.of(Courses.ALL, Courses.catalogue(), facts, between.minusNanos(1))
                        .get(Courses.TOOLS)
                        .state())
                .isEqualTo(CoverageState.NOTHING_YET);
    }
}
