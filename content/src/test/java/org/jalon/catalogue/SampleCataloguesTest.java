package org.jalon.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.framework.Bloc;
import org.jalon.framework.Competency;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Frameworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCataloguesTest {

    @ParameterizedTest
    @CsvSource({"ntc-2018, 7", "ntc-2024, 9"})
    void prepareEachCompetencyByARequiredAndAnOptionalActivity(String id, int competencies) {
        Catalogue catalogue = Catalogues.sample(id);
        List<Competency> all = Frameworks.shipped(id).competencies().toList();

        assertThat(catalogue.framework()).isEqualTo(new FrameworkId(id));
        assertThat(all)
                .hasSize(competencies)
                .allSatisfy(competency -> assertThat(catalogue.preparing(competency.id()))
                        .extracting(activity -> activity.rule().required())
                        .contains(true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntc-2018", "ntc-2024"})
    void prepareEachTransversalCompetencyByOptionalActivitiesOnly(String id) {
        Catalogue catalogue = Catalogues.sample(id);

        assertThat(Frameworks.shipped(id).transversal())
                .isNotEmpty()
                .allSatisfy(competency -> assertThat(catalogue.preparing(competency.id()))
                        .isNotEmpty()
                        .noneMatch(activity -> activity.rule().required()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntc-2018", "ntc-2024"})
    void recogniseTwoEmittersInEachBloc(String id) {
        Catalogue catalogue = Catalogues.sample(id);
        Framework framework = Frameworks.shipped(id);

        assertThat(framework.blocs()).allSatisfy(bloc -> {
            assertThat(recognitions(catalogue, bloc)).hasAtLeastOneElementOfType(Recognition.PublisherId.class);
            assertThat(recognitions(catalogue, bloc)).hasAtLeastOneElementOfType(Recognition.IdNumber.class);
            assertThat(recognitions(catalogue, bloc)).hasAtLeastOneElementOfType(Recognition.ActivityIri.class);
        });
        assertThat(catalogue.activities().stream().flatMap(activity -> activity.recognisedBy().stream()))
                .allSatisfy(recognition -> {
                    switch (recognition) {
                        case Recognition.ActivityIri iri ->
                            assertThat(iri.iri()).startsWith("https://moodle.centre-exemple.fr/mod/");
                        case Recognition.PublisherId publisher ->
                            assertThat(publisher.iri()).startsWith("https://contenus.centre-exemple.fr/cmi5/");
                        case Recognition.IdNumber number ->
                            assertThat(number.value()).startsWith("NTC");
                        case Recognition.IriPattern pattern ->
                            assertThat(pattern.pattern()).startsWith("https://moodle.centre-exemple.fr/");
                        case Recognition.ContextActivity around ->
                            assertThat(around.iri()).startsWith("https://moodle.centre-exemple.fr/");
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntc-2018", "ntc-2024"})
    void readBackEqualFromTheirOwnText(String id) {
        Catalogue catalogue = Catalogues.sample(id);
        CatalogueReading again =
                CatalogueFile.of("again.json", catalogue.toJson()).read(Frameworks.shipped(id));

        assertThat(again).isEqualTo(new CatalogueReading.Read(catalogue));
        assertThat(again)
                .isInstanceOfSatisfying(
                        CatalogueReading.Read.class,
                        read -> assertThat(read.catalogue().toJson()).isEqualTo(catalogue.toJson()));
    }

    @Test
    void findAnActivityByEachOfItsKeys() {
        Catalogue catalogue = Catalogues.sample("ntc-2018");
        Activity quiz = catalogue.find(new ActivityId("veille-quiz")).orElseThrow();

        assertThat(quiz.recognisedBy())
                .hasSize(2)
                .allSatisfy(key -> assertThat(catalogue.find(key)).contains(quiz));
        assertThat(catalogue.find(new Recognition.IdNumber("NTC18-VEILLE-QUIZ")))
                .contains(quiz);
        assertThat(catalogue.find(new Recognition.IdNumber("ntc18-veille-quiz")))
                .isEmpty();
        assertThat(catalogue.findModuleOf(quiz.id()).map(TrainingModule::title))
                .contains("Veille commerciale et analyse du marché");
        assertThat(quiz.prepares()).containsExactly(new CompetencyId("ntc-2018.1.1"));
        assertThat(quiz.rule().passMark()).hasValue(0.6);
    }

    private static List<Recognition> recognitions(Catalogue catalogue, Bloc bloc) {
        Stream<Activity> activities =
                bloc.competencies().stream().flatMap(competency -> catalogue.preparing(competency.id()).stream());
        return activities.flatMap(activity -> activity.recognisedBy().stream()).collect(Collectors.toList());
    }
}
