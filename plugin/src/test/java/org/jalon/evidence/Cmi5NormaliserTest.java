package org.jalon.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Recognition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Cmi5NormaliserTest {

    private static final String AT = "2024-03-05T10:00:00Z";
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String MOVE_ON = ",{\"id\":\"https://w3id.org/xapi/cmi5/context/categories/moveon\"}";

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
        String result = """
                {"success":true,"completion":true,"extensions":{
                 "https://w3id.org/xapi/cmi5/result/extensions/reason":"Acquis de l'expérience"}}""";

        assertThat(facts(Shapes.cmi5("https://w3id.org/xapi/adl/verbs/waived", 1, AT, result)))
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
    }

    @Test
    void tellsAttemptsByTheirRegistration() {
        assertThat(facts(Shapes.cmi5(ADL + "failed", 1, AT, "{}")).getFirst().attempt())
                .isNotEqualTo(facts(Shapes.cmi5(ADL + "failed", 2, AT, "{}"))
                        .getFirst()
                        .attempt());
    }
}
