package org.jalon.examfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.examfile.Acts.day;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jalon.enterprise.Company;
import org.jalon.framework.Bloc;
import org.jalon.framework.BlocId;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.ExamDocumentId;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.FrameworkLibrary;
import org.jalon.journal.ActSubject;
import org.jalon.journal.RecordedAct;
import org.jalon.profile.ActTemplate;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileActsTest {

    private static final Framework NTC_2024 =
            FrameworkLibrary.shipped().find(new FrameworkId("ntc-2024")).orElseThrow();
    private static final StatementId EARLIER = new StatementId(new UUID(4, 4));

    @ParameterizedTest
    @MethodSource("acts")
    void readsBackEveryActThatItWrites(FileAct act) {
        assertThat(decode(act.template(), FileActs.CODEC.encode(act))).isEqualTo(act);
    }

    static Stream<FileAct> acts() {
        Bloc bloc = NTC_2024.blocs().getFirst();
        CompetencyId competency = bloc.competencies().getFirst().id();
        var facts = new DocumentFacts(
                DocumentFacts.Basis.ENTERPRISE_PERIOD, new Company("Sables"), day("2024-01-08"), day("2024-01-09"));
        return Stream.of(
                new DocumentDrafted(
                        day("2024-03-01"),
                        new ExamDocumentId("ntc-2018.doc.veille"),
                        "veille.odt",
                        Optional.of("0".repeat(64)),
                        Optional.of(competency),
                        Optional.of(facts)),
                new DocumentHandedIn(
                        day("2024-03-01"),
                        new ExamDocumentId("ntc-2018.doc.veille"),
                        "veille.pdf",
                        Optional.empty(),
                        Optional.of(competency),
                        Optional.of(facts)),
                new DocumentReturned(day("2024-03-02"), EARLIER, "Chiffrer."),
                new DossierProfessionnelRecorded(
                        day("2024-03-02"),
                        Map.of(),
                        Optional.empty(),
                        Optional.of(day("2024-03-01")),
                        List.of(new DossierExample(
                                bloc.id(),
                                "Plan de prospection",
                                3,
                                Optional.of(new Company("Sables")),
                                Optional.of(day("2024-01-08")),
                                Optional.empty()))),
                new EcfResultRecorded(
                        day("2024-04-01"),
                        bloc.id(),
                        false,
                        true,
                        Optional.of("Mme Petit"),
                        List.of(new EcfEvaluation(
                                "Étude de cas",
                                day("2024-03-04"),
                                Optional.of(day("2024-03-05")),
                                List.of(competency))),
                        Optional.of("L'argumentation."),
                        List.of(competency),
                        Optional.of(EcfWording.of(NTC_2024, bloc))),
                new EcfSheetSigned(day("2024-04-02"), EARLIER, "Marc Tessier", EcfWording.of(NTC_2024, bloc)),
                new EcfSynthesisSigned(
                        day("2024-04-03"),
                        "Hélène Garnier",
                        Optional.of("Rien."),
                        Optional.of(day("2024-04-03")),
                        Optional.of(TitreWording.of(NTC_2024))),
                new EcfCopyHandedOver(day("2024-04-04"), EARLIER),
                new ArrangementRequested(day("2024-02-01"), "Un tiers temps", Optional.of(day("2024-04-30"))),
                new ArrangementAnswered(
                        day("2024-03-01"),
                        EARLIER,
                        true,
                        "DREETS",
                        Optional.of("Courrier du 1er mars"),
                        Optional.of("Un tiers temps à l'écrit")),
                new DecisionTaken(
                        day("2024-03-01"),
                        "enterprise-period",
                        Optional.of("several-companies"),
                        true,
                        "Deux entreprises du même secteur.",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Note du certificateur"),
                        Optional.of(day("2024-12-31"))));
    }

    /** What the journal holds since earlier versions can be read as ever. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "document|{\"day\":\"2024-03-01\",\"document\":\"ntc-2018.doc.veille\",\"file\":\"v.pdf\"}",
                "ecf-result|{\"day\":\"2024-04-01\",\"bloc\":\"ntc-2018.1\",\"satisfied\":true,\"complementary\":false,\"signedBy\":\"Mme Petit\"}",
                "ecf-synthesis|{\"day\":\"2024-04-01\",\"signedBy\":\"M. Blanc\"}",
                "dossier-professionnel|{\"day\":\"2024-04-01\",\"examples\":{\"ntc-2018.1\":2},\"longestExamplePages\":3,\"declarationSignedOn\":\"2024-04-01\"}",
                "decision|{\"day\":\"2024-04-01\",\"item\":\"coverage\",\"question\":\"q\",\"met\":true,\"reason\":\"r\",\"framework\":null,\"target\":null,\"fromMinutes\":null,\"derogation\":null}"
            })
    void readsActsOfEarlierVersions(String kind, String payload) {
        FileAct act = decode(ActTemplate.find(kind).orElseThrow(), payload);
        assertThat(act.day().getYear()).isEqualTo(2024);
        if (act instanceof DossierProfessionnelRecorded dossier) {
            assertThat(dossier.described()).isEmpty();
            assertThat(dossier.examples()).containsEntry("ntc-2018.1", 2);
        }
    }

    @Test
    void countsTheExamplesThatItDescribes() {
        var example = new DossierExample(
                new BlocId("ntc-2018.1"), "Veille", 2, Optional.empty(), Optional.empty(), Optional.empty());
        var longer = new DossierExample(
                new BlocId("ntc-2018.1"), "Plan", 4, Optional.empty(), Optional.empty(), Optional.empty());
        var dossier = new DossierProfessionnelRecorded(
                day("2024-04-01"), Map.of(), Optional.empty(), Optional.empty(), List.of(example, longer));
        assertThat(dossier.examples()).containsOnly(Map.entry("ntc-2018.1", 2));
        assertThat(dossier.longestExamplePages()).contains(4);
        assertThatThrownBy(() -> new DossierProfessionnelRecorded(
                        day("2024-04-01"),
                        Map.of("ntc-2018.1", 3),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(example, longer)))
                .hasMessageContaining("examples");
    }

    @Test
    void marksWhatNobodyVerified() {
        assertThat(TitreWording.of(NTC_2024).millesime()).isEqualTo(new Printed(Optional.of("07"), true));
        assertThat(TitreWording.of(NTC_2024).arrete()).isEqualTo(new Printed(Optional.empty(), true));
        Framework ntc2018 =
                FrameworkLibrary.shipped().find(new FrameworkId("ntc-2018")).orElseThrow();
        assertThat(TitreWording.of(ntc2018).sigle()).isEqualTo("NTC");
        assertThat(TitreWording.of(ntc2018).level()).isEqualTo(new Printed(Optional.of("5"), false));
        assertThat(TitreWording.of(ntc2018).arrete().text().orElseThrow()).startsWith("Arrêté du 11 décembre 2018");
    }

    private static FileAct decode(ActTemplate template, String payload) {
        return (FileAct) FileActs.CODEC
                .decode(new RecordedAct(
                        EARLIER,
                        1,
                        template,
                        new ActSubject(new UUID(1, 2)),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        "by",
                        payload,
                        Optional.empty()))
                .content();
    }
}
