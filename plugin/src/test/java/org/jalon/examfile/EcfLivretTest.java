package org.jalon.examfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.examfile.Acts.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jalon.framework.Bloc;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.FrameworkLibrary;
import org.jalon.journal.Act;
import org.jalon.journal.ActContent;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.xapi.StatementId;
import org.junit.jupiter.api.Test;

class EcfLivretTest {

    private static final Framework NTC_2018 =
            FrameworkLibrary.shipped().find(new FrameworkId("ntc-2018")).orElseThrow();
    private static final Bloc FIRST = NTC_2018.blocs().getFirst();
    private static final CompetencyId VEILLE = FIRST.competencies().getFirst().id();

    private final Acts acts = new Acts();

    @Test
    void decidesNothingWhileTypedButUnsigned() {
        StatementId typed = acts.add(sheet("2024-04-01", true, false));
        assertThat(activity().main())
                .hasValueSatisfying(s -> assertThat(s.isSigned()).isFalse());
        assertThat(activity().deciding()).isEmpty();
        assertThat(activity().unsigned()).isPresent();

        acts.add(signed("2024-04-03", typed, "Marc Tessier"));
        assertThat(activity().deciding()).hasValueSatisfying(s -> {
            assertThat(s.id()).isEqualTo(typed);
            assertThat(s.signedOn()).contains(day("2024-04-03"));
            assertThat(s.wording()).contains(EcfWording.of(NTC_2018, FIRST));
        });
        assertThat(activity().unsigned()).isEmpty();
    }

    @Test
    void listsEveryFormateurWhoSignedInTheOrderOfTheDates() {
        StatementId typed = acts.add(sheet("2024-04-01", true, false));
        acts.add(signed("2024-04-05", typed, "Nadia Roux"));
        acts.add(signed("2024-04-03", typed, "Marc Tessier"));

        assertThat(activity().deciding().orElseThrow().signatures())
                .containsExactly(
                        new EcfSheet.Signature("Marc Tessier", day("2024-04-03")),
                        new EcfSheet.Signature("Nadia Roux", day("2024-04-05")));
    }

    @Test
    void letsTheLastSignedPartDecide() {
        StatementId main = acts.add(sheet("2024-04-01", false, false));
        acts.add(signed("2024-04-02", main, "Marc Tessier"));
        StatementId again = acts.add(sheet("2024-04-10", true, true));
        assertThat(activity().deciding())
                .hasValueSatisfying(s -> assertThat(s.id()).isEqualTo(main));

        StatementId signature = acts.add(signed("2024-04-11", again, "Marc Tessier"));
        assertThat(activity().deciding())
                .hasValueSatisfying(s -> assertThat(s.content().satisfied()).isTrue());
        assertThat(activity().main()).hasValueSatisfying(s -> assertThat(s.id()).isEqualTo(main));

        acts.withdraw(signature);
        assertThat(activity().deciding())
                .hasValueSatisfying(s -> assertThat(s.id()).isEqualTo(main));
    }

    @Test
    void keepsASignedFicheWhileALaterOneWaitsForItsSignature() {
        StatementId main = acts.add(sheet("2024-04-01", false, false));
        acts.add(signed("2024-04-02", main, "Marc Tessier"));
        StatementId rewritten = acts.add(sheet("2024-04-06", true, false));

        assertThat(activity().main()).hasValueSatisfying(s -> assertThat(s.id()).isEqualTo(main));
        assertThat(activity().unsigned())
                .hasValueSatisfying(s -> assertThat(s.id()).isEqualTo(rewritten));
    }

    @Test
    void countsASignatureSeenOnPaperFromItsDay() {
        acts.add(new EcfResultRecorded(day("2024-04-01"), FIRST.id(), true, false, Optional.of("Mme Petit")));
        assertThat(activity().deciding().orElseThrow().signatures())
                .containsExactly(new EcfSheet.Signature("Mme Petit", day("2024-04-01")));
    }

    @Test
    void noticesASynthesisOlderThanAFiche() {
        StatementId typed = acts.add(sheet("2024-04-01", true, false));
        StatementId synthesis = acts.add(new EcfSynthesisSigned(day("2024-04-03"), "Hélène Garnier"));
        assertThat(livret().isSynthesisOutdated()).isFalse();
        acts.add(signed("2024-04-03", typed, "Marc Tessier"));
        assertThat(livret().isSynthesisOutdated()).isFalse();
        acts.add(signed("2024-04-04", acts.add(sheet("2024-04-04", true, false)), "Marc Tessier"));
        assertThat(livret().isSynthesisOutdated()).isTrue();

        assertThat(livret().copyHandedOver()).isEmpty();
        acts.add(new EcfCopyHandedOver(day("2024-04-08"), synthesis));
        assertThat(livret().copyHandedOver()).contains(day("2024-04-08"));
        acts.withdraw(synthesis);
        assertThat(livret().synthesis()).isEmpty();
        assertThat(livret().copyHandedOver()).isEmpty();
    }

    /** Order of arrival, duplicates and a withdrawn act never change the livret. */
    @Test
    void saysTheSameForEveryOrderAndEveryRepetition() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Acts history = new Acts();
            history.add(sheet("2024-04-01", true, false));
            for (int i = random.nextInt(8); i >= 0; i--) {
                history.add(randomAct(history, random));
            }
            EcfLivret expected = EcfLivret.of(NTC_2018.blocs(), history.file());
            List<Act<ActContent>> mixed = new ArrayList<>(history.all());
            mixed.add(mixed.get(random.nextInt(mixed.size())));
            Collections.shuffle(mixed, random);
            assertThat(EcfLivret.of(NTC_2018.blocs(), new ExamFile(mixed)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);

            history.withdraw(history.add(randomAct(history, random)));
            assertThat(EcfLivret.of(NTC_2018.blocs(), history.file()))
                    .as("withdrawn, seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void refusesASixthRowAndACompetencyTickedTwice() {
        var row = new EcfEvaluation("Étude de cas", day("2024-03-04"), Optional.empty(), List.of(VEILLE));
        assertThatThrownBy(() -> new EcfResultRecorded(
                        day("2024-04-01"),
                        FIRST.id(),
                        true,
                        false,
                        Optional.empty(),
                        Collections.nCopies(6, row),
                        Optional.of(" "),
                        List.of(VEILLE),
                        Optional.empty()))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        e -> assertThat(e.rules())
                                .extracting(BrokenRule::field)
                                .containsExactly("evaluations", "toReevaluate", "attention"));
        assertThatThrownBy(() -> new EcfEvaluation(
                        "Jeu de rôle", day("2024-03-04"), Optional.of(day("2024-03-03")), List.of(VEILLE, VEILLE)))
                .isInstanceOfSatisfying(
                        BrokenRulesException.class,
                        e -> assertThat(e.rules()).extracting(BrokenRule::field).containsExactly("to", "competencies"));
    }

    private static FileAct randomAct(Acts history, Random random) {
        String day = "2024-04-%02d".formatted(1 + random.nextInt(28));
        StatementId some =
                history.all().get(random.nextInt(history.all().size())).id();
        return switch (random.nextInt(5)) {
            case 0 -> sheet(day, random.nextBoolean(), false);
            case 1 -> sheet(day, random.nextBoolean(), true);
            case 2 -> new EcfSynthesisSigned(day(day), "Hélène Garnier");
            case 3 -> new EcfCopyHandedOver(day(day), some);
            default -> signed(day, some, "Marc Tessier");
        };
    }

    private static EcfResultRecorded sheet(String day, boolean satisfied, boolean complementary) {
        return new EcfResultRecorded(day(day), FIRST.id(), satisfied, complementary, Optional.empty());
    }

    private static EcfSheetSigned signed(String day, StatementId sheet, String name) {
        return new EcfSheetSigned(day(day), sheet, name, EcfWording.of(NTC_2018, FIRST));
    }

    private EcfLivret livret() {
        return EcfLivret.of(NTC_2018.blocs(), acts.file());
    }

    private EcfActivity activity() {
        return livret().activities().getFirst();
    }
}
