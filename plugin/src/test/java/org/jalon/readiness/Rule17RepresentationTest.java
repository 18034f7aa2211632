package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import java.time.Period;
import org.jalon.examfile.SessionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rule17RepresentationTest {

    private static final String AGAIN = "presenting-again";

    @Test
    void asksNothingOfAFirstPresentation() {
        assertThat(aCandidate().session("2024-06-05")).item(AGAIN).isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({
        "FAILURE, 2023-06-05, 2024-06-05, MET",
        "FAILURE, 2023-06-05, 2024-06-06, NOT_MET",
        "ABSENCE, 2023-06-05, 2024-06-05, MET",
        "ABSENCE, 2023-06-05, 2024-06-06, NOT_MET",
        "FAILURE, 2020-02-29, 2021-02-28, MET",
        "FAILURE, 2020-02-29, 2021-03-01, NOT_MET",
    })
    void givesAYearFromTheDeliberation(SessionOutcome outcome, String deliberated, String session, State state) {
        assertThat(aCandidate().earlierSession(deliberated, "TITRE", outcome).session(session))
                .item(AGAIN)
                .is(state)
                .restsOn(Grounds.Kind.LAW, "A2015");
    }

    @ParameterizedTest
    @CsvSource({"2024-06-05, true", "2024-06-06, false"})
    void advisesAnEarlierSessionOnlyWhileThereCanBeOne(String today, boolean possible) {
        var item = assertThat(aCandidate()
                        .earlierSession("2023-06-05", "TITRE", SessionOutcome.FAILURE)
                        .session("2024-06-20")
                        .asOf(today))
                .item(AGAIN)
                .isNotMet()
                .asks("nouvelle formation");
        if (possible) {
            item.asks("avancer la session").says("se termine le 5 juin 2024");
        } else {
            item.asksNot("avancer la session").says("s'est terminé le 5 juin 2024");
        }
    }

    @ParameterizedTest
    @CsvSource({"2023-06-06, MET", "2023-06-05, NOT_MET", "2024-06-06, NOT_MET"})
    void wantsANewTrainingBetweenTheYearsAndTheSession(String begun, State state) {
        assertThat(aCandidate()
                        .earlierSession("2023-06-05", "TITRE", SessionOutcome.FAILURE)
                        .trainedAnew(begun)
                        .session("2024-06-06"))
                .item(AGAIN)
                .is(state);
    }

    @Test
    void asksAPersonAboutAVaeCandidateAfterTheYear() {
        assertThat(aCandidate()
                        .fromVae()
                        .earlierSession("2023-06-05", "TITRE", SessionOutcome.FAILURE)
                        .session("2024-06-06"))
                .item(AGAIN)
                .isUndetermined("year-after-failure-vae");
    }

    @Test
    void keepsBothLimitsAfterPartialSuccess() {
        assertThat(aCandidate()
                        .earlierSession("2023-06-05", "TITRE", SessionOutcome.PARTIAL_SUCCESS)
                        .session("2024-06-05"))
                .item(AGAIN)
                .isMet()
                .warns("un an (5 juin 2024) et la validité du titre plus un an (10 juin 2025)");
        assertThat(aCandidate()
                        .earlierSession("2023-06-05", "TITRE", SessionOutcome.PARTIAL_SUCCESS)
                        .session("2024-06-06"))
                .item(AGAIN)
                .isUndetermined("year-after-partial-success");
    }

    @Test
    void doesNotHoldASuccessAtAnotherCcpAgainstTheCandidate() {
        assertThat(aCandidate()
                        .aimingAt("CCP2")
                        .earlierSession("2023-06-05", "CCP1", SessionOutcome.SUCCESS)
                        .session("2024-06-06"))
                .item(AGAIN)
                .isNotApplicable();
    }

    @Test
    void asksAPersonWhyWhoSucceededPresentsAgain() {
        assertThat(aCandidate()
                        .earlierSession("2024-01-15", "TITRE", SessionOutcome.SUCCESS)
                        .session("2024-06-05"))
                .item(AGAIN)
                .isUndetermined("presented-after-success");
        assertThat(aCandidate()
                        .earlierSession("2024-01-15", "TITRE", SessionOutcome.SUCCESS)
                        .earlierSession("2024-03-15", "TITRE", SessionOutcome.FAILURE)
                        .session("2024-06-05"))
                .item(AGAIN)
                .isUndetermined("presented-after-success");
    }

    @Test
    void judgesByTheLastDeliberationHoweverRecorded() {
        assertThat(aCandidate()
                        .earlierSession("2024-03-15", "TITRE", SessionOutcome.FAILURE)
                        .earlierSession("2023-01-16", "TITRE", SessionOutcome.FAILURE)
                        .session("2024-06-05"))
                .item(AGAIN)
                .isMet()
                .says("jusqu'au 15 mars 2025")
                .warns("Compté depuis la première session, le délai s'est terminé le 16 janvier 2024");
    }

    @Test
    void warnsAtTheThirdSessionAndBeyond() {
        var secondTime = aCandidate()
                .earlierSession("2023-09-15", "TITRE", SessionOutcome.FAILURE)
                .session("2024-06-05");
        assertThat(secondTime).item(AGAIN).isMet().warnsNothing();

        secondTime.earlierSession("2023-12-15", "TITRE", SessionOutcome.FAILURE);
        assertThat(secondTime).item(AGAIN).isMet().warns("Dernière session possible dans l'année");

        secondTime.earlierSession("2024-03-15", "TITRE", SessionOutcome.ABSENCE);
        assertThat(secondTime).item(AGAIN).isMet().warns("Déjà 3 sessions dans l'année");
    }

    @ParameterizedTest
    @CsvSource({"2024-04-06, false", "2024-04-07, true", "2024-06-05, true"})
    void warnsAheadOfTheEndOfTheYear(String today, boolean warned) {
        var candidate = aCandidate()
                .earlierSession("2023-06-05", "TITRE", SessionOutcome.FAILURE)
                .asOf(today);

        var item = assertThat(candidate).item(AGAIN).isMet();
        if (warned) {
            item.warns("se termine le 5 juin 2024");
        } else {
            item.warnsNothing();
        }
    }

    @Test
    void warnsAheadAfterAPartialSuccessToo() {
        assertThat(aCandidate()
                        .earlierSession("2023-06-05", "TITRE", SessionOutcome.PARTIAL_SUCCESS)
                        .asOf("2024-05-02"))
                .item(AGAIN)
                .warns("Le délai se termine le 5 juin 2024");
    }

    @Test
    void countsOnlySessionsWithinTheYear() {
        assertThat(aCandidate()
                        .earlierSession("2022-05-02", "TITRE", SessionOutcome.FAILURE)
                        .earlierSession("2022-09-02", "TITRE", SessionOutcome.FAILURE)
                        .earlierSession("2024-03-15", "TITRE", SessionOutcome.FAILURE)
                        .session("2024-06-05"))
                .item(AGAIN)
                .counts("earlier-sessions", 3)
                .warnsNot("sessions dans l'année")
                .warnsNot("Dernière session possible");
    }

    @Test
    void asksNothingWhereOnlyOtherCcpsWereTaken() {
        assertThat(aCandidate().aimingAt("CCP2").earlierSession("2023-06-05", "CCP1", SessionOutcome.SUCCESS))
                .item(AGAIN)
                .isNotApplicable()
                .says("pour d'autres CCP");
        assertThat(aCandidate()).item(AGAIN).says("Aucune session antérieure");
    }

    @Test
    void runsFromTheFirstSessionWhereTheCentreReadsItSo() {
        var fromFirst = new Policy(
                1,
                CoverageStance.UNDETERMINED,
                30,
                Period.ofYears(1),
                Period.ofYears(1),
                RepresentationStart.FIRST_SESSION,
                60,
                3,
                600,
                2_100);
        var candidate = aCandidate()
                .earlierSession("2023-03-06", "TITRE", SessionOutcome.FAILURE)
                .earlierSession("2023-11-06", "TITRE", SessionOutcome.FAILURE)
                .session("2024-06-05");

        assertThat(candidate).item(AGAIN).isMet().says("jusqu'au 6 novembre 2024");
        assertThat(candidate.with(fromFirst)).item(AGAIN).isNotMet().says("6 mars 2024");
        assertThat(candidate.trainedAnew("2023-09-04")).item(AGAIN).isMet().says("jusqu'au 6 novembre 2024");
    }
}
