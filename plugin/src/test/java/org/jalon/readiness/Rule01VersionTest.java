package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import org.junit.jupiter.api.Test;

class Rule01VersionTest {

    @Test
    void showsThePinnedVersion() {
        assertThat(aCandidate())
                .item("version")
                .isMet()
                .says("ntc-2018")
                .restsOn(Grounds.Kind.LAW, "arrete-2018-12-11");
    }

    @Test
    void doesNotCiteAnUnofficialSourceAsLaw() {
        assertThat(aCandidate().under("ntc-2024")).item("version").restsOn(Grounds.Kind.SECONDARY, "depots-publics");
    }

    @Test
    void asksAPersonWhetherTimeBeforeABrokenContractCounts() {
        assertThat(brokenContract("TITRE").session("2024-06-05"))
                .item("change-midway:2")
                .isUndetermined("earlier-time-counts")
                .says("enregistré le 15 février 2024 (contrat rompu)");
    }

    @Test
    void asksNothingOfAChangeWhereNoPeriodIsDue() {
        assertThat(brokenContract("CCP2")).item("change-midway:2").isNotApplicable();
    }

    @Test
    void asksNothingOfAChangeOfTheSession() {
        assertThat(aCandidate()
                        .session("2024-06-03")
                        .changedAt("2024-02-15T09:00:00Z")
                        .session("2024-06-05"))
                .lacks("change-midway:2");
    }

    private static CandidateFixture brokenContract(String target) {
        var candidate = aCandidate().aimingAt(target).inAlternance().changedAt("2024-02-15T09:00:00Z");
        return candidate.withoutContract();
    }

    @Test
    void warnsWhereTrainingBeganWhileTheVersionWasNotInForce() {
        String warning = "n'était pas en vigueur";
        assertThat(aCandidate().trainingFrom("2019-06-09")).item("version").warns(warning);
        assertThat(aCandidate().trainingFrom("2019-06-10")).item("version").warnsNothing();
        assertThat(aCandidate().trainingFrom("2024-06-10")).item("version").warnsNothing();
        assertThat(aCandidate().trainingFrom("2024-06-11")).item("version").warns(warning);
        assertThat(aCandidate()
                        .under("ntc-2013")
                        .trainingFrom("2019-06-09")
                        .changedAt("2024-01-15T09:00:00Z")
                        .under("ntc-2018"))
                .item("version")
                .warnsNothing();
    }
}
