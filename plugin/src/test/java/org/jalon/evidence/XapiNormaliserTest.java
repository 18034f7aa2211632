package org.jalon.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Recognition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XapiNormaliserTest {

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String PLAY = "https://contenus.example.org/jeux/negociation";
    private static final String AT = "2024-03-05T10:00:00Z";
    private static final String SCORE = "{\"score\":{\"raw\":9,\"min\":0,\"max\":12,\"scaled\":0.75}}";

    private static String said(String verb, String result) {
        return XapiShapes.said(ADL + verb, PLAY, AT, result, "");
    }

    private static List<Outcome> outcomes(String json) {
        return Normalised.facts(json).stream().map(Fact::outcome).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "initialized | {} | ATTEMPTED",
                "attempted | {\"score\":{\"scaled\":0.9}} | ATTEMPTED",
                "completed | {} | COMPLETED",
                "completed | {\"completion\":true,\"success\":true,\"score\":{\"scaled\":0.5}} | COMPLETED PASSED SCORED",
                "completed | {\"success\":false} | COMPLETED FAILED",
                "passed | {\"score\":{\"scaled\":0.5}} | PASSED SCORED",
                "passed | {\"completion\":true} | COMPLETED PASSED",
                "failed | {\"success\":false,\"score\":{\"scaled\":0.1}} | FAILED SCORED",
                "scored | {\"score\":{\"scaled\":0.5}} | SCORED",
                "attended | {\"completion\":true} | COMPLETED",
                "attended | {} | ATTEMPTED"
            })
    void readsWhatTheVerbAndTheResultSay(String verb, String result, String outcomes) {
        assertThat(outcomes(said(verb, result))).extracting(Outcome::name).containsExactly(outcomes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "completed | {\"completion\":false} | xapi.unexpected-shape",
                "passed | {\"success\":false} | xapi.unexpected-shape",
                "failed | {\"success\":true} | xapi.unexpected-shape",
                "scored | {\"score\":{\"raw\":12}} | xapi.unexpected-shape",
                "answered | {\"success\":true} | xapi.part",
                "experienced | {\"completion\":true} | verb.not-used",
                "progressed | {} | verb.not-used",
                "launched | {} | verb.not-used",
                "terminated | {\"completion\":true} | verb.not-used",
                "mastered | {\"success\":true} | xapi.competence-claimed",
                "skimmed | {} | verb.unknown"
            })
    void namesWhyAStatementIsNoEvidence(String verb, String result, String reason) {
        Normalisation.Unused unused = Normalised.unused(said(verb, result));

        assertThat(unused.reason().code()).isEqualTo(reason);
        assertThat(unused.detail()).isEqualTo(ADL + verb);
    }

    @Test
    void believesNoDispensationAndNoCompetenceThatAnyKeyOfTheStoreCouldClaim() {
        String waived = "https://w3id.org/xapi/adl/verbs/waived";
        String conferred = "https://w3id.org/xapi/tla/verbs/conferred";

        assertThat(Normalised.unused(XapiShapes.said(waived, PLAY, AT, Shapes.WAIVED, ""))
                        .reason())
                .isEqualTo(UnusedReason.XAPI_WAIVER);
        assertThat(Normalised.unused(XapiShapes.said(conferred, PLAY, AT, "{}", ""))
                        .reason())
                .isEqualTo(UnusedReason.COMPETENCE_CLAIMED);
        assertThat(UnusedReason.XAPI_WAIVER.routine()).isFalse();
    }

    @Test
    void takesTheShareFromTheRangeElseFromScaled() {
        assertThat(Normalised.facts(said("scored", "{\"score\":{\"raw\":9,\"min\":0,\"max\":12,\"scaled\":0.1}}")))
                .singleElement()
                .satisfies(fact -> assertThat(fact.score()).contains(new BigDecimal("0.75")));
        assertThat(Normalised.fact(said("scored", "{\"score\":{\"scaled\":-0.4}}")))
                .satisfies(fact -> {
                    assertThat(fact.score()).contains(BigDecimal.ZERO);
                    assertThat(fact.remarks()).containsExactly(Remark.SCORE_NEGATIVE);
                });
        assertThat(Normalised.fact(said("passed", "{\"score\":{\"raw\":12}}")).remarks())
                .containsExactly(Remark.SCORE_UNREADABLE);
    }

    @Test
    void tellsAttemptsByRegistration() {
        String first = attempt(registered(1, AT));

        assertThat(attempt(registered(1, "2024-03-05T11:00:00Z"))).isEqualTo(first);
        assertThat(attempt(registered(2, AT))).isNotEqualTo(first);
    }

    @Test
    void takesEachStatementForAnAttemptWhereNothingNamesOne() {
        String again = XapiShapes.said(ADL + "failed", PLAY, "2024-03-05T11:00:00Z", "{}", "");

        assertThat(attempt(again)).isNotEqualTo(attempt(said("passed", "{}")));
        assertThat(attempt(said("failed", "{}"))).isEqualTo(attempt(said("passed", "{}")));
    }

    private static String registered(int registration, String timestamp) {
        return XapiShapes.said(
                ADL + "passed",
                PLAY,
                timestamp,
                "{}",
                "\"registration\":\"%s\"".formatted(new UUID(0x4000, registration)));
    }

    private static String attempt(String json) {
        return Normalised.facts(json).getFirst().attempt();
    }

    @Test
    void readsContentOfH5pAsAWhole() {
        for (String verb : List.of("completed", "answered")) {
            List<Fact> facts = Normalised.facts(XapiShapes.h5p(verb, 12, AT, SCORE));

            assertThat(facts).extracting(Fact::outcome).containsExactly(Outcome.COMPLETED, Outcome.SCORED);
            assertThat(facts.getLast().score()).contains(new BigDecimal("0.75"));
            assertThat(facts.getFirst().recognisedBy())
                    .containsExactly(new Recognition.ActivityIri("https://contenus.example.org/h5p/12"));
        }
    }

    @Test
    void leavesAsidePartsOfH5pAndQuestions() {
        String part = XapiShapes.h5pPart("completed", 12, AT, SCORE);
        String question = said("completed", SCORE)
                .replace(
                        "\"id\":\"" + PLAY + "\"",
                        "\"id\":\"%s\",\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/question\"}"
                                .formatted(PLAY));

        assertThat(Normalised.unused(part).reason()).isEqualTo(UnusedReason.XAPI_PART);
        assertThat(Normalised.unused(part.replace("?subContentId=5f2c", "/5f2c"))
                        .reason())
                .isEqualTo(UnusedReason.XAPI_PART);
        assertThat(Normalised.unused(question).reason()).isEqualTo(UnusedReason.XAPI_PART);
    }

    @Test
    void readsTheAttemptsOfScormContent() {
        String begun = XapiShapes.scorm("initialized", 1, AT, "{}");
        String ended = XapiShapes.scorm(
                "terminated", 1, AT, "{\"completion\":true,\"success\":true,\"score\":{\"scaled\":0.9}}");

        assertThat(outcomes(ended)).containsExactly(Outcome.COMPLETED, Outcome.PASSED, Outcome.SCORED);
        assertThat(attempt(ended)).isEqualTo(attempt(begun));
        assertThat(attempt(XapiShapes.scorm("initialized", 2, AT, "{}"))).isNotEqualTo(attempt(begun));
        assertThat(Normalised.facts(ended).getFirst().recognisedBy())
                .startsWith(new Recognition.ActivityIri("https://contenus.example.org/scorm/prospection"));
        assertThat(Normalised.unused(XapiShapes.scorm("suspended", 1, AT, "{\"completion\":false}"))
                        .reason())
                .isEqualTo(UnusedReason.VERB_NOT_USED);
    }

    @Test
    void readsAnAttemptAsOneAtItsParent() {
        String json = XapiShapes.said(
                        ADL + "completed",
                        PLAY + "/essais/3",
                        AT,
                        SCORE,
                        "\"contextActivities\":{\"parent\":[{\"id\":\"%s\"}]}".formatted(PLAY))
                .replace(
                        "/essais/3\"",
                        "/essais/3\",\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/attempt\"}");

        assertThat(Normalised.facts(json)).allSatisfy(fact -> {
            assertThat(fact.recognisedBy()).containsExactly(new Recognition.ActivityIri(PLAY));
            assertThat(fact.attempt()).contains(PLAY + "/essais/3");
            assertThat(fact.emitter()).isEqualTo(Emitter.XAPI);
        });
    }

    @Test
    void knowsACopyThatWasSentAgainUnderAnotherId() {
        Fact sent = Normalised.facts(said("passed", SCORE)).getFirst();
        Fact other = Normalised.facts(said("completed", SCORE)).getFirst();

        assertThat(Normalised.facts(said("passed", SCORE)).getFirst().copyKey()).isEqualTo(sent.copyKey());
        assertThat(other.copyKey()).isNotEqualTo(sent.copyKey());
    }
}
