package org.jalon.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Recognition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Cmi5NormaliserTest {

    private static final String AT = "2024-03-05T10:00:00Z";
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String MOVE_ON = ",{\"id\":\"https://w3id.org/xapi/cmi5/context/categories/moveon\"}";

    private static final String MASTERY = ",\"https://w3id.org/xapi/cmi5/context/extensions/masteryscore\":0.8";

    private final Normalisers normalisers = new Normalisers();

    private List<Fact> facts(String json) {
        Normalisation normalisation = normalisers.normalise(Shapes.stored(1, json));
        assertThat(normalisation).isInstanceOf(Normalisation.Usable.class);
        return ((Normalisation.Usable) normalisation).facts();
    }

    private UnusedReason unused(String json) {
        Normalisation normalisation = normalisers.normalise(Shapes.stored(1, json));
        assertThat(normalisation).isInstanceOf(Normalisation.Unused.class);
        return ((Normalisation.Unused) normalisation).reason();
    }

    @Test
    void readsPassedAsAPassAndAScore() {
        String json = Shapes.cmi5(ADL + "passed", 1, AT, "{\"success\":true,\"score\":{\"scaled\":0.92}}");

        assertThat(facts(json))
                .satisfiesExactly(passed -> assertThat(passed.outcome()).isEqualTo(Outcome.PASSED), scored -> {
                    assertThat(scored.outcome()).isEqualTo(Outcome.SCORED);
                    assertThat(scored.score()).contains(new BigDecimal("0.92"));
                });
    }

    @Test
    void findsTheContentByItsPublisherIdBeforeTheIdThatTheLmsMade() {
        assertThat(facts(Shapes.cmi5(ADL + "completed", 1, AT, "{\"completion\":true}"))
                        .getFirst()
                        .recognisedBy())
                .containsExactly(
                        new Recognition.PublisherId("https://publisher.example.org/au/veille"),
                        new Recognition.ActivityIri("https://lms.example.org/au/41"),
                        new Recognition.ContextActivity("https://publisher.example.org/au/veille"));
    }

    @Test
    void givesNoCreditWithoutTheMoveOnCategory() {
        Fact fact = facts(Shapes.cmi5(ADL + "completed", 1, AT, "{\"completion\":true}", "", ""))
                .getFirst();

        assertThat(fact.remarks()).containsExactly(Remark.NO_MOVEON);
        assertThat(fact.hasCredit()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Browse", "Review"})
    void givesNoCreditForContentThatWasOnlyLookedAt(String mode) {
        String extension = ",\"https://w3id.org/xapi/cmi5/context/extensions/launchmode\":\"" + mode + "\"";

        assertThat(facts(Shapes.cmi5(ADL + "passed", 1, AT, "{\"success\":true}", MOVE_ON, extension)))
                .singleElement()
                .satisfies(fact -> assertThat(fact.remarks()).containsExactly(Remark.NO_CREDIT_MODE));
    }

    @Test
    void keepsTheReasonOfAWaiver() {
        assertThat(facts(Shapes.cmi5("https://w3id.org/xapi/adl/verbs/waived", 1, AT, Shapes.WAIVED)))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.outcome()).isEqualTo(Outcome.DISPENSED);
                    assertThat(fact.reason()).contains("Acquis de l'expérience");
                    assertThat(fact.hasCredit()).isTrue();
                });
    }

    @Test
    void takesSatisfiedForNoEvidence() {
        assertThat(unused(Shapes.cmi5("https://w3id.org/xapi/adl/verbs/satisfied", 1, AT, "{}")))
                .isEqualTo(UnusedReason.CMI5_SATISFIED);
    }

    @Test
    void readsInitializedAsAnAttemptAndCountsTheOtherSteps() {
        assertThat(facts(Shapes.cmi5(ADL + "initialized", 1, AT, "{}", "", ""))
                        .getFirst()
                        .outcome())
                .isEqualTo(Outcome.ATTEMPTED);
        assertThat(unused(Shapes.cmi5(ADL + "terminated", 1, AT, "{}", "", "")))
                .isEqualTo(UnusedReason.CMI5_VERB_NOT_USED);
    }

    @Test
    void readsNothingFromAStatementThatContradictsItself() {
        assertThat(unused(Shapes.cmi5(ADL + "passed", 1, AT, "{\"success\":false}")))
                .isEqualTo(UnusedReason.CMI5_SHAPE);
        assertThat(unused(Shapes.cmi5(ADL + "completed", 1, AT, "{\"completion\":false}")))
                .isEqualTo(UnusedReason.CMI5_SHAPE);
        assertThat(unused(Shapes.cmi5(ADL + "failed", 1, AT, "{\"success\":true}")))
                .isEqualTo(UnusedReason.CMI5_SHAPE);
    }

    @Test
    void tellsAttemptsByTheirRegistration() {
        assertThat(facts(Shapes.cmi5(ADL + "failed", 1, AT, "{}")).getFirst().attempt())
                .isNotEqualTo(facts(Shapes.cmi5(ADL + "failed", 2, AT, "{}"))
                        .getFirst()
                        .attempt());
    }

    @Test
    void believesNoDispensationWithoutAReason() {
        assertThat(unused(Shapes.cmi5("https://w3id.org/xapi/adl/verbs/waived", 1, AT, "{\"success\":true}")))
                .isEqualTo(UnusedReason.CMI5_SHAPE);
        assertThat(unused(Shapes.cmi5(
                        "https://w3id.org/xapi/adl/verbs/waived",
                        1,
                        AT,
                        Shapes.WAIVED.replace("\"success\":true", "\"success\":false"))))
                .isEqualTo(UnusedReason.CMI5_SHAPE);
    }

    @ParameterizedTest
    @CsvSource({"0.79, true", "0.80, false", "0.95, false"})
    void givesNoCreditToAPassBelowItsOwnMasteryScore(String scaled, boolean below) {
        List<Fact> facts = facts(Shapes.cmi5(
                ADL + "passed",
                1,
                AT,
                "{\"success\":true,\"score\":{\"scaled\":%s}}".formatted(scaled),
                MOVE_ON,
                MASTERY));

        assertThat(facts)
                .satisfiesExactly(
                        passed -> {
                            assertThat(passed.outcome()).isEqualTo(Outcome.PASSED);
                            assertThat(passed.remarks().contains(Remark.BELOW_MASTERY))
                                    .isEqualTo(below);
                            assertThat(passed.hasCredit()).isEqualTo(!below);
                        },
                        scored -> {
                            assertThat(scored.score()).contains(new BigDecimal(scaled).stripTrailingZeros());
                            assertThat(scored.hasCredit()).isTrue();
                        });
    }

    @Test
    void comparesARangeWithTheMasteryScoreToo() {
        assertThat(facts(Shapes.cmi5(
                                ADL + "passed",
                                1,
                                AT,
                                "{\"success\":true,\"score\":{\"raw\":7,\"min\":0,\"max\":10}}",
                                MOVE_ON,
                                MASTERY))
                        .getFirst()
                        .remarks())
                .containsExactly(Remark.BELOW_MASTERY);
    }

    @Test
    void countsANegativeScoreAsZeroAndSaysSo() {
        assertThat(facts(Shapes.cmi5(ADL + "passed", 1, AT, "{\"success\":true,\"score\":{\"scaled\":-0.2}}")))
                .last()
                .satisfies(scored -> {
                    assertThat(scored.score()).contains(BigDecimal.ZERO);
                    assertThat(scored.remarks()).containsExactly(Remark.SCORE_NEGATIVE);
                });
    }

    @Test
    void takesAnAbandonedSessionForAStepThatProvesNothing() {
        assertThat(unused(Shapes.cmi5("https://w3id.org/xapi/adl/verbs/abandoned", 1, AT, "{}", "", "")))
                .isEqualTo(UnusedReason.CMI5_VERB_NOT_USED);
        assertThat(unused(Shapes.cmi5(ADL + "launched", 1, AT, "{}", "", "")))
                .isEqualTo(UnusedReason.CMI5_VERB_NOT_USED);
    }

    @Test
    void leavesAsideWhatContentSendsFreelyInASession() {
        String free = Shapes.cmi5(ADL + "passed", 1, AT, "{\"success\":true}")
                .replace("https://w3id.org/xapi/cmi5/context/categories/", "https://example.org/categories/");

        assertThat(unused(free)).isEqualTo(UnusedReason.CMI5_ALLOWED);
    }

    @Test
    void namesAVerbThatCmi5DoesNotDefine() {
        assertThat(unused(Shapes.cmi5(ADL + "scored", 1, AT, "{}"))).isEqualTo(UnusedReason.VERB_UNKNOWN);
    }
}
