package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import java.time.Period;
import org.jalon.evidence.CoverageState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rule11CoverageTest {

    private static final String VEILLE = "ntc-2018.1.1";
    private static final String ITEM = "coverage:" + VEILLE;

    private static CandidateFixture aTrainee() {
        return aCandidate().session("2024-06-05");
    }

    private static Policy policy(CoverageStance stance) {
        return new Policy(
                1,
                stance,
                30,
                Period.ofYears(1),
                Period.ofYears(1),
                RepresentationStart.LAST_SESSION,
                60,
                3,
                600,
                2_100);
    }

    @ParameterizedTest
    @CsvSource({"UNDETERMINED, UNDETERMINED, true", "BLOCKING, NOT_MET, true", "ADVISORY, NOT_MET, false"})
    void leavesAnUncoveredCompetencyToTheCentresPolicy(CoverageStance stance, State state, boolean blocking) {
        var item = assertThat(aTrainee().with(policy(stance))).item(ITEM).is(state);
        if (blocking) {
            item.isBlocking();
        } else {
            item.isAdvisory();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COVERED, MET",
        "DISPENSED, MET",
        "IN_PROGRESS, UNDETERMINED",
        "NOTHING_YET, UNDETERMINED",
        "NO_CONTENT_MAPPED, UNDETERMINED"
    })
    void takesTheMachinesViewForCoverage(CoverageState machine, State state) {
        assertThat(aTrainee().covered(VEILLE, machine, 1, 2)).item(ITEM).is(state);
    }

    @Test
    void takesTheFormateursAppraisalWithoutAnyStatement() {
        assertThat(aTrainee().appraised(VEILLE, "2024-04-02", true)).item(ITEM).isMet();
    }

    @Test
    void warnsWhereTheFormateurAndTheMachineDisagree() {
        assertThat(aTrainee().covered(VEILLE, CoverageState.COVERED, 2, 2).appraised(VEILLE, "2024-04-02", false))
                .item(ITEM)
                .isMet()
                .warns("non acquise le 2 avril 2024");
    }

    @Test
    void saysThatTheFormateurJudgedItNotAcquired() {
        assertThat(aTrainee().appraised(VEILLE, "2024-04-02", false))
                .item(ITEM)
                .isUndetermined("not-covered")
                .says("Jugée non acquise par le formateur");
    }

    @Test
    void judgesByTheLatestAppraisal() {
        assertThat(aTrainee().appraised(VEILLE, "2024-04-16", true).appraised(VEILLE, "2024-04-02", false))
                .item(ITEM)
                .isMet()
                .warnsNothing();
    }

    @Test
    void reportsTransversalCompetenciesWithoutBlocking() {
        assertThat(aTrainee()).item("transversal:ntc-2018.t.1").isAdvisory().is(State.UNDETERMINED);
        assertThat(aTrainee().appraised("ntc-2018.t.1", "2024-04-02", true))
                .item("transversal:ntc-2018.t.1")
                .isMet();
    }

    @Test
    void staysAdvisoryOverUnverifiedCompetencies() {
        assertThat(aTrainee().under("ntc-2024").with(policy(CoverageStance.ADVISORY)))
                .item("coverage:ntc-2024.1.1")
                .restsOnUnverifiedData()
                .isAdvisory();
    }

    @Test
    void asksNothingFromVae() {
        assertThat(aCandidate().fromVae().session("2024-06-05"))
                .lacks(ITEM)
                .item("coverage")
                .isNotApplicable();
    }

    @Test
    void showsBothViewsApart() {
        assertThat(aTrainee()
                        .covered("ntc-2018.1.1", CoverageState.DISPENSED, 2, 2)
                        .appraised("ntc-2018.1.1", "2024-04-02", false))
                .item(ITEM)
                .isMet()
                .says("2/2, avec dispense")
                .sees(CoverageView.Whose.FORMATEUR, State.NOT_MET)
                .sees(CoverageView.Whose.MACHINE, State.MET)
                .counts("activities-done", 2)
                .counts("activities-required", 2);
        assertThat(aTrainee().appraised("ntc-2018.1.1", "2024-04-02", true))
                .item(ITEM)
                .says("activités : aucune")
                .sees(CoverageView.Whose.FORMATEUR, State.MET)
                .sees(CoverageView.Whose.MACHINE, State.UNDETERMINED);
        assertThat(aTrainee()).item(ITEM).sees(CoverageView.Whose.FORMATEUR, State.UNDETERMINED);
    }
}
