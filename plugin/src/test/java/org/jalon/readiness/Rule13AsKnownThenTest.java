package org.jalon.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.readiness.CandidateFixture.aCandidate;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class Rule13AsKnownThenTest {

    private static final String TIME = "enterprise-time";

    private static CandidateFixture aTrainee() {
        return aCandidate().session("2024-06-05").acceptedProof(21_000);
    }

    @Test
    void countsWhatWasStoredUpToTheInstant() {
        var stored = aTrainee().acts().getLast().stored();

        ReportAssert.assertThat(aTrainee().asOfInstant(stored)).item(TIME).isMet();
        ReportAssert.assertThat(aTrainee().asOfInstant(stored.minusNanos(1)))
                .item(TIME)
                .isNotMet();
    }

    @Test
    void doesNotListWhatWasNotKnownThen() {
        assertThat(aTrainee()
                        .asOfInstant(Instant.parse("2024-01-01T00:00:00Z"))
                        .report()
                        .unused())
                .isEmpty();
    }

    @Test
    void doesNotCountWhatIsDatedAheadAndSaysSo() {
        var candidate = aTrainee().handedOver("2024-05-03");
        var act = candidate.acts().removeLast();
        candidate.acts().add(storedEarlier(act));

        ReportAssert.assertThat(candidate.asOf("2024-05-02"))
                .item("proof-hand-over")
                .isNotMet();
        assertThat(candidate.report().unused())
                .singleElement()
                .extracting(UnusedAct::reason)
                .isEqualTo(UnusedAct.Reason.DATED_AHEAD);
        ReportAssert.assertThat(candidate.asOf("2024-05-03"))
                .item("proof-hand-over")
                .isMet();
    }

    @Test
    void givesTheEarlierStateOnceAnActIsVoided() {
        var candidate = aTrainee();
        var before = Reports.bytes(candidate.report());

        candidate.week("2024-02-05", 2_100, CandidateFixture.ACME);
        assertThat(Reports.bytes(candidate.report())).isNotEqualTo(before);
        candidate.acts().removeLast();
        assertThat(Reports.bytes(candidate.report())).isEqualTo(before);
    }

    @Test
    void loosesTheHoursWithTheVoidedWeek() {
        var candidate = aCandidate()
                .session("2024-06-05")
                .diaryOf(18_900, "2024-01-08", CandidateFixture.ACME)
                .week("2024-04-15", 2_100, CandidateFixture.ACME);
        ReportAssert.assertThat(candidate).item(TIME).is(State.PENDING).counts("minutes-recorded", 21_000);

        candidate.acts().removeLast();
        ReportAssert.assertThat(candidate).item(TIME).isNotMet().counts("minutes-recorded", 18_900);
    }

    @Test
    void givesTheSameBytesForTheSameInput() {
        assertThat(Reports.bytes(aTrainee().report()))
                .isEqualTo(Reports.bytes(aTrainee().report()));
    }

    private static org.jalon.journal.Act<org.jalon.journal.ActContent> storedEarlier(
            org.jalon.journal.Act<org.jalon.journal.ActContent> act) {
        return new org.jalon.journal.Act<>(
                act.id(),
                act.position(),
                act.subject(),
                act.content(),
                act.at(),
                Instant.parse("2024-04-30T08:00:00Z"),
                act.by());
    }
}
