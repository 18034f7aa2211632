package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import org.junit.jupiter.api.Test;

class Rule21ChangeMidwayTest {

    private static final String CHANGE = "change-midway:2";

    private static CandidateFixture brokenContract() {
        return aCandidate()
                .session("2024-06-05")
                .inAlternance()
                .changedAt("2024-02-15T09:00:00Z")
                .withoutContract();
    }

    @Test
    void asksAPersonWhetherEarlierTimeCountsWithTheSegmentsProof() {
        assertThat(brokenContract().acceptedProof("Acme", 21_000, "2024-01-08", "2024-04-26"))
                .item(CHANGE)
                .isUndetermined("earlier-time-counts")
                .says("enregistré le 15 février 2024 (contrat rompu)");
    }

    @Test
    void asksNobodyWhereTheTimeSinceSufficesByItself() {
        assertThat(brokenContract().acceptedProof("Acme", 21_000, "2024-02-15", "2024-04-26"))
                .item(CHANGE)
                .isMet();
        assertThat(brokenContract().acceptedProof("Acme", 21_000, "2024-02-14", "2024-04-26"))
                .item(CHANGE)
                .isUndetermined("earlier-time-counts");
        assertThat(brokenContract().acceptedProof("Acme", 20_999, "2024-02-15", "2024-04-26"))
                .item(CHANGE)
                .isUndetermined("earlier-time-counts");
    }

    @Test
    void weighsOnlyTheDiarySinceAgainstTheProofSince() {
        var candidate = brokenContract()
                .diary("2024-02-14", 420, CandidateFixture.ACME)
                .diaryOf(21_000, "2024-02-19", CandidateFixture.ACME)
                .acceptedProof(CandidateFixture.ACME, 21_000, "2024-02-19", "2024-05-31")
                .session("2024-06-05")
                .asOf("2024-06-01");
        assertThat(candidate).item(CHANGE).isMet();
    }

    @Test
    void keepsTheSegmentsOfAChangeOfVersionAndOfOrigin() {
        assertThat(aCandidate()
                        .under("ntc-2013")
                        .changedAt("2024-02-15T09:00:00Z")
                        .under("ntc-2018")
                        .session("2024-06-05"))
                .item(CHANGE)
                .isUndetermined("earlier-time-counts");
        assertThat(aCandidate().changedAt("2024-02-15T09:00:00Z").fromVae().session("2024-06-05"))
                .item(CHANGE)
                .isNotApplicable();
    }

    @Test
    void isSettledByAPersonsDecision() {
        assertThat(brokenContract()
                        .acceptedProof("Acme", 21_000, "2024-01-08", "2024-04-26")
                        .decided(CHANGE, "earlier-time-counts", true))
                .item(CHANGE)
                .isMet()
                .wasSettledByAPerson();
    }

    @Test
    void countsTheCompaniesThatAChangeAddedOneByOne() {
        assertThat(aCandidate()
                        .session("2024-06-05")
                        .acceptedProof("Acme", 10_500, "2024-01-08", "2024-02-16")
                        .acceptedProof("Batimat", 10_500, "2024-02-19", "2024-04-26"))
                .item("enterprise-time")
                .isUndetermined("several-companies");
    }
}
