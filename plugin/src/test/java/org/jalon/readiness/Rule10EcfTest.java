package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import org.junit.jupiter.api.Test;

class Rule10EcfTest {

    private static final String SHEET = "ecf:ntc-2018.1";

    private static CandidateFixture aTrainee() {
        return aCandidate().session("2024-06-05");
    }

    @Test
    void decidesBySignedSheetsOnly() {
        assertThat(aTrainee()).item(SHEET).isNotMet().isDue("2024-06-05");
        assertThat(aTrainee().typedEcf("ntc-2018.1", "2024-04-02")).item(SHEET).isPending();
        assertThat(aTrainee().signedEcf("ntc-2018.1", "2024-04-02", true))
                .item(SHEET)
                .isMet()
                .warnsNothing();
    }

    @Test
    void keepsTheSignedResultWhenAnotherIsOnlyTyped() {
        assertThat(aTrainee().signedEcf("ntc-2018.1", "2024-04-02", true).typedEcf("ntc-2018.1", "2024-04-09"))
                .item(SHEET)
                .isMet();
    }

    @Test
    void holdsTheFileForCompleteWhereTheSignedResultIsNotSatisfied() {
        assertThat(aTrainee().signedEcf("ntc-2018.1", "2024-04-02", false))
                .item(SHEET)
                .isMet()
                .warns("n'a pas satisfait");
    }

    @Test
    void letsTheComplementaryEvaluationReplaceTheMainSheet() {
        assertThat(aTrainee()
                        .signedEcf("ntc-2018.1", "2024-04-02", false)
                        .complementaryEcf("ntc-2018.1", "2024-04-16", true))
                .item(SHEET)
                .isMet()
                .warnsNothing()
                .says("16 avril 2024");
    }

    @Test
    void wantsTheSynthesisSigned() {
        assertThat(aTrainee()).item("ecf-synthesis").isNotMet();
        assertThat(aTrainee().synthesisSigned("2024-04-16"))
                .item("ecf-synthesis")
                .isMet();
    }

    @Test
    void wantsTheSynthesisSignedAnewAfterALaterSheet() {
        var complete = aTrainee()
                .signedEcf("ntc-2018.1", "2024-04-02", true)
                .signedEcf("ntc-2018.2", "2024-04-16", true)
                .synthesisSigned("2024-04-16");
        assertThat(complete).item("ecf-synthesis").isMet();

        complete.complementaryEcf("ntc-2018.1", "2024-04-23", false);
        assertThat(complete)
                .item("ecf-synthesis")
                .isPending()
                .isOwnedBy(Owner.CENTRE)
                .says("Signée le 16 avril 2024, avant une fiche ECF qui décide.");

        assertThat(complete.synthesisSigned("2024-04-24")).item("ecf-synthesis").isMet();
    }

    @Test
    void keepsTheSynthesisWhereALaterSheetDecidesNothing() {
        assertThat(aTrainee()
                        .signedEcf("ntc-2018.1", "2024-04-02", true)
                        .synthesisSigned("2024-04-16")
                        .typedEcf("ntc-2018.1", "2024-04-23"))
                .item("ecf-synthesis")
                .isMet();
    }

    @Test
    void wantsOnlyTheActiviteTypeOfACcpSession() {
        assertThat(aTrainee().aimingAt("CCP2"))
                .lacks(SHEET)
                .item("ecf:ntc-2018.2")
                .isNotMet();
    }

    @Test
    void isNotAskedFromVae() {
        assertThat(aCandidate().fromVae().session("2024-06-05"))
                .lacks(SHEET)
                .lacks("ecf-synthesis")
                .item("ecf")
                .isNotApplicable();
    }

    @Test
    void doesNotPutBeforeTheJuryWhatIsSignedAfterTheFirstDay() {
        assertThat(aTrainee()
                        .signedEcf("ntc-2018.1", "2024-06-06", true)
                        .synthesisSigned("2024-06-06")
                        .asOf("2024-06-07"))
                .item(SHEET)
                .isNotMet();
        assertThat(aTrainee().synthesisSigned("2024-06-06").asOf("2024-06-07"))
                .item("ecf-synthesis")
                .isNotMet();
    }
}
