package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.ACME;
import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import org.jalon.enterprise.SegmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 7 where it rests on segments: who rules the hours, and time outside the dates foreseen. */
class SegmentFlagsTest {

    private static final String MORE = "plus que la durée légale";
    private static final String OUTSIDE = "hors des dates de présence prévues";

    private static CandidateFixture aTraineeFor(int minutesADay) {
        CandidateFixture candidate = aCandidate()
                .training("2024-01-10", "2024-05-17")
                .session("2024-05-22")
                .asOf("2024-05-21");
        for (int day = 5; day <= 9; day++) {
            candidate.diary("2024-02-0" + day, minutesADay, ACME);
        }
        return candidate;
    }

    private static ReportAssert.ItemAssert time(CandidateFixture candidate) {
        return assertThat(candidate).item("enterprise-time");
    }

    @ParameterizedTest
    @EnumSource(
            value = SegmentStatus.class,
            names = {"APPRENTICE", "PROFESSIONALISATION", "EMPLOYED"})
    void letsTheContractRuleTheHoursOfItsSegment(SegmentStatus status) {
        time(aTraineeFor(480)).warns(MORE);
        time(aTraineeFor(480).segment(ACME, "2024-02-05", "2024-02-09", status)).warnsNothing();
    }

    @Test
    void bindsTheHoursOfAStagiaireWhateverTheSegment() {
        time(aTraineeFor(480).segment(ACME, "2024-02-05", "2024-02-09", SegmentStatus.TRAINEE))
                .warns(MORE);
    }

    @Test
    void doesNotLetAContractWithAnotherCompanyRule() {
        time(aTraineeFor(480).segment("Batimat", "2024-02-05", "2024-02-09", SegmentStatus.EMPLOYED))
                .warns(MORE)
                .warns(OUTSIDE);
    }

    @Test
    void warnsOfTimeOutsideItsCompanysSegment() {
        time(aTraineeFor(420).segment(ACME, "2024-02-05", "2024-02-08", SegmentStatus.TRAINEE))
                .counts("minutes-recorded", 2100)
                .warns("Acme Distribution : 7 h saisies " + OUTSIDE);
        time(aTraineeFor(420).segment(ACME, "2024-02-05", "2024-02-09", SegmentStatus.TRAINEE))
                .warnsNothing();
    }

    @Test
    void endsTheSegmentWhereItWasBroken() {
        time(aTraineeFor(480)
                        .segment(ACME, "2024-02-05", "2024-03-29", SegmentStatus.EMPLOYED)
                        .endedSegment("2024-02-07"))
                .warns(MORE)
                .warns("Acme Distribution : 16 h saisies " + OUTSIDE);
    }
}
