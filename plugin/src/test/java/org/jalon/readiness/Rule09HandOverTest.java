package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

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
    void findsTheProofInTheFileOfTheEarlierSession() {
        assertThat(aTrainee().inTheFileOf("NTC novembre 2023", "2024-04-29"))
                .item(HAND_OVER)
                .isMet()
                .says("session antérieure NTC novembre 2023");
    }
}
