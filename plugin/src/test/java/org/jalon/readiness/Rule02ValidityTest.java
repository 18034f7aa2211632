package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import java.time.Instant;
import org.jalon.examfile.SessionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rule02ValidityTest {

    @Test
    void refusesASessionBeforeTheVersionBegins() {
        assertThat(aCandidate().session("2019-06-09").asOf("2019-05-02"))
                .item("validity")
                .isNotMet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-06-10", "2019-06-11", "2024-06-09"})
    void admitsEverybodyWhileTheVersionIsInForce(String day) {
        assertThat(aCandidate().fromVae().session(day))
                .item("validity")
                .isMet()
                .restsOn(Grounds.Kind.LAW, "arrete-2018-12-11");
    }

    @Test
    void admitsOnTheAnniversaryWhomBothReadingsAdmit() {
        assertThat(aCandidate().session("2024-06-10").enteredInCeres("2024-05-01"))
                .item("validity")
                .isMet();
    }

    @Test
    void asksAPersonOnTheAnniversaryWhereOnlyOneReadingAdmits() {
        assertThat(aCandidate().fromVae().session("2024-06-10").enteredInCeres("2024-05-01"))
                .item("validity")
                .isUndetermined("anniversary-read-both-ways");
        assertThat(aCandidate().trainingFrom("2024-06-11").session("2024-06-10").enteredInCeres("2024-05-01"))
                .item("validity")
                .isUndetermined("anniversary-read-both-ways");
        assertThat(aCandidate().session("2024-06-10")).item("validity").isUndetermined("anniversary-read-both-ways");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-09, MET",
        "2024-06-10, UNDETERMINED",
        "2024-06-11, NOT_MET",
    })
    void admitsInProlongationATrainingBegunBeforeTheEnd(String begun, State state) {
        assertThat(aCandidate().trainingFrom(begun).session("2024-06-11").enteredInCeres("2024-05-01"))
                .item("validity")
                .is(state)
                .restsOn(Grounds.Kind.GUIDANCE, "responsable-de-session");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-09, MET",
        "2024-06-10, UNDETERMINED",
        "2024-06-11, NOT_MET",
    })
    void admitsInProlongationASessionEnteredInCeresBeforeTheEnd(String entered, State state) {
        assertThat(aCandidate().session("2025-03-03").enteredInCeres(entered))
                .item("validity")
                .is(state);
    }

    @Test
    void cannotMendASessionEnteredInCeresTooLate() {
        assertThat(aCandidate().session("2025-03-03").enteredInCeres("2024-06-11"))
                .hasVerdict(Verdict.BLOCKED)
                .item("validity")
                .cannotBeMended()
                .says("Elle n'est pas ouverte à cette session, saisie dans CERES le 11 juin 2024");
    }

    @Test
    void asksAPersonInProlongationWhereTheEntryInCeresIsNotRecorded() {
        assertThat(aCandidate().session("2025-03-03"))
                .item("validity")
                .isUndetermined("prolongation-open-to-candidate");
    }

    @ParameterizedTest
    @CsvSource({"FAILURE, MET", "PARTIAL_SUCCESS, MET", "ABSENCE, UNDETERMINED"})
    void admitsInProlongationWhoFailedOrPartlySucceededBefore(SessionOutcome outcome, State state) {
        assertThat(aCandidate()
                        .trainingFrom("2024-07-01")
                        .earlierSession("2024-04-10", "TITRE", outcome)
                        .session("2025-03-03")
                        .enteredInCeres("2024-06-01"))
                .item("validity")
                .is(state);
    }

    @Test
    void doesNotCountTheSessionAimedAtAsAnEarlierOne() {
        assertThat(aCandidate()
                        .trainingFrom("2024-07-01")
                        .earlierSession("2025-03-03", "TITRE", SessionOutcome.FAILURE)
                        .session("2025-03-03")
                        .enteredInCeres("2024-06-01"))
                .item("validity")
                .isNotMet()
                .says("Elle n'est pas ouverte à ce candidat : sa formation a commencé le 1er juillet 2024");
    }

    @Test
    void asksAPersonForAVaeCandidateInProlongation() {
        assertThat(aCandidate().fromVae().session("2024-06-11").enteredInCeres("2024-05-01"))
                .item("validity")
                .isUndetermined("prolongation-open-to-candidate")
                .says("Les candidats VAE ne sont pas nommés");
    }

    @Test
    void admitsAVaeCandidateWhoFailedBeforeInProlongation() {
        assertThat(aCandidate()
                        .fromVae()
                        .earlierSession("2024-04-10", "TITRE", SessionOutcome.FAILURE)
                        .session("2024-06-11")
                        .enteredInCeres("2024-05-01"))
                .item("validity")
                .isMet();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-09, MET",
        "2025-06-10, UNDETERMINED",
        "2025-06-11, NOT_MET",
    })
    void endsTheProlongationAfterAYear(String day, State state) {
        assertThat(aCandidate().session(day).enteredInCeres("2024-05-01"))
                .item("validity")
                .is(state);
    }

    @Test
    void namesBothQuestionsOnTheProlongationsLastDay() {
        assertThat(aCandidate().session("2025-06-10").enteredInCeres("2024-05-01"))
                .item("validity")
                .isUndetermined("prolongation-end-read-both-ways");
        assertThat(aCandidate().fromVae().session("2025-06-10").enteredInCeres("2024-05-01"))
                .item("validity")
                .isUndetermined("prolongation-end-read-both-ways+prolongation-open-to-candidate");
        assertThat(aCandidate().trainingFrom("2024-07-01").session("2025-06-10").enteredInCeres("2024-05-01"))
                .item("validity")
                .isNotMet()
                .cannotBeMended();
    }

    @Test
    void mendsNothingOnceTheProlongationIsOver() {
        assertThat(aCandidate().session("2025-06-11").enteredInCeres("2024-05-01"))
                .hasVerdict(Verdict.BLOCKED)
                .item("validity")
                .cannotBeMended();
    }

    @Test
    void blocksWithoutASessionOnceTheVersionHasLapsed() {
        assertThat(aCandidate().asOf("2026-11-23")).hasVerdict(Verdict.BLOCKED);
        assertThat(aCandidate().asOf("2024-05-02"))
                .hasVerdict(Verdict.IN_PREPARATION)
                .lacks("validity")
                .item("session")
                .isNotMet();
    }

    @ParameterizedTest
    @CsvSource({"2024-06-02, NOT_MET", "2024-06-03, MET"})
    void wantsTheAgrementOnTheSessionsDay(String until, State state) {
        assertThat(aCandidate().session("2024-06-03").agrementUntil(until))
                .item("agrement")
                .is(state);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-08, NOT_MET", "2024-06-09, UNDETERMINED", "2024-06-10, MET"})
    void wantsAnAgrementThatRanToTheEndInProlongation(String until, State state) {
        assertThat(aCandidate().session("2025-03-03").agrementUntil(until))
                .item("agrement")
                .is(state);
    }

    @Test
    void asksForTheAgrementWhereItIsNotRecorded() {
        assertThat(aCandidate().session("2024-06-03").agrementUnknown())
                .item("agrement")
                .isUndetermined("agrement-unknown");
    }

    @Test
    void readsTheDayInTheCentresZone() {
        Instant eveningInParis = Instant.parse("2024-06-03T20:30:00Z");
        var inParis = aCandidate().session("2024-06-03").asOfInstant(eveningInParis);
        var inLaReunion =
                aCandidate().session("2024-06-03").asOfInstant(eveningInParis).inZone("Indian/Reunion");

        assertThat(inParis).item("dossier-professionnel").isNotMet();
        org.assertj.core.api.Assertions.assertThat(inParis.report().items())
                .filteredOn(i -> i.id().equals("dossier-professionnel"))
                .extracting(Item::timing)
                .containsExactly(Timing.ON_TRACK);
        assertThat(inLaReunion).item("dossier-professionnel").isLate();
    }
}
