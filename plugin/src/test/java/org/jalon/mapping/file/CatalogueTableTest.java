package org.jalon.mapping.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.CatalogueDraft;
import org.jalon.catalogue.CatalogueId;
import org.jalon.catalogue.CatalogueReading;
import org.jalon.catalogue.EvidenceRule;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Purpose;
import org.jalon.catalogue.Recognition;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.FrameworkLibrary;
import org.jalon.spreadsheet.SheetCsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTableTest {

    private static final Framework NTC_2018 =
            FrameworkLibrary.shipped().find(new FrameworkId("ntc-2018")).orElseThrow();
    private static final CatalogueDraft NONE =
            new CatalogueDraft(new CatalogueId("rien"), NTC_2018.id(), "Rien", List.of());
    private static final String HEADER =
            "module;titre du module;activité;titre de l'activité;reconnue par;compétences;preuves;note de passage;obligatoire;usage\n";

    private static TableReading read(String csv) {
        return CatalogueTable.read(csv.getBytes(StandardCharsets.UTF_8), NTC_2018, NONE);
    }

    private static CatalogueDraft draft(TableReading reading) {
        return switch (reading) {
            case TableReading.Read read -> read.draft();
            case TableReading.Refused refused ->
                throw new AssertionError(refused.faults().toString());
        };
    }

    private static List<LineFault> faults(TableReading reading) {
        return switch (reading) {
            case TableReading.Read read -> List.of();
            case TableReading.Refused refused -> refused.faults();
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void readBackEqualWhateverIsLegal(long seed) {
        for (long each = seed * 100; each < seed * 100 + 40; each++) {
            Catalogue catalogue = new RandomCatalogue(each, NTC_2018).next();
            byte[] csv = SheetCsv.write(CatalogueSheet.of(catalogue));

            assertThat(draft(CatalogueTable.read(csv, NTC_2018, NONE)))
                    .as("seed %d", each)
                    .isEqualTo(CatalogueDraft.of(catalogue));
            assertThat(draft(CatalogueTable.read(csv, NTC_2018, NONE)).read(NTC_2018))
                    .isEqualTo(new CatalogueReading.Read(catalogue));
        }
    }

    @Test
    void readWhatAPersonTypes() {
        String csv = HEADER
                + "veille;Veille;quiz;Quiz été;idNumber:Q1 | activityIri:https://x.example/1|2;1.1 | T2;scored;60 %;Oui;Évaluation\n";
        Activity quiz = draft(CatalogueTable.read(
                        csv.replace("/1|2", "/1").getBytes(Charset.forName("windows-1252")), NTC_2018, NONE))
                .modules()
                .getFirst()
                .activities()
                .getFirst();

        assertThat(quiz.title()).isEqualTo("Quiz été");
        assertThat(quiz.recognisedBy())
                .containsExactly(new Recognition.IdNumber("Q1"), new Recognition.ActivityIri("https://x.example/1"));
        assertThat(quiz.prepares())
                .containsExactlyInAnyOrder(new CompetencyId("ntc-2018.1.1"), new CompetencyId("ntc-2018.t.2"));
        assertThat(quiz.rule())
                .isEqualTo(new EvidenceRule(Set.of(Outcome.SCORED), OptionalDouble.of(0.6), true, Purpose.ASSESSMENT));
    }

    @Test
    void takeIdAndTitleOfTheCatalogueInUseWhereTheFileHasNone() {
        CatalogueDraft draft = draft(read(HEADER + "veille;Veille;;;;;;;;\n"));

        assertThat(draft.id()).isEqualTo(NONE.id());
        assertThat(draft.title()).isEqualTo("Rien");
        assertThat(draft.modules())
                .singleElement()
                .satisfies(module -> assertThat(module.activities()).isEmpty());
    }

    @Test
    void nameEveryFaultOfEveryLine() {
        String csv = HEADER
                + "veille;Veille;quiz;Quiz;idNumber:Q1;1.1;SCORED;0,6;oui;évaluation\n"
                + "veille;Veilles;quiz;Quiz;idNumber:Q1;1.1;COMPLETED;;oui;formation\n"
                + "Plan;Plan;b;;Q2;1.9 | 3.1;FAILED;;peut-être;jeu\n"
                + "plan;Plan;c;C;idNumber:C;1.2;SCORED;;oui;formation\n"
                + "plan;Plan;d;D;idNumber:D;1.2;SCORED;60;oui;formation\n"
                + "plan;Plan;e;E;idNumber:E;1.2;SCORED;beaucoup;oui;formation\n";

        assertThat(faults(read(csv)))
                .extracting(LineFault::line, LineFault::column)
                .containsExactly(
                        tuple(3, "titre du module"),
                        tuple(3, "activité"),
                        tuple(3, "reconnue par"),
                        tuple(4, "module"),
                        tuple(4, "titre de l'activité"),
                        tuple(4, "reconnue par"),
                        tuple(4, "compétences"),
                        tuple(4, "preuves"),
                        tuple(4, "obligatoire"),
                        tuple(4, "usage"),
                        tuple(5, "note de passage"),
                        tuple(6, "note de passage"),
                        tuple(7, "note de passage"));
        assertThat(faults(read(csv)))
                .extracting(LineFault::message)
                .contains("quiz is in line 2 already", "ntc-2018 has no competency [1.9, 3.1]");
    }

    @Test
    void nameTheColumnsThatAreMissing() {
        assertThat(faults(read("module;titre du module;Activite\n")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message())
                        .contains("reconnue par", "usage")
                        .doesNotContain("note de passage", "[activité", ", activité"));
        assertThat(faults(read(""))).hasSize(1);
    }

    @Test
    void defuseFormulas() {
        Catalogue sample = new RandomCatalogue(7, NTC_2018).next();
        Catalogue titled = new Catalogue(sample.id(), sample.framework(), "=HYPERLINK(\"x\")", List.of());

        assertThat(new String(SheetCsv.write(CatalogueSheet.of(titled)), StandardCharsets.UTF_8))
                .contains("'=HYPERLINK");
    }
}
