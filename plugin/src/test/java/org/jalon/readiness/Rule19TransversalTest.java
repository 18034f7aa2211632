package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import org.junit.jupiter.api.Test;

class Rule19TransversalTest {

    private static final String ITEM = "transversal:ntc-2018.t.1";

    @Test
    void isReportedAndNeverBlocks() {
        assertThat(aCandidate().session("2024-06-05"))
                .item(ITEM)
                .isUndetermined("not-covered")
                .isAdvisory();
        assertThat(aCandidate().session("2024-06-05").complete())
                .hasVerdict(Verdict.READY_TO_PRESENT)
                .item(ITEM)
                .isUndetermined("not-covered");
    }

    @Test
    void isInNoBloc() {
        org.assertj.core.api.Assertions.assertThat(aCandidate().report().items())
                .filteredOn(i -> i.id().startsWith("transversal:"))
                .hasSize(2)
                .allMatch(i -> i.bloc().isEmpty());
    }

    @Test
    void showsTheFormateursViewApart() {
        assertThat(aCandidate().session("2024-06-05").appraised("ntc-2018.t.1", "2024-04-02", true))
                .item(ITEM)
                .isMet()
                .sees(CoverageView.Whose.FORMATEUR, State.MET)
                .sees(CoverageView.Whose.MACHINE, State.UNDETERMINED);
    }
}
