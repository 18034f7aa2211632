package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import org.jalon.enterprise.ProofReceived;
import org.junit.jupiter.api.Test;

class Rule09HandOverTest {

    private static final String HAND_OVER = "proof-hand-over";

    private static CandidateFixture aTrainee() {
        return aCandidate().session("2024-06-05").acceptedProof(21_000);
    }

    @Test
    void isDueOnTheSessionsFirstDay() {
        assertThat(aTrainee().asOf("2024-06-05")).item(HAND_OVER).isNotMet().isDue("2024-06-05");
        assertThat(aTrainee().asOf("2024-06-06")).item(HAND_OVER).isNotMet().isLate();
        assertThat(aTrainee().handedOver("2024-06-05").asOf("2024-06-06"))
                .item(HAND_OVER)
                .isMet();
        assertThat(aTrainee().handedOver("2024-06-06").asOf("2024-06-06"))
                .item(HAND_OVER)
                .isNotMet()
                .says("après le premier jour");
    }

    @Test
    void namesDayAndReceiver() {
        assertThat(aTrainee().handedOver("2024-04-29")).item(HAND_OVER).isMet().says("29 avril 2024 à M. Durand");
    }

    @Test
    void isNotMetByAnEmptyEnvelope() {
        assertThat(aCandidate().session("2024-06-05").handedOver("2024-04-29"))
                .item(HAND_OVER)
                .isNotMet()
                .says("n'est pas une preuve acceptée");
    }

    @Test
    void isNotMetByTheHandOverOfAProofThatWasWithdrawn() {
        var candidate = aTrainee().handedOverByName("2024-04-29");
        assertThat(candidate).item(HAND_OVER).isMet();

        candidate.withdrawn(ProofReceived.class);
        assertThat(candidate).item(HAND_OVER).isNotMet();

        candidate.acceptedProof("Acme Distribution", 21_000, "2024-01-08", "2024-04-29");
        assertThat(candidate)
                .item(HAND_OVER)
                .isNotMet()
                .says("Acme Distribution reçue le 29 avril 2024 n'est pas remise");
        assertThat(candidate.handedOverByName("2024-05-02")).item(HAND_OVER).isMet();
    }

    @Test
    void takesAHandOverThatNamesNoProofForWhatWasReceivedByThen() {
        var later = aCandidate().session("2024-06-05").handedOver("2024-04-25").acceptedProof(21_000);

        assertThat(later).item(HAND_OVER).isNotMet();
        assertThat(later.handedOver("2024-04-29")).item(HAND_OVER).isMet();
    }

    @Test
    void wantsTheProofOfEachCompany() {
        var two = aCandidate()
                .session("2024-06-05")
                .acceptedProof("Acme", 10_500, "2024-01-08", "2024-02-23")
                .handedOverByName("2024-02-26")
                .acceptedProof("Durand", 10_500, "2024-02-26", "2024-04-12");

        assertThat(two).item(HAND_OVER).isNotMet().says("La preuve de Durand");
        assertThat(two.handedOverByName("2024-04-15")).item(HAND_OVER).isMet();
    }

    @Test
    void findsTheProofInTheFileOfTheEarlierSession() {
        assertThat(aTrainee().inTheFileOf("NTC novembre 2023", "2024-04-29"))
                .item(HAND_OVER)
                .isMet()
                .says("session antérieure NTC novembre 2023");
    }
}
