package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rule05TargetTest {

    private static final String TIME = "enterprise-time";
    private static final String HAND_OVER = "proof-hand-over";

    private static CandidateFixture holderOf(String bloc) {
        return aCandidate().session("2024-06-05").holds("ntc-2018", bloc);
    }

    @Test
    void asksOfTheTitreThreeDocumentsThePeriodAndItsProof() {
        var titre = assertThat(aCandidate().session("2024-06-05"));

        titre.item("document:ntc-2018.doc.veille").isNotMet();
        titre.item("document:ntc-2018.doc.plan-actions").isNotMet();
        titre.item("document:ntc-2018.doc.fidelisation").isNotMet();
        titre.item(TIME).isNotMet().counts("threshold", 21_000);
        titre.item(HAND_OVER).isNotMet();
    }

    @Test
    void asksOfCcp2NeitherDocumentsNorPeriod() {
        var ccp2 = assertThat(aCandidate().aimingAt("CCP2").session("2024-06-05"));

        ccp2.item("documents").isNotApplicable();
        ccp2.item(TIME).isNotApplicable();
        ccp2.item(HAND_OVER).isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({"1, UNDETERMINED", "20999, UNDETERMINED", "21000, MET"})
    void leavesADurationShortOfTheTitresToAPersonForCcp1(int minutes, State state) {
        assertThat(aCandidate().aimingAt("CCP1").session("2024-06-05").acceptedProof(minutes))
                .item(TIME)
                .is(state);
    }

    @Test
    void asksAPeriodAndItsProofForCcp1() {
        var ccp1 = aCandidate().aimingAt("CCP1").session("2024-06-05");
        assertThat(ccp1).item(TIME).isNotMet();
        assertThat(ccp1).item(HAND_OVER).isNotMet();

        assertThat(ccp1.diary("2024-02-05", 420, CandidateFixture.ACME))
                .item(TIME)
                .is(State.PENDING);
    }

    /** Nothing says whether « les épreuves du titre » are still taken by one who only lacks CCP2 and the entretien final. */
    @ParameterizedTest
    @CsvSource({"TITRE", "CCP2"})
    void asksAPersonForThePeriodOfWhoHoldsCcp1AndAimsAtTheTitre(String type) {
        var candidate = holderOf("ntc-2018.1").ofType(type);

        assertThat(candidate).item(TIME).isUndetermined("period-with-ccp-held");
        assertThat(candidate).item(HAND_OVER).isUndetermined("period-with-ccp-held");
        assertThat(candidate.decided(TIME, "period-with-ccp-held", true))
                .item(TIME)
                .isMet();
    }

    @Test
    void needsNobodyWhereWhoHoldsCcp1ProvesTheTitresDuration() {
        var candidate = holderOf("ntc-2018.1").acceptedProof(21_000).handedOver("2024-04-29");

        assertThat(candidate).item(TIME).isMet();
        assertThat(candidate).item(HAND_OVER).isMet();
    }

    @Test
    void asksAPeriodOfWhoStillLacksCcp1WhateverItsDuration() {
        assertThat(holderOf("ntc-2018.2")).item(TIME).isNotMet();
        assertThat(holderOf("ntc-2018.2")).item(HAND_OVER).isNotMet();
        assertThat(holderOf("ntc-2018.2").diary("2024-02-05", 420, CandidateFixture.ACME))
                .item(TIME)
                .is(State.PENDING);
        assertThat(holderOf("ntc-2018.2").acceptedProof(20_999)).item(TIME).isUndetermined("period-with-ccp-held");
        assertThat(holderOf("ntc-2018.2").acceptedProof(21_000)).item(TIME).isMet();
    }

    @Test
    void takesTheDocumentsOffTheListOfWhoHoldsCcp1Only() {
        assertThat(holderOf("ntc-2018.1")).item("documents").isNotApplicable();
        assertThat(holderOf("ntc-2018.2")).item("document:ntc-2018.doc.veille").isNotMet();
    }
}
