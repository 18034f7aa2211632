package org.jalon.readiness;

import static org.jalon.readiness.CandidateFixture.aCandidate;
import static org.jalon.readiness.ReportAssert.assertThat;

import org.junit.jupiter.api.Test;

class Rule03OriginTest {

    @Test
    void asksFromFormationDossierEcfDocumentsPeriodAndProof() {
        var trainee = assertThat(aCandidate().session("2024-06-05"));

        trainee.item("dossier-professionnel").isNotMet();
        trainee.item("ecf:ntc-2018.1").isNotMet();
        trainee.item("ecf-synthesis").isNotMet();
        trainee.item("document:ntc-2018.doc.veille").isNotMet();
        trainee.item("enterprise-time").isNotMet();
        trainee.item("proof-hand-over").isNotMet();
        trainee.item("recevabilite").isNotApplicable();
    }

    @Test
    void asksFromVaeDossierDocumentsAndRecevabiliteButNoEcfAndNoPeriod() {
        var vae = assertThat(aCandidate().fromVae().session("2024-06-05"));

        vae.item("dossier-professionnel").isNotMet();
        vae.item("document:ntc-2018.doc.veille").isNotMet();
        vae.item("recevabilite").isNotMet();
        vae.item("ecf").isNotApplicable();
        vae.item("enterprise-time").isNotApplicable();
        vae.item("proof-hand-over").isNotApplicable();
    }

    @Test
    void asksTheSameOfAnApprenticeAsOfAStagiaire() {
        var stagiaire = aCandidate().session("2024-06-05").report().items();
        var apprentice =
                aCandidate().inAlternance().session("2024-06-05").report().items();

        org.assertj.core.api.Assertions.assertThat(apprentice)
                .extracting(Item::id)
                .containsExactlyElementsOf(stagiaire.stream().map(Item::id).toList());
    }

    @Test
    void asksOfEachCcpOfACapitalisationItsOwnDossierAndEcf() {
        var second = assertThat(
                aCandidate().aimingAt("CCP2").holds("ntc-2018", "ntc-2018.1").session("2024-06-05"));

        second.item("dossier-professionnel").isNotMet();
        second.item("ecf:ntc-2018.2").isNotMet();
        second.lacks("ecf:ntc-2018.1").item("session-type").isMet().warns("entretien final");
    }
}
