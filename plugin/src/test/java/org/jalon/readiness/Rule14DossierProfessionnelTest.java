package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rule14DossierProfessionnelTest {

    private static final String DOSSIER = "dossier-professionnel";

    private static CandidateFixture aTrainee() {
        return aCandidate().session("2024-06-05");
    }

    private static Map<String, Integer> examples(int ofBloc1, int ofBloc2) {
        return Map.of("ntc-2018.1", ofBloc1, "ntc-2018.2", ofBloc2);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, NOT_MET", "1, 0, NOT_MET", "1, 1, MET", "3, 3, MET", "4, 1, MET"})
    void wantsAnExampleForEachActiviteType(int ofBloc1, int ofBloc2, State state) {
        assertThat(aTrainee().dossier("2024-05-02", examples(ofBloc1, ofBloc2), 3, true))
                .item(DOSSIER)
                .is(state)
                .isDue("2024-06-05");
    }

    @Test
    void warnsOfMoreThanThreeExamplesAndOfLongOnes() {
        assertThat(aTrainee().dossier("2024-05-02", examples(3, 3), 3, true))
                .item(DOSSIER)
                .warnsNothing();
        assertThat(aTrainee().dossier("2024-05-02", examples(4, 3), 4, true))
                .item(DOSSIER)
                .isMet()
                .warns("Activité-type 1 : 4 exemples")
                .warns("4 pages");
    }

    @Test
    void wantsTheDeclarationSigned() {
        assertThat(aTrainee().dossier("2024-05-02", examples(1, 1), 3, false))
                .item(DOSSIER)
                .isNotMet()
                .says("déclaration sur l'honneur");
    }

    @Test
    void wantsOnlyTheExamplesOfTheTarget() {
        assertThat(aTrainee().aimingAt("CCP2").dossier("2024-05-02", examples(0, 1), 3, true))
                .item(DOSSIER)
                .isMet();
    }

    @Test
    void judgesByTheLatestRecord() {
        assertThat(aTrainee()
                        .dossier("2024-05-02", examples(1, 1), 3, true)
                        .dossier("2024-04-02", examples(0, 1), 3, false))
                .item(DOSSIER)
                .isMet();
    }

    @Test
    void isAskedFromVaeToo() {
        assertThat(aCandidate().fromVae().session("2024-06-05")).item(DOSSIER).isNotMet();
    }

    @Test
    void isNotMadeGoodAfterTheFirstDay() {
        assertThat(aTrainee().dossier("2024-06-06", examples(1, 1), 3, true).asOf("2024-06-07"))
                .item(DOSSIER)
                .isNotMet();
    }
}
