package org.jalon.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FrameworkFaultsTest {

    private static final String SECTOR_SOURCE =
            "développement.\",\n      \"source\": {\"text\": \"arrete-2018-12-11\", \"article\": \"annexe\"}";
    private static final String NSF = "\"nsf\": {\"value\": \"312t\"";

    @Test
    void reportsTenFaultsOfOneFileAtOnce() {
        String broken = Frameworks.file("ntc-2018").json();
        broken = replace(broken, "\"jobs\": [", "\"jobs\": [],\n  \"jobs\": [");
        broken = replace(broken, NSF, "\"sigle\": \"NTC\", " + NSF);
        broken = replace(broken, "\"fromLabel\": \"Prospecter, présenter et négocier une solution technique.\",", "");
        broken = replace(broken, "\"owed\": false", "\"owed\": \"non\"");
        broken = replace(broken, "\"id\": \"ntc-2018.1.4\"", "\"id\": \"ntc-2018.1.3\"");
        broken = replace(broken, "\"presents\": \"ntc-2018.1.1\"", "\"presents\": \"ntc-2018.1.9\"");
        broken = replace(broken, "\"documents\": 3", "\"documents\": 4");
        broken = replace(broken, "\"value\": \"2024-06-10\"", "\"value\": \"2018-06-10\"");
        broken = replace(broken, SECTOR_SOURCE, "développement.\"");
        broken = broken.replaceFirst(",\\s*\"why\": \"Numéro relevé[^\"]*\"", "");

        List<FrameworkFault> faults =
                Frameworks.faults(FrameworkFile.of("broken.json", broken).read());

        assertThat(faults).extracting(FrameworkFault::file).containsOnly("broken.json");
        assertThat(faults)
                .extracting(FrameworkFault::pointer, FrameworkFault::rule)
                .containsExactlyInAnyOrder(
                        tuple("/jobs", FaultRule.DUPLICATE_KEY),
                        tuple("/titre/sigle", FaultRule.UNKNOWN_KEY),
                        tuple("/equivalences/1", FaultRule.MISSING_KEY),
                        tuple("/enterprisePeriod/requirements/2/owed", FaultRule.WRONG_TYPE),
                        tuple("/blocs/0/competencies/3/id", FaultRule.DUPLICATE_ID),
                        tuple("/documents/0/presents", FaultRule.DANGLING_REFERENCE),
                        tuple("/counts/documents", FaultRule.WRONG_COUNT),
                        tuple("/validity/anniversary/value", FaultRule.DATES_REVERSED),
                        tuple("/sectors/0", FaultRule.MISSING_SOURCE),
                        tuple("/titre/rncp", FaultRule.MISSING_WHY));
    }

    @ParameterizedTest
    @MethodSource
    void reportsASingleFault(String from, String to, String pointer, FaultRule rule, String inMessage) {
        String broken = replace(Frameworks.file("ntc-2018").json(), from, to);

        assertThat(Frameworks.faults(FrameworkFile.of("broken.json", broken).read()))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo(pointer);
                    assertThat(fault.rule()).isEqualTo(rule);
                    assertThat(fault.message()).contains(inMessage);
                });
    }

    static Stream<Arguments> reportsASingleFault() {
        return Stream.of(
                Arguments.of("\"id\": \"ntc-2018\"", "\"id\": \"NTC 2018\"", "/id", FaultRule.BAD_ID, "NTC 2018"),
                Arguments.of(
                        "\"id\": \"ntc-2018.2.2\"",
                        "\"id\": \"ntc-2018.1.7\"",
                        "/blocs/1/competencies/1/id",
                        FaultRule.BAD_ID,
                        "must start with 'ntc-2018.2.'"),
                Arguments.of(
                        "\"thresholdMinutes\": 21000",
                        "\"thresholdMinutes\": -5",
                        "/enterprisePeriod/requirements/0/thresholdMinutes",
                        FaultRule.OUT_OF_RANGE,
                        "-5"),
                Arguments.of(
                        "\"owed\": false",
                        "\"owed\": false, \"thresholdMinutes\": 60",
                        "/enterprisePeriod/requirements/2/thresholdMinutes",
                        FaultRule.CONTRADICTION,
                        "60"),
                Arguments.of(
                        "\"label\": \"organiser un plan d'action commerciales\"",
                        "\"label\": \"  \"",
                        "/documents/1/label",
                        FaultRule.BLANK_TEXT,
                        "blank"),
                Arguments.of(
                        "\"id\": \"ntc-2018.2.2\",\n          \"number\": 2",
                        "\"id\": \"ntc-2018.2.2\", \"number\": 5",
                        "/blocs/1/competencies/1/number",
                        FaultRule.WRONG_NUMBERING,
                        "number 5 must be 2"),
                Arguments.of(
                        "\"competencies\": [4, 3]",
                        "\"competencies\": [4, 4]",
                        "/counts/competencies/1",
                        FaultRule.WRONG_COUNT,
                        "bloc 2 has 3"),
                Arguments.of(
                        "\"kind\": \"GUIDANCE\",\n      \"page\": \"https://idf",
                        "\"kind\": \"BLOG\",\n      \"page\": \"https://idf",
                        "/texts/6/kind",
                        FaultRule.UNKNOWN_CHOICE,
                        "BLOG"),
                Arguments.of(
                        "\"kind\": \"GUIDANCE\",\n      \"page\": \"https://idf",
                        "\"kind\": \"SECONDARY\",\n      \"page\": \"https://idf",
                        "/titre/levelPresent",
                        FaultRule.UNOFFICIAL_SOURCE,
                        "drieets"),
                Arguments.of(
                        "\"value\": \"312t\"",
                        "\"value\": null",
                        "/titre/nsf/value",
                        FaultRule.NULL_WHEN_SETTLED,
                        "null"),
                Arguments.of(
                        "\"value\": \"2019-06-10\"",
                        "\"value\": \"10/06/2019\"",
                        "/validity/from/value",
                        FaultRule.WRONG_TYPE,
                        "'10/06/2019' must be a date"),
                Arguments.of(
                        "\"value\": \"2019-06-10\"",
                        "\"value\": \"0900-01-01\"",
                        "/validity/from/value",
                        FaultRule.WRONG_TYPE,
                        "must be a date"),
                Arguments.of(
                        "\"to\": \"ntc-2018.2\"",
                        "\"to\": \"ntc-2018.3\"",
                        "/equivalences/1/to",
                        FaultRule.DANGLING_REFERENCE,
                        "ntc-2018.3"),
                Arguments.of(
                        "\"article\": \"1\"}, \"standing\": \"OFFICIAL\"},\n    \"anniversary\"",
                        "\"article\": \"1\"}, \"standing\": \"CONFIRMED\"},\n    \"anniversary\"",
                        "/validity/from/standing",
                        FaultRule.UNKNOWN_CHOICE,
                        "CONFIRMED"),
                Arguments.of(
                        "\"value\": \"P1Y\"",
                        "\"value\": \"P0D\"",
                        "/validity/prolongation/duration/value",
                        FaultRule.OUT_OF_RANGE,
                        "P0D"));
    }

    @Test
    void reportsBothSidesOfATargetNamedTwice() {
        String broken = replace(Frameworks.file("ntc-2018").json(), "\"target\": \"CCP2\"", "\"target\": \"CCP1\"");

        assertThat(Frameworks.faults(FrameworkFile.of("broken.json", broken).read()))
                .extracting(FrameworkFault::rule, FrameworkFault::message)
                .containsExactly(
                        tuple(FaultRule.TARGET_WITHOUT_RULE, "CCP1 has 2 requirements and must have 1"),
                        tuple(FaultRule.TARGET_WITHOUT_RULE, "CCP2 has 0 requirements and must have 1"));
    }

    @ParameterizedTest
    @MethodSource
    void neverThrowsOnATextThatIsNoFramework(String text, FaultRule first) {
        assertThat(Frameworks.faults(FrameworkFile.of("odd.json", text).read())
                        .getFirst()
                        .rule())
                .isEqualTo(first);
    }

    static Stream<Arguments> neverThrowsOnATextThatIsNoFramework() {
        return Stream.of(
                Arguments.of("", FaultRule.MALFORMED_JSON),
                Arguments.of("{\"id\": ", FaultRule.MALFORMED_JSON),
                Arguments.of("{} {}", FaultRule.MALFORMED_JSON),
                Arguments.of("[]", FaultRule.WRONG_TYPE),
                Arguments.of("null", FaultRule.WRONG_TYPE),
                Arguments.of("{}", FaultRule.MISSING_KEY),
                Arguments.of("{\"blocs\": {}, \"counts\": 3, \"texts\": [[], {\"kind\": {}}]}", FaultRule.MISSING_KEY),
                Arguments.of("[".repeat(100_000), FaultRule.MALFORMED_JSON));
    }

    @Test
    void neverThrowsWhateverSingleValueIsReplaced() {
        String json = Frameworks.file("ntc-2018").json();
        for (String odd : List.of("null", "[]", "{}", "7", "\"\"", "true", "1e400", "[null]")) {
            Matcher values =
                    Pattern.compile("(?<=\": )(\"[^\"]*\"|\\d+|true|false)").matcher(json);
            while (values.find()) {
                String broken = json.substring(0, values.start()) + odd + json.substring(values.end());
                assertThat(Frameworks.faults(
                                FrameworkFile.of("odd.json", broken).read()))
                        .allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
            }
        }
    }

    @Test
    void saysWhereMalformedJsonBreaks() {
        FrameworkReading reading = FrameworkFile.of("broken.json", "{\n  \"id\": \"ntc-2018\",\n  oops\n}")
                .read();

        assertThat(Frameworks.faults(reading))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).startsWith("line 3, column "));
    }

    private static String replace(String text, String from, String to) {
        assertThat(text.split(Pattern.quote(from), -1)).as(from).hasSize(2);
        return text.replace(from, to);
    }
}
