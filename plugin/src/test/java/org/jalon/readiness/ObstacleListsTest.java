package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.ExamSession;
import org.jalon.candidacy.SessionId;
import org.jalon.learner.CohortId;
import org.jalon.learner.Cohorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObstacleListsTest {

    private final ReadinessCentre centre = ReadinessCentre.onH2();
    private ExamSession session;
    private Candidacy bare;
    private Candidacy ready;
    private Candidacy covered;

    @BeforeEach
    void enterCandidates() {
        session = centre.session("2024-05-20");
        ready = centre.candidate("Arnaud", session);
        centre.completeFile(ready);
        centre.handOver(ready);
        bare = centre.candidate("Étienne", session);
        covered = centre.candidate("Dumas", session);
        centre.cover(covered);
    }

    @AfterEach
    void closeCentre() {
        centre.close();
    }

    @Test
    void listWhatTheFullReportsSay() {
        ObstacleList present = list();
        ObstacleList atThatInstant = centre.get(ObstacleLists.class)
                .ofSession(session.id(), Optional.of(centre.now()))
                .orElseThrow();

        assertThat(present.candidates()).hasSize(3).allSatisfy(candidate -> {
            ReadinessReport full = centre.report(candidate.candidacy());
            assertThat(candidate.report().verdict()).isEqualTo(full.verdict());
            assertThat(candidate.report().items())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("inputs", "views")
                    .isEqualTo(full.items());
            assertThat(candidate.obstacles())
                    .allMatch(item -> item.blocking() && item.isUnsettled())
                    .hasSize((int) full.items().stream()
                            .filter(item -> item.blocking() && item.isUnsettled())
                            .count());
        });
        assertThat(atThatInstant.candidates())
                .extracting(c -> c.candidacy().id())
                .isEqualTo(present.candidates().stream()
                        .map(c -> c.candidacy().id())
                        .toList());
    }

    @Test
    void putTheGravestFirstThenNamesAsInFrench() {
        assertThat(list().candidates())
                .extracting(c -> c.learner().familyName())
                .containsExactly("Dumas", "Étienne", "Arnaud");
        assertThat(list().counts()).containsEntry(Verdict.READY_TO_PRESENT, 1L);
    }

    @Test
    void keepOnlyWhatAFilterAsksFor() {
        ObstacleFilter formateur = new ObstacleFilter(
                Set.of(), Set.of(), Set.of(Owner.FORMATEUR), Set.of(), Optional.empty(), Optional.empty());
        ObstacleFilter verdict = new ObstacleFilter(
                Set.of(Verdict.READY_TO_PRESENT), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());
        ObstacleFilter documents = new ObstacleFilter(
                Set.of(),
                Set.of(State.NOT_MET),
                Set.of(),
                Set.of("document"),
                Optional.of(false),
                Optional.of(LocalDate.parse("2024-05-20")));

        assertThat(list().filtered(formateur).candidates())
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.obstacles())
                        .isNotEmpty()
                        .allMatch(item -> item.owner().equals(Optional.of(Owner.FORMATEUR))));
        assertThat(list().filtered(verdict).candidates())
                .extracting(BlockedCandidate::candidacy)
                .containsExactly(ready);
        assertThat(list().filtered(documents).candidates())
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.obstacles()).hasSize(3));
        assertThat(list().filtered(documents).counts()).isEqualTo(list().counts());
    }

    @Test
    void putWhatIsLateFirst() {
        centre.moveTo("2024-05-20T22:00:01Z");

        List<Timing> timings = list().candidates().getFirst().obstacles().stream()
                .map(Item::timing)
                .toList();
        assertThat(timings)
                .startsWith(Timing.LATE)
                .isSortedAccordingTo((a, b) -> Boolean.compare(a != Timing.LATE, b != Timing.LATE));
    }

    @Test
    void followACohortToo() {
        CohortId cohort = centre.get(Cohorts.class).create("Printemps", "test").id();
        centre.get(Cohorts.class).add(cohort, bare.learner(), "test");

        assertThat(centre.get(ObstacleLists.class)
                        .ofCohort(cohort, Optional.empty())
                        .orElseThrow()
                        .candidates())
                .extracting(BlockedCandidate::candidacy)
                .containsExactly(bare);
        assertThat(centre.get(ObstacleLists.class).ofCohort(CohortId.random(), Optional.empty()))
                .isEmpty();
        assertThat(centre.get(ObstacleLists.class).ofSession(SessionId.random(), Optional.empty()))
                .isEmpty();
    }

    private ObstacleList list() {
        return centre.get(ObstacleLists.class)
                .ofSession(session.id(), Optional.empty())
                .orElseThrow();
    }
}
