package org.jalon.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherVersionsTest {

    @Test
    void shipsThreeVersionsOldestFirst() {
        assertThat(FrameworkFile.shipped())
                .extracting(file -> Frameworks.read(file.read()).id().value())
                .containsExactly("ntc-2013", "ntc-2018", "ntc-2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntc-2013", "ntc-2018", "ntc-2024"})
    void givesEachDatumOneProvenanceInAKnownText(String id) {
        Framework framework = Frameworks.shipped(id);
        List<Provenance> provenances = framework.provenances().toList();

        assertThat(provenances).extracting(Provenance::pointer).doesNotHaveDuplicates();
        assertThat(provenances).hasSize(occurrences(Frameworks.file(id).json(), "\"standing\""));
        assertThat(provenances)
                .allSatisfy(provenance -> assertThat(
                                framework.findText(provenance.source().text()))
                        .isPresent());
    }

    @Test
    void knowsOf2013OnlyWhatArticle4Says() {
        Framework ntc = Frameworks.shipped("ntc-2013");

        assertThat(ntc.blocs()).hasSize(2);
        assertThat(ntc.competencies()).isEmpty();
        assertThat(ntc.enterprisePeriod()).isEmpty();
        assertThat(ntc.validity().from().value()).isEmpty();
        assertThat(ntc.validity().on(LocalDate.of(2018, 1, 1))).isEqualTo(ValidityOn.START_UNKNOWN);
        assertThat(ntc.provenances().filter(Provenance::settled).map(Provenance::pointer))
                .containsExactly("/titre/name", "/blocs/0", "/blocs/1");
    }

    @Test
    void takesFrom2024NothingButTheGuidanceOnProlongationAsOfficial() {
        Framework ntc = Frameworks.shipped("ntc-2024");

        assertThat(ntc.provenances().filter(Provenance::settled))
                .extracting(Provenance::pointer)
                .allMatch(pointer -> pointer.startsWith("/validity/prolongation/"));
        assertThat(ntc.unverified())
                .allSatisfy(provenance -> assertThat(provenance.standing())
                        .isInstanceOfSatisfying(
                                Standing.Unverified.class,
                                doubt -> assertThat(doubt.why()).hasSizeGreaterThan(40)));
    }

    @Test
    void holdsNineCompetenciesAndFiveTransversalOf2024() {
        Framework ntc = Frameworks.shipped("ntc-2024");

        assertThat(ntc.blocs())
                .extracting(Bloc::label)
                .containsExactly(
                        "Élaborer une stratégie de prospection et la mettre en œuvre",
                        "Négocier une solution technique et commerciale et consolider l'expérience client");
        assertThat(ntc.blocs()).extracting(bloc -> bloc.competencies().size()).containsExactly(4, 5);
        assertThat(ntc.findCompetency(new CompetencyId("ntc-2024.2.5"))
                        .orElseThrow()
                        .label())
                .isEqualTo("Optimiser la gestion de la relation client");
        assertThat(ntc.transversal()).hasSize(5);
        assertThat(ntc.titre().rncp().value()).contains("RNCP39063");
        assertThat(ntc.titre().millesime().value()).contains("07");
        assertThat(ntc.equivalences()).isEmpty();
    }

    @Test
    void asksIn2024ForHoursAndDocumentsThatWaitForConfirmation() {
        Framework ntc = Frameworks.shipped("ntc-2024");
        EnterprisePeriod period = ntc.enterprisePeriod().orElseThrow();

        assertThat(period.requirements())
                .extracting(each -> each.thresholdMinutes().orElseThrow())
                .containsExactly(16_800, 8_400, 8_400);
        assertThat(ntc.documents(Target.of("TITRE")))
                .extracting(ExamDocument::presents)
                .containsExactly(Optional.empty(), Optional.empty());
        assertThat(ntc.documents(Target.of("CCP1"))).isEmpty();
        assertThat(ntc.validity().from().value()).contains(LocalDate.of(2024, 6, 10));
        assertThat(ntc.validity().anniversary().value()).isEmpty();
        assertThat(ntc.validity().on(LocalDate.of(2026, 11, 23))).isEqualTo(ValidityOn.END_UNKNOWN);
    }

    private static int occurrences(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
