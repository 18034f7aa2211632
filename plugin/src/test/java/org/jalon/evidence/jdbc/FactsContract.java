package org.jalon.evidence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.Catalogue;
import org.jalon.evidence.ActivityState;
import org.jalon.evidence.CompetencyCoverage;
import org.jalon.evidence.CompetencyStanding;
import org.jalon.evidence.Courses;
import org.jalon.evidence.Coverage;
import org.jalon.evidence.DryRuns;
import org.jalon.evidence.Fact;
import org.jalon.evidence.MoodleShapes;
import org.jalon.evidence.Normalisation;
import org.jalon.evidence.Normalisers;
import org.jalon.evidence.Shapes;
import org.jalon.evidence.Standings;
import org.jalon.evidence.UnusedCount;
import org.jalon.evidence.UnusedReason;
import org.jalon.evidence.UnusedStatement;
import org.jalon.evidence.jdbc.Feed.Arrival;
import org.jalon.journal.Derivation;
import org.jalon.journal.ReadEntry;
import org.jalon.journal.RowSet;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.RecordTime;
import org.jalon.lrs.FeedEntry;
import org.jalon.mapping.Mappings;
import org.jalon.mapping.PublishedMapping;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the projection of facts and its ports guarantee on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FactsContract {

    private static final Instant START = Instant.parse("2024-06-01T08:00:00Z");
    private static final Instant LATER = Instant.parse("2024-07-01T08:00:00Z");
    private static final AgentId AGENT = new Account(new Iri("https://moodle.example.org"), "7");
    private static final AgentId STRANGER = new Account(new Iri("https://moodle.example.org"), "8");
    private static final String DONE = "{\"completion\":true}";

    private static final Catalogue NOTHING_MAPPED =
            new Catalogue(Courses.catalogue().id(), Courses.catalogue().framework(), "Nothing", List.of());

    private final Evidence evidence;

    FactsContract() {
        this.evidence = open();
    }

    /** An empty, migrated database. */
    abstract Evidence open();

    @BeforeEach
    void startEmpty() {
        evidence.clear();
    }

    private void project(List<FeedEntry> entries) {
        evidence.project(entries);
    }

    private List<Fact> facts(Instant knownAt) {
        return evidence.facts().of(List.of(AGENT, STRANGER), knownAt);
    }

    @Test
    void givesFactsBackAsTheyWere() {
        FeedEntry entry = Feed.of(
                        START,
                        List.of(Arrival.of(
                                1,
                                Shapes.quizAttempt(
                                                3,
                                                1,
                                                "2024-03-05T10:00:00.123456Z",
                                                "{\"success\":true,\"score\":{\"raw\":2,\"min\":0,\"max\":3,\"scaled\":0.1}}")
                                        .replace("Quiz 3", "Quiz « été » \uD83D\uDE00"))))
                .getFirst();
        project(List.of(entry));

        assertThat(facts(LATER)).hasSize(2).allSatisfy(fact -> {
            assertThat(fact.activityName()).contains("Quiz « été » \uD83D\uDE00");
            assertThat(fact.occurredAt()).isEqualTo("2024-03-05T10:00:00.123456Z");
            assertThat(fact.agent()).isEqualTo(AGENT);
        });
        assertThat(new Normalisers()
                        .normalise(entry.statement(), ReadEntry.of(entry).statement()))
                .isInstanceOfSatisfying(
                        Normalisation.Usable.class,
                        usable -> assertThat(facts(LATER))
                                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("attempt", "copyKey")
                                .isEqualTo(usable.facts()));
    }

    @Test
    void findsTheFactsOfManyAgentsAndOfNone() {
        String other = Shapes.completed(8, "2024-03-05T10:00:00Z", DONE).replace("\"name\":\"7\"", "\"name\":\"8\"");
        project(Feed.of(
                START,
                List.of(Arrival.of(1, Shapes.completed(8, "2024-03-05T10:00:00Z", DONE)), Arrival.of(2, other))));

        assertThat(facts(LATER)).extracting(Fact::agent).containsExactlyInAnyOrder(AGENT, STRANGER);
        assertThat(evidence.facts().of(List.of(STRANGER), LATER)).hasSize(1);
        assertThat(evidence.facts().of(List.of(), LATER)).isEmpty();
    }

    @Test
    void knowsWhatWasKnownAtAnInstant() {
        project(Feed.of(
                START,
                List.of(
                        Arrival.of(1, Shapes.completed(8, "2024-03-05T10:00:00Z", DONE)),
                        Arrival.of(2, Shapes.completed(9, "2024-03-05T10:00:00Z", DONE)),
                        Arrival.voiding(3, 1))));

        assertThat(facts(START)).isEmpty();
        assertThat(facts(START.plusSeconds(1))).hasSize(1);
        assertThat(facts(START.plusSeconds(2))).hasSize(2);
        assertThat(facts(START.plusSeconds(3)))
                .singleElement()
                .satisfies(fact -> assertThat(fact.statement()).isEqualTo(Arrival.id(2)));
    }

    @Test
    void neverCountsAStatementThatWasVoidedBeforeItArrived() {
        project(Feed.of(
                START,
                List.of(
                        Arrival.voiding(1, 2),
                        Arrival.of(2, Shapes.completed(8, "2024-03-05T10:00:00Z", DONE)),
                        Arrival.of(3, MoodleShapes.h5pViewed("2024-03-05T10:00:00Z")))));

        assertThat(facts(LATER)).isEmpty();
        assertThat(facts(START.plusSeconds(2))).isEmpty();
    }

    @Test
    void countsAndListsEveryStatementThatYieldsNothing() {
        project(Feed.of(
                START,
                List.of(
                        Arrival.of(1, MoodleShapes.h5pViewed("2024-03-05T10:00:00Z")),
                        Arrival.of(2, MoodleShapes.viewed("page", 6, "2024-03-05T10:00:00Z")),
                        Arrival.of(3, Shapes.question(3, 1, "2024-03-05T10:00:00Z")),
                        Arrival.voiding(4, 2))));

        assertThat(evidence.unused().counts())
                .containsExactly(
                        new UnusedCount(UnusedReason.VOIDING, 1),
                        new UnusedCount(UnusedReason.MOODLE_EVENT_NOT_USED, 1),
                        new UnusedCount(UnusedReason.MOODLE_QUESTION, 1));
        assertThat(evidence.unused().list(Optional.empty(), Long.MAX_VALUE, 2))
                .extracting(UnusedStatement::position)
                .containsExactly(4L, 3L);
        assertThat(evidence.unused().list(Optional.empty(), 3, 2))
                .singleElement()
                .satisfies(unused -> {
                    assertThat(unused.statement()).isEqualTo(Arrival.id(1));
                    assertThat(unused.detail()).isEqualTo("core_h5p\\event\\h5p_viewed");
                });
        assertThat(evidence.unused().list(Optional.of(UnusedReason.MOODLE_QUESTION), Long.MAX_VALUE, 9))
                .hasSize(1);
    }

    @Test
    void isTheSameAfterARebuild() {
        List<FeedEntry> entries = Feed.of(START, arrivals(new Random(17)));
        String empty = evidence.checksum();
        project(entries);
        String checksum = evidence.checksum();

        evidence.clear();
        assertThat(evidence.checksum()).isEqualTo(empty).isNotEqualTo(checksum);
        project(entries);
        assertThat(evidence.checksum()).isEqualTo(checksum).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void givesTheSameCoverageForAnyOrderDuplicatesAndInterleavedVoiding(long seed) {
        Random random = new Random(seed);
        List<Arrival> arrivals = arrivals(random);
        Coverage expected = coverageAfter(arrivals);
        for (int round = 0; round < 4; round++) {
            List<Arrival> again = new ArrayList<>(arrivals);
            random.ints(10, 0, arrivals.size()).mapToObj(arrivals::get).forEach(again::add);
            Collections.shuffle(again, random);
            assertThat(coverageAfter(again))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void derivesStandingsAsAFreshRebuildDoes(long seed) {
        Random random = new Random(seed);
        History history = new History(evidence, random, START, arrivals(random));
        List<String> steps = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            steps.add(history.step());
        }
        String derived = evidence.settle();
        Map<LearnerId, List<CompetencyStanding>> before = standings(history);

        assertThat(evidence.rebuild(history.arrived()))
                .as("seed %d: %s", seed, steps)
                .isEqualTo(derived);
        assertThat(standings(history)).isEqualTo(before);
        assertThat(evidence.get(Derivation.class).isSettled(RowSet.A)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void triesAMappingWithTheStatesThatPublishingItGives(long seed) {
        Random random = new Random(seed);
        History history = new History(evidence, random, START, arrivals(random));
        for (int step = 0; step < 25; step++) {
            history.step();
        }
        Catalogue inUse = Courses.catalogue();
        evidence.get(Mappings.class).publish(inUse, "test", "the course");
        evidence.settle();
        Catalogue next = Courses.changed(random);
        List<Standings.Line> lines = history.learners().stream()
                .map(learner -> new Standings.Line(
                        learner, "Moreau", "Ana", Optional.empty(), Optional.of(next.framework()), states(learner)))
                .toList();

        Map<LearnerId, Map<ActivityId, ActivityState>> tried =
                evidence.get(DryRuns.Trial.class).states(lines, Optional.of(inUse), next);
        Map<LearnerId, Map<ActivityId, ActivityState>> triedAlone =
                evidence.get(DryRuns.Trial.class).states(lines, Optional.empty(), next);
        evidence.get(Mappings.class).publish(next, "test", "another course");
        evidence.settle();

        history.learners().forEach(learner -> {
            assertThat(tried.get(learner)).as("seed %d", seed).isEqualTo(states(learner));
            assertThat(triedAlone.get(learner)).as("seed %d, alone", seed).isEqualTo(states(learner));
        });
    }

    private Map<ActivityId, ActivityState> states(LearnerId learner) {
        return evidence.get(Standings.class).of(learner, Courses.catalogue().framework());
    }

    /** By the rows, after a look that the facts themselves say the same. */
    private Map<LearnerId, List<CompetencyStanding>> standings(History history) {
        Catalogue catalogue = evidence.get(Mappings.class)
                .find(Courses.catalogue().framework())
                .map(PublishedMapping::catalogue)
                .orElse(NOTHING_MAPPED);
        Map<LearnerId, List<CompetencyStanding>> standings = new HashMap<>();
        Map<LearnerId, Map<ActivityId, ActivityState>> together = evidence.get(Standings.class)
                .of(history.learners(), Courses.catalogue().framework());
        history.learners().forEach(learner -> {
            Map<ActivityId, ActivityState> states = evidence.get(Standings.class)
                    .of(learner, Courses.catalogue().framework());
            assertThat(together.getOrDefault(learner, Map.of())).isEqualTo(states);
            List<CompetencyStanding> stored = Courses.ALL.stream()
                    .map(competency -> CompetencyStanding.of(competency, catalogue, states))
                    .toList();
            Set<AgentId> agents = evidence.get(Learners.class).agentsOf(learner, RecordTime.LATEST);
            Coverage fromFacts =
                    Coverage.of(Courses.ALL, catalogue, evidence.facts().of(agents, LATER), LATER);
            assertThat(stored)
                    .isEqualTo(fromFacts.competencies().stream()
                            .map(CompetencyCoverage::standing)
                            .toList());
            standings.put(learner, stored);
        });
        return standings;
    }

    private Coverage coverageAfter(List<Arrival> arrivals) {
        evidence.clear();
        project(Feed.of(START, arrivals));
        return Coverage.of(Courses.ALL, Courses.catalogue(), facts(LATER), LATER);
    }

    /** Few moments, activities and attempts, so that ties, regrades, withdrawals and copies happen; a quarter is voided. */
    private static List<Arrival> arrivals(Random random) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            arrivals.add(Arrival.of(number, statement(random)));
        }
        for (int voiding = 101; voiding <= 110; voiding++) {
            arrivals.add(Arrival.voiding(voiding, 1 + random.nextInt(40)));
        }
        return arrivals;
    }

    private static String statement(Random random) {
        String at = "2024-03-05T%02d:00:00Z".formatted(8 + random.nextInt(4));
        String score = "{\"completion\":true,\"score\":{\"raw\":%d,\"min\":0,\"max\":20}}"
                .formatted(8 + random.nextInt(3) * 4);
        String adl = "http://adlnet.gov/expapi/verbs/";
        return switch (random.nextInt(8)) {
            case 0 -> Shapes.completed(8 + random.nextInt(2), at, DONE);
            case 1 -> Shapes.uncompleted(8 + random.nextInt(2), at);
            case 2 -> Shapes.quizAttempt(3, 1 + random.nextInt(2), at, score);
            case 3 -> Shapes.graded(12 + random.nextInt(2), at, score);
            case 4 -> Shapes.cmi5(adl + "passed", random.nextInt(2), at, "{\"success\":true}");
            case 5 -> Shapes.cmi5(adl + "failed", random.nextInt(2), at, "{\"success\":false}");
            case 6 -> Shapes.quizEvent("attempt_abandoned", 3, 1 + random.nextInt(2), at, score);
            default -> Shapes.question(3, 1, at);
        };
    }
}
