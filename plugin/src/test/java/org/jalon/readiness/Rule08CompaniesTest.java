package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import org.junit.jupiter.api.Test;

class Rule08CompaniesTest {

    private static final String TIME = "enterprise-time";

    private static CandidateFixture inTwoCompanies(int first, int second) {
        return aCandidate()
                .session("2024-06-05")
                .acceptedProof("Acme", first, "2024-01-08", "2024-03-01")
                .acceptedProof("Batimat", second, "2024-03-04", "2024-04-26");
    }

    @Test
    void asksAPersonOnlyWhereNoCompanyAloneReachesTheDuration() {
        assertThat(inTwoCompanies(10_500, 10_500)).item(TIME).isUndetermined("several-companies");
        assertThat(inTwoCompanies(20_999, 1)).item(TIME).isUndetermined("several-companies");
        assertThat(inTwoCompanies(21_000, 1)).item(TIME).isMet();
        assertThat(inTwoCompanies(10_500, 10_499)).item(TIME).isNotMet();
    }

    @Test
    void addsUpWhatAPersonDecidedToAdd() {
        assertThat(inTwoCompanies(10_500, 10_500).decided(TIME, "several-companies", true))
                .item(TIME)
                .isMet()
                .wasSettledByAPerson();
    }

    @Test
    void takesAnEmployersAttestationInAlternanceForTheProof() {
        assertThat(aCandidate().inAlternance().session("2024-06-05").acceptedProof(21_000))
                .item(TIME)
                .isMet();
    }

    @Test
    void leavesTheSuitabilityOfTheCompanyToWhoAcceptsTheProof() {
        assertThat(aCandidate().session("2024-06-05").receivedProof("Acme", 21_000, "2024-01-08", "2024-04-26"))
                .item(TIME)
                .is(State.PENDING);
    }
}
