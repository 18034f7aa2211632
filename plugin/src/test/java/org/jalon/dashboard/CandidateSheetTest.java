package org.jalon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.examfile.DecisionTaken;
import org.jalon.examfile.DocumentHandedIn;
import org.jalon.framework.ExamDocumentId;
import org.jalon.framework.Framework;
import org.jalon.framework.Target;
import org.jalon.readiness.Assessed;
import org.jalon.readiness.Item;
import org.jalon.readiness.State;
import org.jalon.readiness.Verdict;
import org.junit.jupiter.api.Test;

class CandidateSheetTest {

    private static final LocalDate JUNE = LocalDate.parse("2024-06-03");
    private static final LocalDate PAST = LocalDate.parse("2024-04-29");
    private static final Target TITRE = new Target.Titre();

    private final Framework ntc2018 = Fixtures.framework("ntc-2018");
    private final Framework ntc2024 = Fixtures.framework("ntc-2024");

    @Test
    void putsWhatIsLeftToDoFirstAndAdviceApart() {
        CandidateSheet sheet = french(ntc2018, TITRE, JUNE);

        assertThat(sheet.verdict()).isEqualTo(Verdict.IN_PREPARATION);
        assertThat(sheet.toDo()).isNotEmpty().allMatch(item -> item.blocking() && item.isUnsettled());
        assertThat(sheet.toWatch()).isNotEmpty().allMatch(item -> !item.blocking() && item.isUnsettled());
        assertThat(sheet.toWatch()).extracting(ItemView::kind).doesNotContain("transversal");
        assertThat(sheet.late()).isZero();
    }

    @Test
    void showsEachItemInOneSectionOfTheFile() {
        Assessed assessed = Fixtures.assessed(ntc2018, TITRE, JUNE);
        CandidateSheet sheet = Fixtures.sheet(ntc2018, assessed, Locale.FRENCH);

        assertThat(sections(sheet))
                .containsExactlyInAnyOrderElementsOf(
                        assessed.report().items().stream().map(Item::id).toList());
    }

    @Test
    void keepsTheBlocsApart() {
        CandidateSheet sheet = french(ntc2018, TITRE, JUNE);

        assertThat(sheet.blocs()).extracting(bloc -> bloc.competencies().size()).containsExactly(4, 3);
        assertThat(sheet.blocs()).allMatch(bloc -> bloc.ecf().size() == 1);
        assertThat(sheet.transversal()).hasSize(2).allMatch(line -> !line.item().blocking());
        assertThat(french(ntc2018, new Target.Ccp(2), JUNE).blocs())
                .extracting(CandidateSheet.BlocSection::number)
                .containsExactly(2);
    }

    @Test
    void marksWhatIsLateAndPutsItOnTop() {
        CandidateSheet sheet = french(ntc2018, TITRE, PAST);

        assertThat(sheet.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(sheet.late()).isPositive();
        assertThat(sheet.toDo().stream().map(ItemView::late).toList())
                .isSortedAccordingTo((first, second) -> Boolean.compare(second, first));
    }

    @Test
    void writesDatesOutInTheReadersLanguage() {
        DocumentHandedIn handedIn = new DocumentHandedIn(
                LocalDate.parse("2024-04-10"), new ExamDocumentId("ntc-2018.doc.veille"), "veille.pdf");
        Assessed assessed = Fixtures.assessed(ntc2018, TITRE, JUNE, handedIn);

        assertThat(finding(Fixtures.sheet(ntc2018, assessed, Locale.FRENCH)))
                .isEqualTo("Remis le 10 avril 2024 (version 1).");
        assertThat(finding(Fixtures.sheet(ntc2018, assessed, Locale.ENGLISH)))
                .isEqualTo("Handed in on 10 April 2024 (version 1).");
    }

    @Test
    void callsNoSourceLawThatIsNot() {
        CandidateSheet sheet = french(ntc2024, TITRE, JUNE);

        assertThat(sheet.documents())
                .filteredOn(item -> item.kind().equals("document"))
                .isNotEmpty()
                .allSatisfy(item -> {
                    assertThat(item.ground().kind()).isEqualTo("SECONDARY");
                    assertThat(item.unverified()).isNotEmpty();
                    assertThat(item.state()).isEqualTo(State.UNDETERMINED);
                });
        assertThat(french(ntc2018, TITRE, JUNE).documents())
                .filteredOn(item -> item.kind().equals("document"))
                .allSatisfy(item -> assertThat(item.ground())
                        .isEqualTo(new ItemView.Ground("LAW", "Arrêté du 11 décembre 2018", "art. 5")));
    }

    @Test
    void namesWhoDecidedAndWhyOnce() {
        DecisionTaken decision = new DecisionTaken(
                LocalDate.parse("2024-04-30"),
                "coverage:ntc-2018.1.1",
                Optional.of("not-covered"),
                true,
                "Vue au travail chez le client.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        CandidateSheet sheet =
                Fixtures.sheet(ntc2018, Fixtures.assessed(ntc2018, TITRE, JUNE, decision), Locale.FRENCH);
        ItemView item = sheet.blocs().getFirst().competencies().getFirst().item();

        assertThat(item.state()).isEqualTo(State.MET);
        assertThat(item.decided())
                .contains(new ItemView.Decided(
                        "Name of account-of-trainer", LocalDate.parse("2024-04-30"), "Vue au travail chez le client."));
        assertThat(item.finding()).doesNotContain("Vue au travail");
        assertThat(item.inputs()).isNotEmpty();
    }

    @Test
    void drawsMinutesWithoutRounding() {
        CandidateSheet.Measure measure = CandidateSheet.Measure.of(20_985, Optional.of(21_000L));

        assertThat(measure.hours()).isEqualTo("349\u00a0h\u00a045");
        assertThat(measure.threshold()).contains("350\u00a0h");
        assertThat(measure.reached()).isFalse();
        assertThat(measure.share()).isLessThan(measure.tick());
        assertThat(CandidateSheet.Measure.of(99_000, Optional.of(21_000L)).share())
                .isEqualTo(100);
    }

    private static CandidateSheet french(Framework framework, Target target, LocalDate session) {
        return Fixtures.sheet(framework, Fixtures.assessed(framework, target, session), Locale.FRENCH);
    }

    private static String finding(CandidateSheet sheet) {
        return sheet.documents().stream()
                .filter(item -> item.id().equals("document:ntc-2018.doc.veille"))
                .findFirst()
                .orElseThrow()
                .finding();
    }

    private static List<String> sections(CandidateSheet sheet) {
        Stream<ItemView> ofBlocs = sheet.blocs().stream()
                .flatMap(bloc -> Stream.concat(
                        bloc.competencies().stream().map(CandidateSheet.CompetencyLine::item), bloc.ecf().stream()));
        Stream<ItemView> ofPeriod =
                sheet.period().stream().flatMap(p -> Stream.concat(Stream.of(p.time()), p.others().stream()));
        return Stream.of(
                        ofBlocs,
                        ofPeriod,
                        sheet.documents().stream(),
                        sheet.transversal().stream().map(CandidateSheet.CompetencyLine::item),
                        sheet.file().stream(),
                        sheet.notApplicable().stream())
                .flatMap(items -> items)
                .map(ItemView::id)
                .toList();
    }
}
