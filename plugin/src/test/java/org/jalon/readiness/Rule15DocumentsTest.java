package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.enterprise.Company;
import org.jalon.examfile.DocumentFacts;
import org.jalon.examfile.DocumentHandedIn;
import org.jalon.examfile.DocumentReturned;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.ExamDocumentId;
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

    private static CandidateFixture withVersion(
            String day, Optional<String> competency, Optional<DocumentFacts> facts, CandidateFixture of) {
        return of.add(new DocumentHandedIn(
                LocalDate.parse(day),
                new ExamDocumentId(VEILLE),
                "v.pdf",
                Optional.empty(),
                competency.map(CompetencyId::new),
                facts));
    }

    private static Optional<DocumentFacts> facts(DocumentFacts.Basis basis, String company, String from, String to) {
        return Optional.of(new DocumentFacts(basis, new Company(company), LocalDate.parse(from), LocalDate.parse(to)));
    }

    @Test
    void wantsTheVersionTiedToItsOwnCompetency() {
        var trainee = aCandidate().session("2024-06-05");
        assertThat(withVersion("2024-04-02", Optional.of("ntc-2018.1.2"), Optional.empty(), trainee))
                .item("document:" + VEILLE)
                .isNotMet()
                .says("autre compétence");
        assertThat(withVersion("2024-04-02", Optional.of("ntc-2018.1.1"), Optional.empty(), trainee))
                .item("document:" + VEILLE)
                .isMet();
    }

    @Test
    void saysThatItCameTooLateWhereItDid() {
        var trainee = aCandidate().session("2024-04-30").asOf("2024-05-02");
        assertThat(withVersion("2024-04-30", Optional.empty(), Optional.empty(), trainee))
                .item("document:" + VEILLE)
                .isNotMet()
                .says("préalablement");
    }

    @Test
    void asksTheCandidateAgainAfterAReturnWithRemarks() {
        var trainee = withVersion(
                "2024-04-02", Optional.empty(), Optional.empty(), aCandidate().session("2024-06-05"));
        assertThat(trainee).item("document-judgement:" + VEILLE).isNotMet().asks("Lire la dernière version");

        trainee.add(new DocumentReturned(
                LocalDate.parse("2024-04-04"), trainee.acts().getLast().id(), "Citer les sources."));
        assertThat(trainee)
                .item("document-judgement:" + VEILLE)
                .isNotMet()
                .says("Renvoyé avec des remarques le 4 avril 2024")
                .asks("Reprendre");
        assertThat(trainee).item("document:" + VEILLE).isMet();
        assertThat(aCandidate().session("2024-06-05"))
                .item("document-judgement:" + VEILLE)
                .says("Aucune version à juger")
                .asks("Dès que le document est remis");
    }

    @Test
    void warnsWhereTheFactsDoNotFitTheRecordedPeriod() {
        var period = DocumentFacts.Basis.ENTERPRISE_PERIOD;
        var inTime = facts(period, "Acme Distribution", "2024-01-08", "2024-04-26");
        var early = facts(period, "Acme Distribution", "2024-01-07", "2024-04-26");
        var elsewhere = facts(period, "Batimat", "2024-01-08", "2024-04-26");
        var vae = facts(DocumentFacts.Basis.PROFESSIONAL_ACTIVITY, "Batimat", "2020-01-08", "2020-04-26");

        assertThat(withVersion("2024-04-29", Optional.empty(), inTime, withProof()))
                .item("document:" + VEILLE)
                .isMet()
                .warnsNothing();
        assertThat(withVersion("2024-04-29", Optional.empty(), early, withProof()))
                .item("document:" + VEILLE)
                .warns("hors de la période");
        assertThat(withVersion("2024-04-29", Optional.empty(), elsewhere, withProof()))
                .item("document:" + VEILLE)
                .warns("aucune période n'est consignée");
        assertThat(withVersion(
                        "2024-04-29", Optional.empty(), inTime, aCandidate().session("2024-06-05")))
                .item("document:" + VEILLE)
                .warns("rapprochés d'aucune période");
        assertThat(withVersion("2024-04-29", Optional.empty(), vae, withProof()))
                .item("document:" + VEILLE)
                .warns("que l'article nomme");
        assertThat(withVersion(
                        "2024-04-29",
                        Optional.empty(),
                        vae,
                        aCandidate().fromVae().session("2024-06-05")))
                .item("document:" + VEILLE)
                .warnsNothing();
    }

    private static CandidateFixture withProof() {
        return aCandidate().session("2024-06-05").acceptedProof(21_000);
    }
}
