package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.readiness.CandidateFixture.ACME;
import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rule06HoursAndProofTest {

    private static final String TIME = "enterprise-time";

    private static CandidateFixture aTrainee() {
        return aCandidate().training("2023-09-04", "2024-05-31").session("2024-06-05");
    }

    @ParameterizedTest
    @CsvSource({"20999, NOT_MET", "21000, MET", "21001, MET"})
    void countsAnAcceptedProofWithoutADiaryToTheMinute(int minutes, State state) {
        assertThat(aTrainee().acceptedProof(minutes))
                .item(TIME)
                .is(state)
                .counts("minutes-attested", minutes)
                .restsOn(Grounds.Kind.LAW, "arrete-2018-12-11")
                .isDue("2024-06-04");
    }

    @Test
    void saysWhatIsMissingToTheMinute() {
        assertThat(aTrainee().acceptedProof(20_985)).item(TIME).says("349 h 45 sur 350 h : il manque 15 min");
    }

    @ParameterizedTest
    @CsvSource({
        "21000, 21000, MET, ''",
        "21420, 21000, MET, ''",
        "20999, 20999, NOT_MET, ''",
        "21000, 20999, UNDETERMINED, different-sides",
        "20999, 21000, UNDETERMINED, different-sides",
    })
    void weighsDiaryAgainstProof(int diary, int proof, State state, String question) {
        var report = aTrainee()
                .diaryOf(diary, "2024-01-08", ACME)
                .acceptedProof(proof)
                .report();

        var item = assertThat(report).item(TIME).is(state);
        if (state == State.UNDETERMINED) {
            item.isUndetermined(question);
        }
    }

    @Test
    void warnsOfADifferenceThatDoesNotChangeTheSide() {
        assertThat(aTrainee().diaryOf(21_420, "2024-01-08", ACME).acceptedProof(21_000))
                .item(TIME)
                .isMet()
                .warns("Le relevé (357 h) et la preuve (350 h) diffèrent");
        assertThat(aTrainee().diaryOf(21_000, "2024-01-08", ACME).acceptedProof(21_000))
                .item(TIME)
                .isMet()
                .warnsNothing();
    }

    @ParameterizedTest
    @CsvSource({"20999, NOT_MET", "21000, PENDING"})
    void takesADiaryWithoutProofAsDeclaredOnly(int minutes, State state) {
        assertThat(aTrainee().diaryOf(minutes, "2024-01-08", ACME)).item(TIME).is(state);
    }

    @Test
    void takesAReceivedProofAsDeclaredUntilItIsAccepted() {
        assertThat(aTrainee().receivedProof(ACME, 21_000, "2024-01-08", "2024-03-29"))
                .item(TIME)
                .isPending()
                .warns("qui attendent d'être acceptées : 1");
        assertThat(aTrainee().receivedProof(ACME, 20_999, "2024-01-08", "2024-03-29"))
                .item(TIME)
                .isNotMet();
    }

    @Test
    void doesNotLetAnUnacceptedProofFillAShortDiary() {
        assertThat(aTrainee()
                        .diaryOf(6_000, "2024-01-08", ACME)
                        .receivedProof(ACME, 21_000, "2024-01-08", "2024-03-29"))
                .item(TIME)
                .isNotMet()
                .warns("qui attendent d'être acceptées : 1");
    }

    @Test
    void asksAPersonWhetherSeveralCompaniesAddUp() {
        assertThat(aTrainee()
                        .acceptedProof(ACME, 12_000, "2024-01-08", "2024-02-16")
                        .acceptedProof("Batimat", 9_000, "2024-03-04", "2024-04-12"))
                .item(TIME)
                .isUndetermined("several-companies");
    }

    @Test
    void needsNoDecisionWhereOneCompanyAloneProvesEnough() {
        assertThat(aTrainee()
                        .acceptedProof(ACME, 21_000, "2024-01-08", "2024-03-29")
                        .acceptedProof("Batimat", 600, "2024-04-02", "2024-04-03"))
                .item(TIME)
                .isMet();
    }

    @Test
    void staysShortWhereSeveralCompaniesDoNotReachItTogether() {
        assertThat(aTrainee()
                        .acceptedProof(ACME, 12_000, "2024-01-08", "2024-02-16")
                        .acceptedProof("Batimat", 8_999, "2024-03-04", "2024-04-12"))
                .item(TIME)
                .isNotMet();
    }

    @Test
    void takesTwoSpellingsOfACompanyForOne() {
        assertThat(aTrainee()
                        .acceptedProof("Société Générale d'Outillage", 12_000, "2024-01-08", "2024-02-16")
                        .acceptedProof("societe generale d outillage ", 9_000, "2024-03-04", "2024-04-12"))
                .item(TIME)
                .isMet();
    }

    @Test
    void asksAPersonWhereDiaryAndProofAreOfDifferentCompanies() {
        assertThat(aTrainee().diaryOf(21_000, "2024-01-08", "Batimat").acceptedProof(21_000))
                .item(TIME)
                .isUndetermined("diary-of-other-companies");
    }

    @Test
    void countsTwoCopiesOfOneProofOnce() {
        assertThat(aTrainee()
                        .acceptedProof(ACME, 12_000, "2024-01-08", "2024-02-16")
                        .acceptedProof(ACME, 12_000, "2024-01-08", "2024-02-16"))
                .item(TIME)
                .isUndetermined("overlapping-proofs")
                .counts("minutes-attested", 12_000);
    }

    @Test
    void addsProofsOfOneCompanyThatFollowEachOther() {
        assertThat(aTrainee()
                        .acceptedProof(ACME, 10_500, "2024-01-08", "2024-02-16")
                        .acceptedProof(ACME, 10_500, "2024-02-17", "2024-04-12"))
                .item(TIME)
                .isMet();
    }

    @Test
    void keepsProofsApartThatAThirdOneBridges() {
        assertThat(aTrainee()
                        .acceptedProof(ACME, 10_500, "2024-01-08", "2024-02-16")
                        .acceptedProof(ACME, 600, "2024-02-12", "2024-02-23")
                        .acceptedProof(ACME, 10_500, "2024-02-19", "2024-04-12"))
                .item(TIME)
                .isMet();
    }

    @Test
    void namesBothQuestionsOfOverlappingProofsOfSeveralCompanies() {
        assertThat(aTrainee()
                        .acceptedProof(ACME, 9_000, "2024-01-08", "2024-02-16")
                        .acceptedProof(ACME, 9_000, "2024-02-12", "2024-03-01")
                        .acceptedProof("Batimat", 9_000, "2024-03-04", "2024-04-12"))
                .item(TIME)
                .isUndetermined("several-companies+overlapping-proofs");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-04, 2024-05-02, MET",
        "2023-09-03, 2024-04-26, UNDETERMINED",
        "2024-01-08, 2024-06-01, UNDETERMINED",
    })
    void wantsTheProofWithinTheTraining(String from, String to, State state) {
        assertThat(aTrainee().acceptedProof(ACME, 21_000, from, to).asOf("2024-06-04"))
                .item(TIME)
                .is(state);
    }

    @Test
    void asksAPersonForAProofThatRunsIntoTheSession() {
        assertThat(aCandidate()
                        .session("2024-06-05")
                        .acceptedProof(ACME, 21_000, "2024-01-08", "2024-06-05")
                        .asOf("2024-06-05"))
                .item(TIME)
                .isUndetermined("proof-outside-training");
        assertThat(aCandidate()
                        .session("2024-06-05")
                        .acceptedProof(ACME, 21_000, "2024-01-08", "2024-06-04")
                        .asOf("2024-06-05"))
                .item(TIME)
                .isMet();
    }

    @Test
    void doesNotTakePlannedTimeForDone() {
        var attestedAhead = aTrainee()
                .receivedProof(ACME, 21_000, "2024-01-08", "2024-05-17", "2024-05-15")
                .accepted("2024-05-15");

        assertThat(attestedAhead.asOf("2024-05-16")).item(TIME).isUndetermined("proof-outside-training");
        assertThat(attestedAhead.asOf("2024-05-17")).item(TIME).isMet();
    }

    @Test
    void cannotTellAPeriodWithinATrainingOfUnknownDates() {
        assertThat(aTrainee().withoutTrainingDates().acceptedProof(21_000))
                .item(TIME)
                .isUndetermined("proof-outside-training");
    }

    @Test
    void onlyWarnsOfAProofOutsideTheTrainingThatIsNotNeeded() {
        assertThat(aTrainee().acceptedProof(21_000).acceptedProof(ACME, 600, "2023-08-21", "2023-08-25"))
                .item(TIME)
                .isMet()
                .warns("hors des dates de formation");
    }

    @Test
    void asksForTheDatesTogetherWithTheCompanies() {
        assertThat(aTrainee()
                        .acceptedProof(ACME, 12_000, "2023-08-21", "2024-02-16")
                        .acceptedProof("Batimat", 9_000, "2024-03-04", "2024-04-12"))
                .item(TIME)
                .isUndetermined("several-companies+proof-outside-training");
    }

    @Test
    void asksThePeriodForCcp1WithoutFixingItsDuration() {
        var aimingAtCcp1 = aTrainee().aimingAt("CCP1");

        assertThat(aimingAtCcp1).item(TIME).isNotMet();
        assertThat(aimingAtCcp1.diary("2024-01-08", 420, ACME)).item(TIME).isPending();
        assertThat(aimingAtCcp1.acceptedProof(ACME, 8_400, "2024-01-08", "2024-02-02"))
                .item(TIME)
                .isUndetermined("duration-not-fixed");
    }

    @ParameterizedTest
    @CsvSource({"20999, UNDETERMINED", "21000, MET"})
    void holdsTheTitresDurationForEnoughForCcp1(int minutes, State state) {
        assertThat(aTrainee().aimingAt("CCP1").acceptedProof(minutes))
                .item(TIME)
                .is(state);
    }

    @ParameterizedTest
    @CsvSource({"8399, UNDETERMINED", "8400, MET"})
    void settlesCcp1ByTheCentresDecisionFromItsMinutesOn(int minutes, State state) {
        assertThat(aTrainee()
                        .aimingAt("CCP1")
                        .acceptedProof(minutes)
                        .decidedForTheCentre(TIME, "duration-not-fixed", "CCP1", 8_400))
                .item(TIME)
                .is(state);
    }

    @Test
    void doesNotStretchTheCentresDecisionOverSeveralCompanies() {
        assertThat(aTrainee()
                        .aimingAt("CCP1")
                        .acceptedProof(ACME, 4_200, "2024-01-08", "2024-01-19")
                        .acceptedProof("Batimat", 4_200, "2024-02-05", "2024-02-16")
                        .decidedForTheCentre(TIME, "duration-not-fixed", "CCP1", 8_400))
                .item(TIME)
                .isUndetermined("duration-not-fixed");
    }

    @Test
    void doesNotStretchTheCentresDecisionOverAProofOutsideTheTraining() {
        assertThat(aTrainee()
                        .aimingAt("CCP1")
                        .acceptedProof(ACME, 8_400, "2023-07-03", "2023-08-04")
                        .decidedForTheCentre(TIME, "duration-not-fixed", "CCP1", 8_400))
                .item(TIME)
                .isUndetermined("duration-not-fixed+proof-outside-training");
    }

    @Test
    void keepsTheCentresDecisionToItsTarget() {
        assertThat(aTrainee()
                        .aimingAt("CCP1")
                        .acceptedProof(8_400)
                        .decidedForTheCentre(TIME, "duration-not-fixed", "TITRE", 8_400))
                .item(TIME)
                .isUndetermined("duration-not-fixed");
    }

    @Test
    void asksNothingForCcp2NorFromVae() {
        assertThat(aTrainee().aimingAt("CCP2")).item(TIME).isNotApplicable();
        assertThat(aTrainee().aimingAt("CCP2")).item("proof-hand-over").isNotApplicable();
        assertThat(aCandidate().fromVae()).item(TIME).isNotApplicable();
        assertThat(aCandidate().fromVae()).item("proof-hand-over").isNotApplicable();
    }

    @Test
    void refusesAProofOfMoreMinutesThanItsDaysHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aTrainee().receivedProof(ACME, 2881, "2024-04-29", "2024-04-30"))
                .withMessage("minutes = 2881: from 2024-04-29 to 2024-04-30 there are 2880");
    }

    @Test
    void warnsOfAProofOfMoreThanALongDayEachDay() {
        assertThat(aTrainee().acceptedProof(ACME, 21_000, "2024-04-01", "2024-04-30"))
                .item(TIME)
                .warns("Preuve de Acme Distribution : 350 h du 1er avril 2024 au 30 avril 2024, plus de 10 h par jour");
        assertThat(aTrainee().acceptedProof(ACME, 18_000, "2024-04-01", "2024-04-30"))
                .item(TIME)
                .warnsNot("par jour");
    }

    @Test
    void countsHugeProofsWithoutTurningThemNegative() {
        CandidateFixture trainee = aTrainee();
        for (String company : List.of(ACME, ACME, "Durand")) {
            trainee.receivedProof(company, Integer.MAX_VALUE, "0001-01-01", "5000-01-01", "2024-04-29")
                    .accepted("2024-04-29");
        }

        assertThat(trainee).item(TIME).isUndetermined("proof-outside-training");
    }

    @Test
    void owesTheSameProofInAlternance() {
        assertThat(aTrainee().inAlternance()).item(TIME).isNotMet();
        assertThat(aTrainee().inAlternance().acceptedProof(21_000)).item(TIME).isMet();
    }

    @Test
    void keepsAReceivedProofPendingBesideASmallAcceptedOne() {
        assertThat(aTrainee()
                        .receivedProof(ACME, 21_000, "2024-01-08", "2024-04-26")
                        .acceptedProof("Batimat", 600, "2024-01-08", "2024-01-12"))
                .item(TIME)
                .is(State.PENDING);
    }

    @Test
    void saysWhoseTurnItIsWithAProof() {
        assertThat(aTrainee().diaryOf(21_000, "2024-01-08", ACME).asOf("2024-05-31"))
                .item(TIME)
                .is(State.PENDING)
                .asks("Obtenir une preuve");
        assertThat(aTrainee().receivedProof(ACME, 21_000, "2024-01-08", "2024-04-26"))
                .item(TIME)
                .is(State.PENDING)
                .asks("Examiner la preuve reçue");
    }

    @Test
    void warnsOfNoDifferenceWhereThereIsNone() {
        assertThat(aTrainee()
                        .diaryOf(21_000, "2024-01-08", ACME)
                        .acceptedProof(ACME, 21_000, "2024-01-08", "2024-04-26"))
                .item(TIME)
                .isMet()
                .warnsNot("diffèrent");
    }
}
