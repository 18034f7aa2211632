package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rule15DocumentsTest {

    private static final String VEILLE = "ntc-2018.doc.veille";

    private static CandidateFixture aTrainee() {
        return aCandidate().session("2024-06-05").asOf("2024-06-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TITRE", "CCP1"})
    void asksTheThreeDocumentsForTheTitreAndForCcp1(String target) {
        List<String> documents = aTrainee().aimingAt(target).report().items().stream()
                .map(Item::id)
                .filter(id -> id.startsWith("document:"))
                .toList();

        org.assertj.core.api.Assertions.assertThat(documents)
                .containsExactly(
                        "document:ntc-2018.doc.veille",
                        "document:ntc-2018.doc.plan-actions",
                        "document:ntc-2018.doc.fidelisation");
    }

    @Test
    void asksNoneForCcp2() {
        assertThat(aTrainee().aimingAt("CCP2"))
                .lacks("document:" + VEILLE)
                .item("documents")
                .isNotApplicable()
                .says("Cette cible ne doit aucun document");
    }

    @ParameterizedTest
    @CsvSource({"2024-06-04, MET", "2024-06-05, NOT_MET", "2024-06-06, NOT_MET"})
    void wantsTheDocumentBeforeTheSession(String day, State state) {
        assertThat(aTrainee().handsIn(VEILLE, day).asOf("2024-06-06"))
                .item("document:" + VEILLE)
                .is(state)
                .isDue("2024-06-04")
                .restsOn(Grounds.Kind.LAW, "arrete-2018-12-11");
    }

    @Test
    void keepsTheVersionOfTheEveWhenAnotherComesTooLate() {
        assertThat(aTrainee()
                        .handsIn(VEILLE, "2024-05-20")
                        .judgedReady("2024-05-21")
                        .handsIn(VEILLE, "2024-06-05")
                        .asOf("2024-06-06"))
                .item("document-judgement:" + VEILLE)
                .isMet();
    }

    @Test
    void asksANewJudgementOfAVersionHandedInAfterTheLast() {
        var resubmitted = aTrainee()
                .handsIn(VEILLE, "2024-05-20")
                .judgedReady("2024-05-21")
                .handsIn(VEILLE, "2024-05-25");

        assertThat(resubmitted).item("document:" + VEILLE).isMet().says("version 2");
        assertThat(resubmitted).item("document-judgement:" + VEILLE).isNotMet().isAdvisory();
    }

    @Test
    void asksTheDocumentsFromVaeButNoFormateursJudgement() {
        assertThat(aCandidate().fromVae().session("2024-06-05"))
                .lacks("document-judgement:" + VEILLE)
                .item("document:" + VEILLE)
                .isNotMet();
    }
}
