package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import org.junit.jupiter.api.Test;

class Rule04SessionTypeTest {

    private static CandidateFixture aTrainee() {
        return aCandidate().session("2024-06-05");
    }

    @Test
    void wantsTheSessionToAssessWhatIsAimedAt() {
        assertThat(aTrainee()).item("session-type").isMet();
        assertThat(aTrainee().ofType("CCP1")).item("session-type").isNotMet();
        assertThat(aTrainee().aimingAt("CCP1").ofType("CCP2"))
                .item("session-type")
                .isNotMet();
    }

    @Test
    void asksAPersonAboutATitreWithACcpHeld() {
        assertThat(aTrainee().holds("ntc-2018", "ntc-2018.1"))
                .item("session-type")
                .isUndetermined("ccp-held");
    }

    @Test
    void asksAPersonWhereTheSessionAssessesTheMissingCcp() {
        assertThat(aTrainee().holds("ntc-2018", "ntc-2018.1").ofType("CCP2"))
                .item("session-type")
                .isUndetermined("ccp-held");
        assertThat(aTrainee().holds("ntc-2018", "ntc-2018.1").ofType("CCP1"))
                .item("session-type")
                .isNotMet();
    }

    @Test
    void asksAPersonWhereAllCcpsAreHeld() {
        assertThat(aTrainee().holds("ntc-2018", "ntc-2018.1").holds("ntc-2018", "ntc-2018.2"))
                .item("session-type")
                .isUndetermined("all-ccp-held");
        assertThat(aTrainee().aimingAt("CCP1").holds("ntc-2018", "ntc-2018.1"))
                .item("session-type")
                .isUndetermined("all-ccp-held");
    }

    @Test
    void takesTheHeldBlocsItemsOffTheList() {
        assertThat(aTrainee().holds("ntc-2018", "ntc-2018.1"))
                .lacks("document:ntc-2018.doc.veille")
                .lacks("ecf:ntc-2018.1")
                .lacks("coverage:ntc-2018.1.1")
                .item("ecf:ntc-2018.2")
                .isNotMet();
    }

    @Test
    void saysThatTheDocumentsBelongToTheCcpHeld() {
        assertThat(aTrainee().holds("ntc-2018", "ntc-2018.1"))
                .item("documents")
                .isNotApplicable()
                .says("CCP déjà détenu");
    }

    @Test
    void creditsTheCcpOf2013ByArticle4() {
        assertThat(aTrainee().holds("ntc-2013", "ntc-2013.2"))
                .lacks("ecf:ntc-2018.2")
                .item("ccp-held:ntc-2013.2")
                .isMet()
                .restsOn(Grounds.Kind.LAW, "arrete-2018-12-11");
    }

    @Test
    void creditsNothingTowards2024WithoutALoadedTable() {
        assertThat(aTrainee().under("ntc-2024").holds("ntc-2018", "ntc-2018.1"))
                .item("ccp-held:ntc-2018.1")
                .isUndetermined("equivalence-missing")
                .isBlocking()
                .restsOn(Grounds.Kind.LAW, "A2015");
        assertThat(aTrainee().under("ntc-2024").holds("ntc-2018", "ntc-2018.1"))
                .item("ecf:ntc-2024.1")
                .restsOnUnverifiedData();
    }

    @Test
    void showsACcpRecordedTwiceOnce() {
        assertThat(aTrainee().holds("ntc-2018", "ntc-2018.1").holds("ntc-2018", "ntc-2018.1"))
                .item("ccp-held:ntc-2018.1")
                .isMet();
    }

    @Test
    void remindsOfTheEntretienFinalAtTheLastCcp() {
        assertThat(aTrainee().aimingAt("CCP2").holds("ntc-2018", "ntc-2018.1"))
                .item("session-type")
                .isMet()
                .warns("entretien final");
        assertThat(aTrainee().aimingAt("CCP2")).item("session-type").isMet().warnsNothing();
    }
}
