package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.ACME;
import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TutorViewTest {

    private static final String TIME = "enterprise-time";

    private static CandidateFixture aTrainee() {
        return aCandidate()
                .training("2023-09-04", "2024-05-31")
                .session("2024-06-05")
                .week("2024-01-08", 2100, ACME)
                .week("2024-01-15", 2100, ACME);
    }

    @Test
    void saysNothingWhereNoTutorSpoke() {
        Assertions.assertThat(aTrainee().report().items())
                .filteredOn(item -> item.id().equals(TIME))
                .flatExtracting(Item::figures)
                .noneMatch(figure -> figure.unit().equals("weeks"));
    }

    @Test
    void countsTheWeeksThatTheTutorConfirmed() {
        var item = assertThat(aTrainee().confirmedByTheTutor().week("2024-01-22", 2100, ACME))
                .item(TIME)
                .counts("weeks-recorded", 3)
                .counts("weeks-confirmed", 2)
                .counts("weeks-contested", 0);
        item.warnsNothing();
    }

    @Test
    void warnsOfAContestedWeek() {
        assertThat(aTrainee().confirmedByTheTutor().contestedByTheTutor("2024-01-15"))
                .item(TIME)
                .counts("weeks-confirmed", 1)
                .counts("weeks-contested", 1)
                .warns("Semaine du 15 janvier 2024 (Acme Distribution) : contestée par le tuteur.");
    }

    @Test
    void warnsOfAWeekThatChangedSince() {
        assertThat(aTrainee().confirmedByTheTutor().diary("2024-01-20", 60, ACME))
                .item(TIME)
                .counts("weeks-confirmed", 1)
                .warns("Semaine du 15 janvier 2024 (Acme Distribution) : modifiée depuis");
    }

    /** What a tutor says is information: the arrêté asks for a proof, whose acceptance is a person's act. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4200, 20_999, 21_000})
    void changesNoState(int proven) {
        CandidateFixture silent = proven == 0 ? aTrainee() : aTrainee().acceptedProof(proven);
        CandidateFixture said = proven == 0 ? aTrainee() : aTrainee().acceptedProof(proven);
        ReadinessReport without = silent.report();
        ReadinessReport with =
                said.confirmedByTheTutor().contestedByTheTutor("2024-01-08").report();

        Assertions.assertThat(with.verdict()).isEqualTo(without.verdict());
        Assertions.assertThat(with.items())
                .extracting(Item::id, Item::state, Item::question)
                .isEqualTo(without.items().stream()
                        .map(i -> Assertions.tuple(i.id(), i.state(), i.question()))
                        .toList());
    }
}
