package org.jalon.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
import org.jalon.framework.Frameworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReverseCoverageTest {

    private static final Framework NTC_2018 = Frameworks.shipped("ntc-2018");

    private static Catalogue catalogue(Activity... activities) {
        return new Catalogue(
                new CatalogueId("essai"),
                NTC_2018.id(),
                "Essai",
                List.of(new TrainingModule(new ModuleId("seul"), "Seul", List.of(activities))));
    }

    private static Activity activity(String id, Purpose purpose, String... signs) {
        return new Activity(
                new ActivityId(id),
                id,
                List.of(new Recognition.IdNumber(id)),
                Stream.of(signs)
                        .map(sign -> new CompetencyId("ntc-2018." + sign))
                        .collect(Collectors.toSet()),
                new EvidenceRule(Set.of(Outcome.COMPLETED), OptionalDouble.empty(), true, purpose));
    }

    @Test
    void tellForEachCompetencyWhatIsForIt() {
        Activity quiz = activity("quiz", Purpose.ASSESSMENT, "1.1", "1.2");
        Activity video = activity("video", Purpose.TRAINING, "1.1", "1.4", "t.1");

        assertThat(ReverseCoverage.of(catalogue(video, quiz), NTC_2018).competencies())
                .extracting(c -> c.competency().sign(), CompetencyCoverage::assessing, CompetencyCoverage::training)
                .containsExactly(
                        tuple("1.1", List.of(quiz), List.of(video)),
                        tuple("1.2", List.of(quiz), List.of()),
                        tuple("1.3", List.of(), List.of()),
                        tuple("1.4", List.of(), List.of(video)),
                        tuple("2.1", List.of(), List.of()),
                        tuple("2.2", List.of(), List.of()),
                        tuple("2.3", List.of(), List.of()),
                        tuple("T1", List.of(), List.of(video)),
                        tuple("T2", List.of(), List.of()));
    }

    @Test
    void nameTheHolesInWords() {
        List<CompetencyCoverage> holes = ReverseCoverage.of(
                        catalogue(
                                activity("video", Purpose.TRAINING, "1.4"),
                                activity("quiz", Purpose.ASSESSMENT, "1.1", "1.2", "1.3", "2.1", "2.2", "t.1", "t.2")),
                        NTC_2018)
                .holes();

        assertThat(holes)
                .extracting(
                        hole -> hole.holeInFrench().orElseThrow(),
                        hole -> hole.holeInEnglish().orElseThrow())
                .containsExactly(
                        tuple("1.4 : aucune activité évaluée", "1.4: no assessed activity"),
                        tuple("2.3 : aucune activité", "2.3: no activity at all"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntc-2018", "ntc-2024"})
    void findNoHoleInTheSampleCatalogues(String id) {
        Framework framework = Frameworks.shipped(id);
        Catalogue sample = CatalogueFile.shipped().stream()
                .map(file -> file.read(framework))
                .filter(CatalogueReading.Read.class::isInstance)
                .map(reading -> ((CatalogueReading.Read) reading).catalogue())
                .findFirst()
                .orElseThrow();

        ReverseCoverage coverage = ReverseCoverage.of(sample, framework);

        assertThat(coverage.holes()).isEmpty();
        assertThat(coverage.competencies())
                .allSatisfy(competency -> assertThat(competency.training()).isNotEmpty());
    }
}
