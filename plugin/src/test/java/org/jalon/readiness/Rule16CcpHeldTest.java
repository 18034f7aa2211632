package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import org.jalon.examfile.SessionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rule16CcpHeldTest {

    private static CandidateFixture aTrainee() {
        return aCandidate().session("2024-06-05");
    }

    @Test
    void takesTheItemsOfACcpOfTheSameVersionOffTheList() {
        assertThat(aTrainee().holds("ntc-2018", "ntc-2018.1"))
                .lacks("document:ntc-2018.doc.veille")
                .lacks("ecf:ntc-2018.1")
                .lacks("coverage:ntc-2018.1.4")
                .item("ecf:ntc-2018.2")
                .isNotMet();
    }

    @Test
    void creditsACcpOf2013ByArticle4() {
        assertThat(aTrainee().holds("ntc-2013", "ntc-2013.1"))
                .lacks("ecf:ntc-2018.1")
                .item("ccp-held:ntc-2013.1")
                .isMet()
                .restsOn(Grounds.Kind.LAW, "arrete-2018-12-11");
    }

    @Test
    void creditsNothingOf2018Towards2024AndAsksAPerson() {
        var report =
                assertThat(aCandidate().under("ntc-2024").session("2024-10-07").holds("ntc-2018", "ntc-2018.1"));

        report.item("ccp-held:ntc-2018.1").isUndetermined("equivalence-missing");
        report.item("ecf:ntc-2024.1").restsOnUnverifiedData();
    }

    @Test
    void leavesNoEcfToGiveToWhoHoldsAllCcps() {
        assertThat(aTrainee().holds("ntc-2018", "ntc-2018.1").holds("ntc-2018", "ntc-2018.2"))
                .item("ecf")
                .isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-05, 2024-06-05, MET",
        "2023-06-05, 2024-06-06, UNDETERMINED",
        "2023-06-05, 2025-06-10, UNDETERMINED",
        "2023-06-05, 2025-06-11, NOT_MET",
        "2024-09-02, 2025-06-09, MET",
        "2024-09-02, 2025-06-10, UNDETERMINED",
        "2024-09-02, 2025-09-02, UNDETERMINED",
        "2024-09-02, 2025-09-03, NOT_MET",
    })
    void readsTwoLimitsAfterAPartialSuccess(String deliberated, String session, State state) {
        assertThat(aCandidate()
                        .earlierSession(deliberated, "TITRE", SessionOutcome.PARTIAL_SUCCESS)
                        .session(session)
                        .asOf("2024-12-02"))
                .item("presenting-again")
                .is(state)
                .warns("Deux délais");
    }

    @Test
    void knowsOnlyTheYearWhereTheEndOfValidityIsNotKnown() {
        var candidate = aCandidate()
                .under("ntc-2024")
                .earlierSession("2024-09-02", "TITRE", SessionOutcome.PARTIAL_SUCCESS)
                .asOf("2024-12-02");

        assertThat(candidate.session("2025-09-02"))
                .item("presenting-again")
                .isMet()
                .warns("fin inconnue");
        assertThat(candidate.session("2025-09-03"))
                .item("presenting-again")
                .isUndetermined("year-after-partial-success");
    }
}
