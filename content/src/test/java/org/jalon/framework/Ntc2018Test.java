package org.jalon.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The shipped version of 2018 against the arrêté of 11 December 2018, typed anew from the Journal officiel. */
class Ntc2018Test {

    private static final String ARRETE = "arrete-2018-12-11";

    private final Framework ntc = Frameworks.shipped("ntc-2018");

    @Test
    void namesTheArrete() {
        LegalText arrete = ntc.findText(ARRETE).orElseThrow();

        assertThat(arrete.title())
                .isEqualTo(
                        "Arrêté du 11 décembre 2018 relatif au titre professionnel de négociateur technico-commercial");
        assertThat(arrete.kind()).isEqualTo(LegalText.Kind.LAW);
        assertThat(arrete.nor()).contains("MTRD1833178A");
        assertThat(arrete.eli())
                .contains(URI.create("https://www.legifrance.gouv.fr/eli/arrete/2018/12/11/MTRD1833178A/jo/texte"));
        assertThat(arrete.jorf()).contains("JORF n°0292 du 18 décembre 2018, texte n° 15");
    }

    @Test
    void identifiesTheTitre() {
        Titre titre = ntc.titre();

        assertThat(titre.name().value()).isEqualTo("Négociateur technico-commercial");
        assertThat(titre.formerName().map(Datum::value)).contains("Négociateur (trice) Technico-Commercial (e)");
        assertThat(titre.levelOld().value()).contains("III");
        assertThat(titre.levelPresent().value()).contains("5");
        assertThat(titre.nsf().value()).contains("312t");
        assertThat(titre.authority().value()).contains("Ministère chargé de l'emploi.");
        assertThat(titre.rome())
                .extracting(Datum::value)
                .containsExactly(
                        "D1402 Relation commerciale grands comptes et entreprises",
                        "D1407 Relation technico-commerciale");
        assertThat(titre.legalBases())
                .extracting(Datum::value)
                .containsExactly(
                        "Code de l'éducation, notamment les articles L. 335-5, L. 335-6 et R. 338-1 et suivants ;",
                        "Arrêté du 22 décembre 2015 relatif aux conditions de délivrance du titre professionnel du"
                                + " ministère chargé de l'emploi ;",
                        "Arrêté du 21 juillet 2016 portant règlement général des sessions d'examen pour l'obtention du"
                                + " titre professionnel du ministère chargé de l'emploi.");
    }

    @Test
    void doubtsWhatTheArreteDoesNotGive() {
        assertThat(ntc.unverified())
                .extracting(Provenance::pointer)
                .containsExactlyInAnyOrder("/titre/code", "/titre/millesime", "/titre/rncp");
        assertThat(ntc.titre().code().value()).contains("TP-00338");
        assertThat(ntc.titre().millesime().value()).isEmpty();
        assertThat(ntc.titre().rncp().value()).contains("RNCP34079");
    }

    @Test
    void holdsTwoBlocsOfFourAndThreeCompetencies() {
        assertThat(ntc.blocs())
                .extracting(Bloc::label)
                .containsExactly(
                        "Elaborer une stratégie commerciale omnicanale pour un secteur géographique défini",
                        "Prospecter et négocier une proposition commerciale");
        assertThat(ntc.bloc(new Target.Ccp(1)).competencies())
                .extracting(Competency::label)
                .containsExactly(
                        "Assurer une veille commerciale pour analyser l'état du marché.",
                        "Organiser un plan d'actions commerciales.",
                        "Mettre en œuvre des actions de fidélisation.",
                        "Réaliser le bilan de l'activité commerciale et rendre compte.");
        assertThat(ntc.bloc(new Target.Ccp(2)).competencies())
                .extracting(Competency::label)
                .containsExactly(
                        "Prospecter à distance et physiquement un secteur géographique.",
                        "Concevoir une solution technique et commerciale appropriée aux besoins détectés.",
                        "Négocier une solution technique et commerciale.");
        assertThat(ntc.competencies())
                .extracting(competency -> competency.id().value())
                .containsExactly(
                        "ntc-2018.1.1",
                        "ntc-2018.1.2",
                        "ntc-2018.1.3",
                        "ntc-2018.1.4",
                        "ntc-2018.2.1",
                        "ntc-2018.2.2",
                        "ntc-2018.2.3");
    }

    @Test
    void holdsTwoTransversalCompetenciesOutsideTheBlocs() {
        assertThat(ntc.transversal())
                .extracting(TransversalCompetency::label)
                .containsExactly(
                        "Maîtriser les outils et usages numériques.",
                        "Mobiliser un comportement orienté client et une posture de service");
        assertThat(ntc.findTransversal(new CompetencyId("ntc-2018.t.2"))).isPresent();
        assertThat(ntc.findCompetency(new CompetencyId("ntc-2018.t.2"))).isEmpty();
        assertThat(ntc.findBlocOf(new CompetencyId("ntc-2018.t.2"))).isEmpty();
    }

    @Test
    void asksForThreeDocumentsOfTheFirstThreeCompetenciesOfBlocOne() {
        assertThat(ntc.documents())
                .extracting(ExamDocument::label)
                .containsExactly(
                        "assurer une veille commerciale pour analyser l'état du marché",
                        "organiser un plan d'action commerciales",
                        "mettre en œuvre des actions de fidélisation");
        assertThat(ntc.documents())
                .extracting(ExamDocument::presents)
                .containsExactly(
                        Optional.of(new CompetencyId("ntc-2018.1.1")),
                        Optional.of(new CompetencyId("ntc-2018.1.2")),
                        Optional.of(new CompetencyId("ntc-2018.1.3")));
        assertThat(ntc.documents(Target.of("TITRE"))).hasSize(3);
        assertThat(ntc.documents(Target.of("CCP1"))).hasSize(3);
        assertThat(ntc.documents(Target.of("CCP2"))).isEmpty();
        assertThat(ntc.documents())
                .extracting(document -> document.provenance().source())
                .containsOnly(new Source(ARRETE, "5"));
    }

    @Test
    void asksForThreeHundredAndFiftyHoursForTheTitreOnly() {
        EnterprisePeriod period = ntc.enterprisePeriod().orElseThrow();

        assertThat(period.of(Target.of("TITRE")).thresholdMinutes()).hasValue(21_000);
        assertThat(period.of(Target.of("CCP1")).owed()).isTrue();
        assertThat(period.of(Target.of("CCP1")).thresholdMinutes()).isEqualTo(OptionalInt.empty());
        assertThat(period.of(Target.of("CCP2")).owed()).isFalse();
        assertThat(period.owedBy().value()).containsExactly(Origin.FORMATION);
        assertThat(period.includedInAlternance().value()).isTrue();
        assertThat(period.proofKeptBy().value()).isEqualTo("responsable de la session d'examen");
    }

    @Test
    void beginsOnTheTenthOfJune2019ForFiveYearsAndOneOfProlongation() {
        Validity validity = ntc.validity();
        Prolongation prolongation = validity.prolongation().orElseThrow();

        assertThat(validity.from().value()).contains(LocalDate.of(2019, 6, 10));
        assertThat(validity.anniversary().value()).contains(LocalDate.of(2024, 6, 10));
        assertThat(prolongation.duration().value()).isEqualTo(Period.ofYears(1));
        assertThat(prolongation.groups()).extracting(Datum::value).containsExactly(ProlongationGroup.values());
        assertThat(prolongation.sessionEnteredBeforeEnd().value()).isTrue();
        String text = prolongation.duration().provenance().source().text();
        assertThat(ntc.findText(text).orElseThrow().kind()).isEqualTo(LegalText.Kind.GUIDANCE);
    }

    @Test
    void creditsTheTwoCertificatesOf2013() {
        assertThat(ntc.equivalences())
                .extracting(Equivalence::fromLabel)
                .containsExactly(
                        "Gérer et optimiser l'activité commerciale sur un secteur géographique déterminé.",
                        "Prospecter, présenter et négocier une solution technique.");
        assertThat(ntc.equivalences())
                .extracting(Equivalence::to)
                .containsExactly(new BlocId("ntc-2018.1"), new BlocId("ntc-2018.2"));
        Framework earlier = Frameworks.shipped("ntc-2013");
        assertThat(ntc.equivalences()).allSatisfy(equivalence -> {
            assertThat(equivalence.fromFramework()).isEqualTo(earlier.id());
            assertThat(earlier.findBloc(equivalence.from()).orElseThrow().label())
                    .isEqualTo(equivalence.fromLabel());
            assertThat(equivalence.provenance().source()).isEqualTo(new Source(ARRETE, "4"));
        });
    }

    @Test
    void opensTheJobsOfTheAnnex() {
        assertThat(ntc.sectors())
                .extracting(Datum::value)
                .containsExactly("Tous les secteurs d'activité qui nécessitent des technico-commerciaux pour leur"
                        + " développement.");
        assertThat(ntc.jobs()).extracting(Datum::value).containsExactly("technico-commercial", "chargé d'affaires");
    }

    @Test
    void examinesTheTitreOnBothBlocsAndACcpOnItsOwn() {
        assertThat(ntc.targets()).extracting(Target::code).isEqualTo(List.of("TITRE", "CCP1", "CCP2"));
        assertThat(ntc.blocs(Target.of("TITRE"))).hasSize(2);
        assertThat(ntc.blocs(Target.of("CCP2")))
                .extracting(bloc -> bloc.id().value())
                .containsExactly("ntc-2018.2");
    }
}
