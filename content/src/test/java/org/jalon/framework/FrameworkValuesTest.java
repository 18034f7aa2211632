package org.jalon.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkValuesTest {

    private static final Provenance OFFICIAL = new Provenance("/x", new Source("text", "1"), new Standing.Official());

    @ParameterizedTest
    @ValueSource(strings = {"TITRE", "CCP1", "CCP9"})
    void readsATargetBackFromItsCode(String code) {
        assertThat(Target.of(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @MethodSource
    void refusesBadInput(ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
    }

    static List<ThrowingCallable> refusesBadInput() {
        return List.of(
                () -> new FrameworkId("ntc 2018"),
                () -> new BlocId("ntc-2018.0"),
                () -> new CompetencyId("ntc-2018.1"),
                () -> new ExamDocumentId("ntc-2018.veille"),
                () -> Target.of("CCP0"),
                () -> Target.of("ccp1"),
                () -> new Target.Ccp(10),
                () -> new Source("text", " "),
                () -> new Standing.Unverified(""),
                () -> new Standing.Confirmed(" ", LocalDate.EPOCH, "document"),
                () -> new Provenance("x", new Source("text", "1"), new Standing.Official()),
                () -> new Competency(new CompetencyId("ntc-2018.1.1"), 0, "label", OFFICIAL),
                () -> new Bloc(new BlocId("ntc-2018.1"), 1, " ", List.of(), OFFICIAL),
                () -> new ExamDocument(
                        new ExamDocumentId("ntc-2018.doc.veille"), "label", Optional.empty(), List.of(), OFFICIAL),
                () -> new PeriodRequirement(new Target.Titre(), true, OptionalInt.of(0), OFFICIAL),
                () -> new PeriodRequirement(new Target.Titre(), false, OptionalInt.of(60), OFFICIAL),
                () -> new Prolongation(
                        new Datum<>(Period.ofDays(-1), OFFICIAL), List.of(), new Datum<>(true, OFFICIAL)),
                () -> new FrameworkReading.Refused(List.of()));
    }

    @Test
    void namesTheValueAndTheRuleItBreaks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrameworkId("NTC"))
                .withMessageContainingAll("framework id", "'NTC'", "must match");
    }

    @Test
    void failsToGetACcpThatTheVersionDoesNotHave() {
        Framework ntc = Frameworks.shipped("ntc-2018");

        assertThatThrownBy(() -> ntc.blocs(Target.of("CCP3")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("CCP3");
    }

    @Test
    void givesEachRuleAStableCode() {
        assertThat(FaultRule.DUPLICATE_ID.code()).isEqualTo("duplicate-id");
    }
}
