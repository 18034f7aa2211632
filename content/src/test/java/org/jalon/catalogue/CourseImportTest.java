package org.jalon.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
import org.jalon.framework.Frameworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseImportTest {

    private static final Framework NTC_2018 = Frameworks.shipped("ntc-2018");
    private static final String COURSE = """
            <?xml version="1.0" encoding="utf-8"?>
            <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
                             xmlns:x="https://centre.example.fr/extension">
              <course id="https://centre.example.fr/cours/negocier">
                <title><langstring lang="en">Negotiating</langstring><langstring lang="fr-FR"> Négocier </langstring></title>
                <description><langstring lang="fr">Le cours</langstring></description>
              </course>
              <objectives>
                <objective id="https://centre.example.fr/objectifs/CP1.1"><title><langstring lang="fr">Veille</langstring></title></objective>
                <objective id="https://centre.example.fr/objectifs/prospecter"><title><langstring lang="fr">Prospecter (2.1)</langstring></title></objective>
                <objective id="https://centre.example.fr/objectifs/anglais"><title><langstring lang="fr">Parler anglais</langstring></title></objective>
              </objectives>
              <block id="https://centre.example.fr/blocs/1">
                <title><langstring lang="fr">Premier bloc</langstring></title>
                <description><langstring lang="fr">…</langstring></description>
                <objectives><objective idref="https://centre.example.fr/objectifs/CP1.1"/></objectives>
                <au id="https://centre.example.fr/au/quiz" moveOn="CompletedAndPassed" masteryScore="0.75">
                  <title><langstring lang="fr">Quiz</langstring></title>
                  <description><langstring lang="fr">…</langstring></description>
                  <objectives><objective idref="https://centre.example.fr/objectifs/prospecter"/></objectives>
                  <url>quiz.html</url>
                </au>
                <block id="https://centre.example.fr/blocs/1/1">
                  <title><langstring lang="fr">Dedans</langstring></title>
                  <description><langstring lang="fr">…</langstring></description>
                  <au id="https://centre.example.fr/au/video" moveOn="Completed" masteryScore="0.5">
                    <title><langstring lang="fr">Vidéo</langstring></title>
                    <description><langstring lang="fr">…</langstring></description>
                    <url>video.html</url>
                  </au>
                </block>
              </block>
              <au id="https://centre.example.fr/au/accueil">
                <title><langstring lang="fr">Accueil</langstring></title>
                <description><langstring lang="fr">…</langstring></description>
                <url>accueil.html</url>
              </au>
              <au id="https://centre.example.fr/au/oral" moveOn="CompletedOrPassed">
                <title><langstring lang="fr">Oral</langstring></title>
                <description><langstring lang="fr">…</langstring></description>
                <objectives><objective idref="https://centre.example.fr/objectifs/anglais"/></objectives>
                <url>oral.html</url>
                <x:keyword><x:title>mot</x:title></x:keyword>
              </au>
            </courseStructure>
            """;

    private static CourseImport read(String xml, Map<String, List<String>> objectives) {
        return CourseImport.of(xml.getBytes(StandardCharsets.UTF_8), NTC_2018, objectives, List.of());
    }

    private static CourseImport.Read imported(CourseImport result) {
        return switch (result) {
            case CourseImport.Read read -> read;
            case CourseImport.Refused refused ->
                throw new AssertionError(refused.faults().toString());
        };
    }

    private static List<String> faults(CourseImport result) {
        return switch (result) {
            case CourseImport.Read read -> List.of();
            case CourseImport.Refused refused -> refused.faults();
        };
    }

    private static CompetencyId competency(String id) {
        return new CompetencyId(id);
    }

    @Test
    void makeActivitiesOfTheUnitsThatCount() {
        CourseImport.Read read =
                imported(read(COURSE, Map.of("https://centre.example.fr/objectifs/anglais", List.of("t.1", "T2"))));

        assertThat(read.modules())
                .extracting(TrainingModule::title, module -> module.activities().size())
                .containsExactly(tuple("Premier bloc", 2), tuple("Négocier", 1));
    }

    @Test
    void inheritTheObjectivesOfTheBlocksAround() {
        List<Activity> block =
                imported(read(COURSE, Map.of())).modules().getFirst().activities();

        assertThat(block)
                .extracting(Activity::title, Activity::recognisedBy, Activity::prepares)
                .containsExactly(
                        tuple(
                                "Quiz",
                                List.of(new Recognition.PublisherId("https://centre.example.fr/au/quiz")),
                                Set.of(competency("ntc-2018.1.1"), competency("ntc-2018.2.1"))),
                        tuple(
                                "Vidéo",
                                List.of(new Recognition.PublisherId("https://centre.example.fr/au/video")),
                                Set.of(competency("ntc-2018.1.1"))));
        assertThat(block)
                .extracting(Activity::rule)
                .containsExactly(
                        new EvidenceRule(
                                Set.of(Outcome.PASSED, Outcome.SCORED),
                                OptionalDouble.of(0.75),
                                true,
                                Purpose.ASSESSMENT),
                        new EvidenceRule(Set.of(Outcome.COMPLETED), OptionalDouble.empty(), true, Purpose.TRAINING));
    }

    @Test
    void tellWhatAPersonShouldKnow() {
        assertThat(imported(read(COURSE, Map.of())).notes())
                .extracting(ImportNote::kind, note -> note.subject().replaceAll(".*/", ""))
                .containsExactly(
                        tuple(ImportNote.Kind.OBJECTIVE_RECOGNISED, "CP1.1"),
                        tuple(ImportNote.Kind.OBJECTIVE_RECOGNISED, "prospecter"),
                        tuple(ImportNote.Kind.OBJECTIVE_UNMAPPED, "anglais"),
                        tuple(ImportNote.Kind.PASS_ALONE_COUNTS, "quiz"),
                        tuple(ImportNote.Kind.MASTERY_SCORE_UNUSED, "video"),
                        tuple(ImportNote.Kind.NOT_EVIDENCE, "accueil"),
                        tuple(ImportNote.Kind.NO_COMPETENCY, "oral"));
    }

    @Test
    void keepTheIdThatAUnitHasAlready() {
        Activity quiz = imported(read(COURSE, Map.of()))
                .modules()
                .getFirst()
                .activities()
                .getFirst();
        Activity named =
                new Activity(new ActivityId("mon-quiz"), "Mon quiz", quiz.recognisedBy(), quiz.prepares(), quiz.rule());
        byte[] xml = COURSE.getBytes(StandardCharsets.UTF_8);

        assertThat(imported(CourseImport.of(xml, NTC_2018, Map.of(), List.of(named)))
                        .modules()
                        .getFirst()
                        .activities())
                .extracting(activity -> activity.id().value())
                .startsWith("mon-quiz");
        assertThat(quiz.id().value()).startsWith("quiz-");
        assertThat(imported(read(COURSE, Map.of()))).isEqualTo(imported(read(COURSE, Map.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "ntc-2018.1.2, 1.2",
        "https://x.example/objectives/ntc-2018.t.1, T1",
        "https://x.example/objectives#CP1.2, 1.2",
        "https://x.example/o/cp-2.3, 2.3",
        "Prospecter : C 2.1, 2.1",
        "1.3, 1.3",
        "https://x.example/o/T2, T2",
    })
    void recogniseAnObjectiveByItsName(String title, String sign) {
        assertThat(titled(title))
                .singleElement()
                .satisfies(activity -> assertThat(activity.prepares())
                        .extracting(CompetencyId::sign)
                        .containsExactly(sign));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntc-2024.1.2", "version 2.1.2", "11.2", "v1.2", "1.20", "9.9", "Mode T12", "1.2 Veille"})
    void takeNoOtherNameForACompetency(String title) {
        assertThat(titled(title)).isEmpty();
    }

    private static List<Activity> titled(String title) {
        String course = COURSE.replace("objectifs/CP1.1", "objectifs/x")
                .replace(">Veille<", ">" + title + "<")
                .replace("(2.1)", "");
        return imported(read(course, Map.of())).modules().stream()
                .flatMap(module -> module.activities().stream())
                .filter(activity -> activity.title().equals("Vidéo"))
                .toList();
    }

    @Test
    void nameEveryFaultWithItsLine() {
        String broken = COURSE.replace("moveOn=\"Completed\"", "moveOn=\"Maybe\"")
                .replace("masteryScore=\"0.75\"", "masteryScore=\"75\"")
                .replace("au id=\"https://centre.example.fr/au/oral\"", "au id=\"oral\"");

        assertThat(faults(read(broken, Map.of())))
                .containsExactly(
                        "line 17: masteryScore '75' must be a number from 0 to 1",
                        "line 26: moveOn 'Maybe' is no word of cmi5",
                        "line 38: id 'oral' of the au must be an absolute IRI");
    }

    @Test
    void nameUnknownObjectivesAndCompetenciesThatAPersonGave() {
        assertThat(faults(read(
                        COURSE,
                        Map.of(
                                "https://centre.example.fr/objectifs/anglais",
                                List.of("3.1"),
                                "nulle-part",
                                List.of()))))
                .containsExactlyInAnyOrder(
                        "objective 'nulle-part' is not in the course",
                        "objective 'https://centre.example.fr/objectifs/anglais': '3.1' is no competency of this"
                                + " framework version");
    }

    @Test
    void refuseTheSameUnitTwice() {
        assertThat(faults(read(COURSE.replace("au/video", "au/quiz"), Map.of())))
                .containsExactly("line 26: there are two units with the id https://centre.example.fr/au/quiz");
    }

    @Test
    void readNothingOutsideTheFile() {
        String attack = "<!DOCTYPE courseStructure [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + COURSE.replaceFirst("<\\?xml.*\\?>", "").strip().replace(">Quiz<", ">&x;<");
        String bomb = "<!DOCTYPE courseStructure [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + COURSE.replaceFirst("<\\?xml.*\\?>", "").strip().replace(">Quiz<", ">&b;<");

        assertThat(faults(read(attack, Map.of()))).singleElement().asString().contains("a document type is not read");
        assertThat(faults(read(bomb, Map.of()))).singleElement().asString().contains("a document type is not read");
    }

    @Test
    void refuseWhatIsNoCourseStructure() {
        assertThat(faults(read("<html/>", Map.of()))).singleElement().asString().contains("must be courseStructure");
        assertThat(faults(read("PK\u0003\u0004…", Map.of())))
                .singleElement()
                .asString()
                .contains("ZIP package");
        assertThat(faults(read("", Map.of()))).hasSize(1);
        assertThat(faults(read(COURSE.substring(0, 900), Map.of())))
                .singleElement()
                .asString()
                .startsWith("line ");
        assertThat(faults(read(" ".repeat(5 * 1024 * 1024 + 1), Map.of())))
                .singleElement()
                .asString()
                .contains("5242880 at most");
        assertThat(faults(read(COURSE.replaceAll("(?s)<course .*?</course>", ""), Map.of())))
                .containsExactly("the course structure has no course");
    }

    @Test
    void refuseBlocksNestedWithoutEnd() {
        String open = "<block id=\"https://centre.example.fr/b\">".repeat(10_000);
        String deep = COURSE.replace("<block id=\"https://centre.example.fr/blocs/1\">", open);

        assertThat(faults(read(deep, Map.of()))).singleElement().asString().contains("nested more than 64 deep");
    }
}
