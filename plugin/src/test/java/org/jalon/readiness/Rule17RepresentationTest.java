package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

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
}
