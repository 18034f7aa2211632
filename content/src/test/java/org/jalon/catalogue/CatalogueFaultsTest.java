package org.jalon.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jalon.framework.FaultRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueFaultsTest {

    private static final String SOUND = """
            {"id": "c", "framework": "ntc-2018", "title": "C", "modules": [{"id": "m", "title": "M", "activities": [
              {"id": "a", "title": "A", "recognisedBy": [{"idNumber": "N1"}, {"activityIri": "https://a.test/1"}],
               "prepares": ["ntc-2018.1.1"],
               "evidence": {"counts": ["SCORED"], "passMark": 0.5, "required": true, "purpose": "ASSESSMENT"}},
              {"id": "b", "title": "B", "recognisedBy": [{"publisherId": "https://b.test/au"}],
               "prepares": ["ntc-2018.t.1"],
               "evidence": {"counts": ["COMPLETED"], "required": false, "purpose": "TRAINING"}}]}]}
            """;

    private static final String ACTIVITY = "/modules/0/activities/";

    @Test
    void findsNothingWrongWithASoundFile() {
        assertThat(Catalogues.faults(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void reportsASingleFault(String from, String to, String pointer, FaultRule rule) {
        assertThat(Catalogues.faults(replace(SOUND, from, to))).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.rule()).isEqualTo(rule);
            assertThat(fault.file()).isEqualTo("broken.json");
        });
    }

    static Stream<Arguments> reportsASingleFault() {
        return Stream.of(
                Arguments.of("ntc-2018.1.1", "ntc-2018.1.5", ACTIVITY + "0/prepares/0", FaultRule.DANGLING_REFERENCE),
                Arguments.of("ntc-2018.1.1", "1.1", ACTIVITY + "0/prepares/0", FaultRule.BAD_ID),
                Arguments.of("\"ntc-2018\"", "\"ntc-2024\"", "/framework", FaultRule.DANGLING_REFERENCE),
                Arguments.of("0.5", "1.5", ACTIVITY + "0/evidence/passMark", FaultRule.OUT_OF_RANGE),
                Arguments.of("0.5", "-1e-300", ACTIVITY + "0/evidence/passMark", FaultRule.OUT_OF_RANGE),
                Arguments.of("\"passMark\": 0.5,", "", ACTIVITY + "0/evidence/passMark", FaultRule.CONTRADICTION),
                Arguments.of("COMPLETED", "WITHDRAWN", ACTIVITY + "1/evidence/counts/0", FaultRule.CONTRADICTION),
                Arguments.of("COMPLETED", "DONE", ACTIVITY + "1/evidence/counts/0", FaultRule.UNKNOWN_CHOICE),
                Arguments.of("[\"COMPLETED\"]", "[]", ACTIVITY + "1/evidence/counts", FaultRule.WRONG_COUNT),
                Arguments.of("\"id\": \"b\"", "\"id\": \"a\"", ACTIVITY + "1/id", FaultRule.DUPLICATE_ID),
                Arguments.of(
                        "{\"publisherId\": \"https://b.test/au\"}",
                        "{\"idNumber\": \"N1\"}",
                        ACTIVITY + "1/recognisedBy/0",
                        FaultRule.DUPLICATE_RECOGNITION),
                Arguments.of(
                        "{\"idNumber\": \"N1\"}, {",
                        "{\"idNumber\": \"N1\", ",
                        ACTIVITY + "0/recognisedBy/0",
                        FaultRule.WRONG_COUNT),
                Arguments.of(
                        "https://b.test/au", "b test", ACTIVITY + "1/recognisedBy/0/publisherId", FaultRule.WRONG_TYPE),
                Arguments.of("\"title\": \"M\"", "\"title\": \"\"", "/modules/0/title", FaultRule.BLANK_TEXT),
                Arguments.of(
                        "\"required\": false",
                        "\"required\": 0",
                        ACTIVITY + "1/evidence/required",
                        FaultRule.WRONG_TYPE),
                Arguments.of(
                        "\"purpose\": \"TRAINING\"",
                        "\"purpose\": \"TRAINING\", \"x\": 1",
                        ACTIVITY + "1/evidence/x",
                        FaultRule.UNKNOWN_KEY),
                Arguments.of(
                        "\"title\": \"C\",", "\"title\": \"C\", \"title\": \"D\",", "/title", FaultRule.DUPLICATE_KEY));
    }

    @Test
    void reportsAllFaultsAtOnce() {
        String broken = replace(replace(replace(SOUND, "0.5", "2"), "ntc-2018.t.1", "ntc-2018.t.3"), "\"M\"", "7");

        assertThat(Catalogues.faults(broken))
                .extracting(CatalogueFault::pointer, CatalogueFault::rule)
                .containsExactlyInAnyOrder(
                        tuple(ACTIVITY + "0/evidence/passMark", FaultRule.OUT_OF_RANGE),
                        tuple(ACTIVITY + "1/prepares/0", FaultRule.DANGLING_REFERENCE),
                        tuple("/modules/0/title", FaultRule.WRONG_TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "7", "\"\"", "true", "1e400", "[null]"})
    void neverThrowsWhateverSingleValueIsReplaced(String odd) {
        Matcher values = Pattern.compile("(?<=\": )(\"[^\"]*\"|\\[[^{\\]]*]|[\\d.]+|true|false)")
                .matcher(SOUND);
        while (values.find()) {
            String broken = SOUND.substring(0, values.start()) + odd + SOUND.substring(values.end());
            assertThat(Catalogues.faults(broken))
                    .allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
        }
    }

    private static String replace(String text, String from, String to) {
        assertThat(text.split(Pattern.quote(from), -1)).as(from).hasSize(2);
        return text.replace(from, to);
    }
}
