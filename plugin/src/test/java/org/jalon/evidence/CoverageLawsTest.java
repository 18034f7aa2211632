package org.jalon.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the statements of every emitter, in any order and number. */
class CoverageLawsTest {

    private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final Normalisers NORMALISERS = new Normalisers();

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 20);
    }

    @Test
    void givesEveryCellThatIsExpected() {
        assertThat(EveryEmitter.cells(coverage(EveryEmitter.statements()))).isEqualTo(EveryEmitter.CELLS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameForAnyOrder(int seed) {
        Random random = new Random(seed);
        List<Fact> facts = facts(history(random));
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);

        assertThat(coverage(shuffled, LATER)).as("seed %d", seed).isEqualTo(coverage(facts, LATER));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameStatesWhenStatementsAreSentAgainUnderOtherIds(int seed) {
        Random random = new Random(seed);
        List<String> sent = history(random);
        List<String> again = new ArrayList<>(sent);
        random.ints(20, 0, sent.size()).mapToObj(sent::get).forEach(again::add);
        Collections.shuffle(again, random);

        assertThat(states(again)).as("seed %d", seed).isEqualTo(states(sent));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void letsAFactStandWhileOneOfItsCopiesIsNotVoided(int seed) {
        Random random = new Random(seed);
        List<String> sent = history(random);
        List<Fact> once = facts(sent);
        List<Fact> both =
                Stream.concat(once.stream(), facts(sent, sent.size()).stream()).toList();
        List<Fact> copies = new ArrayList<>();
        for (int position = 1; position <= sent.size(); position++) {
            long inForce = random.nextBoolean() ? position : position + sent.size();
            both.stream().filter(fact -> fact.position() == inForce).forEach(copies::add);
        }
        Collections.shuffle(copies, random);

        assertThat(states(coverage(copies, LATER))).as("seed %d", seed).isEqualTo(states(coverage(once, LATER)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesForVoidedStatementsWhatHoldsWithoutThem(int seed) {
        Random random = new Random(seed);
        List<String> sent = history(random);
        List<Fact> inForce = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        List<Fact> all = facts(sent);
        for (int position = 1; position <= sent.size(); position++) {
            if (random.nextInt(4) > 0) {
                long here = position;
                all.stream().filter(fact -> fact.position() == here).forEach(inForce::add);
                kept.add(sent.get(position - 1));
            }
        }
        Collections.shuffle(inForce, random);

        assertThat(states(coverage(inForce, LATER))).as("seed %d", seed).isEqualTo(states(kept));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesNothingByAWorseLaterAttempt(int seed) {
        List<Fact> facts = facts(history(new Random(seed)));
        Map<ActivityId, ActivityState> before = states(coverage(facts, LATER));
        for (String worse : worseAttempts()) {
            List<Fact> more = new ArrayList<>(facts);
            more.addAll(facts(List.of(worse), 1000));

            assertThat(states(coverage(more, LATER)))
                    .as("seed %d, then %s", seed, worse)
                    .allSatisfy((activity, state) -> assertThat(state).isGreaterThanOrEqualTo(before.get(activity)));
        }
    }

    private static List<String> worseAttempts() {
        String at = "2024-03-06T10:00:00Z";
        return List.of(
                Shapes.quizAttempt(3, 99, at, score(0)),
                Shapes.quizEvent("attempt_abandoned", 3, 98, at, score(0)),
                MoodleShapes.lessonEnded(11, at, score(0)),
                MoodleShapes.scorm("status_submitted", "failed", 21, at, Optional.empty()),
                MoodleShapes.scorm("scoreraw_submitted", "failed", 21, at, Optional.of(score(0))),
                Shapes.attended(5, at, "{\"completion\":false,\"duration\":\"PT0S\"}"),
                Shapes.cmi5(ADL + "failed", 99, at, "{\"success\":false}"),
                XapiShapes.h5p("completed", 12, at, score(0)),
                XapiShapes.scorm("failed", 99, at, "{\"success\":false}"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesASatisfiedActivityOnlyWhenItIsTakenBackOrGradedAnew(int seed) {
        Random random = new Random(seed);
        List<String> sent = history(random);
        Map<ActivityId, ActivityState> before = states(sent);
        String next = statement(random, 13 + random.nextInt(3));
        List<String> more = new ArrayList<>(sent);
        more.add(next);
        List<Fact> added = facts(List.of(next));
        List<Fact> earlier = facts(sent);

        states(more).forEach((activity, state) -> {
            if (state.compareTo(before.get(activity)) < 0) {
                assertThat(added)
                        .as("seed %d: %s was lost by %s", seed, activity, next)
                        .anyMatch(fact -> fact.outcome() == Outcome.WITHDRAWN || replacesAnyOf(earlier, fact));
            }
        });
    }

    private static boolean replacesAnyOf(List<Fact> earlier, Fact fact) {
        return earlier.stream()
                .anyMatch(other -> other.attempt().equals(fact.attempt())
                        && !other.occurredAt().isAfter(fact.occurredAt()));
    }

    private static Coverage coverage(List<String> statements) {
        return coverage(facts(statements), LATER);
    }

    private static Coverage coverage(List<Fact> facts, Instant asOf) {
        return Coverage.of(EveryEmitter.competencies(), EveryEmitter.catalogue(EveryEmitter.MOODLE), facts, asOf);
    }

    private static Map<ActivityId, ActivityState> states(List<String> statements) {
        return states(coverage(statements));
    }

    private static Map<ActivityId, ActivityState> states(Coverage coverage) {
        Map<ActivityId, ActivityState> states = new HashMap<>();
        coverage.competencies()
                .forEach(competency ->
                        competency.activities().forEach(activity -> states.put(activity.id(), activity.state())));
        return states;
    }

    private static List<Fact> facts(List<String> statements) {
        return facts(statements, 0);
    }

    /** The facts of these statements, the first of them stored at the position after that one. */
    private static List<Fact> facts(List<String> statements, int after) {
        List<Fact> facts = new ArrayList<>();
        long position = after;
        for (String json : statements) {
            position++;
            if (NORMALISERS.normalise(Shapes.stored(position, json)) instanceof Normalisation.Usable usable) {
                facts.addAll(usable.facts());
            }
        }
        return facts;
    }

    /** Few moments, attempts and scores, so that ties, regrades, withdrawals and copies happen. */
    private static List<String> history(Random random) {
        return IntStream.range(0, 50)
                .mapToObj(_number -> statement(random, 8 + random.nextInt(4)))
                .toList();
    }

    private static String statement(Random random, int hour) {
        String at = "2024-03-05T%02d:00:00Z".formatted(hour);
        String score = score(4 + 2 * random.nextInt(3));
        int attempt = 1 + random.nextInt(2);
        return switch (random.nextInt(16)) {
            case 0 -> Shapes.completed(8 + random.nextInt(2), at, "{\"completion\":true}");
            case 1 -> Shapes.uncompleted(8 + random.nextInt(2), at);
            case 2 -> Shapes.quizAttempt(3, attempt, at, score);
            case 3 -> Shapes.quizEvent("attempt_abandoned", 3, attempt, at, score);
            case 4 -> Shapes.graded(12, at, score);
            case 5 -> MoodleShapes.scorm("scoreraw_submitted", "completed", 21, at, Optional.of(score));
            case 6 -> MoodleShapes.scorm("status_submitted", "failed", 21, at, Optional.empty());
            case 7 -> Shapes.attended(5, at, "{\"completion\":%s}".formatted(random.nextBoolean()));
            case 8 -> MoodleShapes.lessonEnded(11, at, score);
            case 9 -> MoodleShapes.badge(random.nextBoolean(), 4, at);
            case 10 -> Shapes.cmi5(ADL + "passed", attempt, at, "{\"success\":true,\"score\":{\"scaled\":0.9}}");
            case 11 -> Shapes.cmi5(ADL + "failed", attempt, at, "{\"success\":false}");
            case 12 -> Shapes.cmi5("https://w3id.org/xapi/adl/verbs/waived", attempt, at, Shapes.WAIVED);
            case 13 -> XapiShapes.h5p("completed", 12, at, score);
            case 14 -> XapiShapes.scorm("passed", attempt, at, "{\"success\":true}");
            default -> XapiShapes.scorm("failed", attempt, at, "{\"success\":false}");
        };
    }

    private static String score(int raw) {
        return "{\"completion\":true,\"score\":{\"raw\":%d,\"min\":0,\"max\":10}}".formatted(raw);
    }
}
