package org.jalon.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jalon.profile.StatementValidation.BrokenRule;
import org.jalon.profile.StatementValidation.Match;
import org.jalon.profile.StatementValidation.Outcome;
import org.jalon.profile.StatementValidation.RuleKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TemplateValidatorTest {

    private static final String VERBS = "https://e.org/verbs/";

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                // presence
                "'{\"location\":\"$.result.x\",\"presence\":\"included\"}'; '{\"x\":1}'; ''",
                "'{\"location\":\"$.result.x\",\"presence\":\"included\"}'; '{}'; INCLUDED",
                "'{\"location\":\"$.result.x\",\"presence\":\"excluded\"}'; '{}'; ''",
                "'{\"location\":\"$.result.x\",\"presence\":\"excluded\"}'; '{\"x\":null}'; EXCLUDED",
                "'{\"location\":\"$.result.x\",\"presence\":\"recommended\"}'; '{}'; ''",
                // any
                "'{\"location\":\"$.result.x[*]\",\"any\":[1,2]}'; '{\"x\":[3,2]}'; ''",
                "'{\"location\":\"$.result.x[*]\",\"any\":[1,2]}'; '{\"x\":[3]}'; ANY",
                "'{\"location\":\"$.result.x[*]\",\"any\":[1,2]}'; '{}'; ANY",
                "'{\"location\":\"$.result.x\",\"any\":[1],\"presence\":\"recommended\"}'; '{}'; ''",
                "'{\"location\":\"$.result.x\",\"any\":[1],\"presence\":\"recommended\"}'; '{\"x\":2}'; ANY",
                "'{\"location\":\"$.result.x\",\"any\":[{\"k\":1.0}]}'; '{\"x\":{\"k\":1}}'; ''",
                // all
                "'{\"location\":\"$.result.x[*]\",\"all\":[1,2]}'; '{\"x\":[1,2,1]}'; ''",
                "'{\"location\":\"$.result.x[*]\",\"all\":[1,2]}'; '{\"x\":[1,3]}'; ALL",
                "'{\"location\":\"$.result.x[*]\",\"all\":[1,2]}'; '{}'; ''",
                "'{\"location\":\"$.result.x\",\"all\":[1],\"presence\":\"included\"}'; '{}'; INCLUDED",
                // none
                "'{\"location\":\"$.result.x[*]\",\"none\":[1]}'; '{\"x\":[2]}'; ''",
                "'{\"location\":\"$.result.x[*]\",\"none\":[1]}'; '{\"x\":[2,1]}'; NONE",
                "'{\"location\":\"$.result.x\",\"none\":[1]}'; '{}'; ''",
                // selector: a located value without a selected one is unmatchable
                "'{\"location\":\"$.result.x[*]\",\"selector\":\"$.k\",\"presence\":\"included\"}'; '{\"x\":[{\"k\":1}]}'; ''",
                "'{\"location\":\"$.result.x[*]\",\"selector\":\"$.k\",\"presence\":\"included\"}'; '{\"x\":[{\"k\":1},{}]}'; INCLUDED",
                "'{\"location\":\"$.result.x[*]\",\"selector\":\"$.k\",\"presence\":\"excluded\"}'; '{\"x\":[{}]}'; ''",
                "'{\"location\":\"$.result.x[*]\",\"selector\":\"$.k\",\"presence\":\"excluded\"}'; '{\"x\":[{\"k\":1}]}'; EXCLUDED",
                "'{\"location\":\"$.result.x[*]\",\"selector\":\"$.k\",\"any\":[1]}'; '{\"x\":[{\"k\":1},{}]}'; ''",
                "'{\"location\":\"$.result.x[*]\",\"selector\":\"$.k\",\"all\":[1]}'; '{\"x\":[{\"k\":1},{}]}'; ALL",
                "'{\"location\":\"$.result.x[*]\",\"selector\":\"$.k\",\"all\":[1],\"presence\":\"recommended\"}'; '{\"x\":[{}]}'; ALL",
                "'{\"location\":\"$.result.x | $.result.y\",\"all\":[1]}'; '{\"x\":1,\"y\":2}'; ALL"
            })
    void holdsARuleAgainstAResult(String rule, String result, String broken) {
        StatementValidation validation = validator(template("done", rule)).validate(statement("done", result));

        assertThat(validation.broken().stream().map(b -> b.rule().name()).toList())
                .isEqualTo(broken.isEmpty() ? List.of() : List.of(broken));
        assertThat(validation.outcome()).isEqualTo(broken.isEmpty() ? Outcome.SUCCESS : Outcome.INVALID);
    }

    @Test
    void namesTemplatePlaceAndFoundValues() {
        BrokenRule broken = validator(
                        template("done", "{\"location\":\"$.result.x[*]\",\"selector\":\"$.k\",\"all\":[1]}"))
                .validate(statement("done", "{\"x\":[{\"k\":7}]}"))
                .broken()
                .getFirst();

        assertThat(broken.owner()).isEqualTo("https://e.org/templates/done");
        assertThat(broken.location()).isEqualTo("$.result.x[*]");
        assertThat(broken.selector()).contains("$.k");
        assertThat(broken.expected()).extracting(JsonNode::asInt).containsExactly(1);
        assertThat(broken.found()).extracting(JsonNode::asInt).containsExactly(7);
    }

    @Test
    void leavesStatementsAloneThatLackADeterminingProperty() {
        String other = "{\"location\":\"$.result\",\"presence\":\"included\"}";

        assertThat(validator(template("done", other))
                        .validate(statement("undone", "{}"))
                        .outcome())
                .isEqualTo(Outcome.UNMATCHED);
    }

    @Test
    void takesASingleContextActivityForAListOfOne() {
        String profile = template("done", "{\"location\":\"$.context.contextActivities.parent[*].id\",\"any\":[\"p\"]}")
                .replace("\"verb\"", "\"contextParentActivityType\":[\"https://e.org/t\"],\"verb\"");
        JsonNode statement = json("""
                {"verb":{"id":"https://e.org/verbs/done"},"context":{"contextActivities":{
                 "parent":{"id":"p","definition":{"type":"https://e.org/t"}},
                 "category":{"id":"https://e.org/v1"}}}}""");

        StatementValidation validation = validator(profile).validate(statement);

        assertThat(validation.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(validation.claimsProfile()).isTrue();
        assertThat(statement.at("/context/contextActivities/parent").isObject()).isTrue();
    }

    @Test
    void asksForAReferenceToAStatementOfATemplate() {
        String profile = template("done", "{\"location\":\"$.verb\",\"presence\":\"included\"}")
                + ","
                + template("seen", "{\"location\":\"$.verb\",\"presence\":\"included\"}")
                        .replace(
                                "\"verb\"",
                                "\"objectStatementRefTemplate\":[\"https://e.org/templates/done\"],\"verb\"");
        TemplateValidator validator = validator(profile);
        JsonNode reference = json("""
                {"verb":{"id":"https://e.org/verbs/seen"},"object":{"objectType":"StatementRef","id":"s1"}}""");

        assertThat(validator.validate(reference).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(validator
                        .validate(reference, id -> Optional.of(statement("done", "{}")))
                        .outcome())
                .isEqualTo(Outcome.SUCCESS);
        assertThat(validator
                        .validate(reference, id -> Optional.of(statement("seen", "{}")))
                        .broken())
                .extracting(BrokenRule::rule)
                .containsExactly(RuleKind.OBJECT_STATEMENT_REF);
        assertThat(validator.validate(statement("seen", "{}")).broken())
                .extracting(BrokenRule::rule)
                .containsExactly(RuleKind.OBJECT_STATEMENT_REF);
    }

    @Test
    void followsNoReferenceInCircles() {
        String profile = template("seen", "{\"location\":\"$.verb\",\"presence\":\"included\"}")
                .replace("\"verb\"", "\"objectStatementRefTemplate\":[\"https://e.org/templates/seen\"],\"verb\"");
        JsonNode self = json("""
                {"id":"s1","verb":{"id":"https://e.org/verbs/seen"},"object":{"objectType":"StatementRef","id":"s1"}}""");

        assertThat(validator(profile).validate(self, id -> Optional.of(self)).templates())
                .extracting(Match::template)
                .containsExactly("https://e.org/templates/seen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "result; 3; ''",
                "result; -1; EXTENSION_SCHEMA",
                "result; '\"three\"'; EXTENSION_SCHEMA",
                "context; 3; EXTENSION_PLACE"
            })
    void holdsAnExtensionAgainstItsPlaceAndSchema(String place, String value, String broken) {
        JsonNode statement = json("""
                {"verb":{"id":"https://e.org/verbs/done"},"%s":{"extensions":{"https://e.org/x":%s}}}""".formatted(place, value));

        assertThat(validator(template("done", "{\"location\":\"$.verb\",\"presence\":\"included\"}"))
                        .validate(statement)
                        .extensions()
                        .stream()
                        .map(b -> b.rule().name()))
                .isEqualTo(broken.isEmpty() ? List.of() : List.of(broken));
    }

    private static TemplateValidator validator(String templates) {
        return new TemplateValidator(ProfileDocument.read("""
                {"id":"https://e.org","type":"Profile","prefLabel":{"fr":"p","en":"p"},"definition":{"fr":"p","en":"p"},
                 "versions":[{"id":"https://e.org/v1","generatedAtTime":"2024-01-01T00:00:00Z"}],
                 "author":{"type":"Person","name":"A"},
                 "concepts":[{"id":"https://e.org/x","type":"ResultExtension","inScheme":"https://e.org/v1",
                   "prefLabel":{"fr":"x","en":"x"},"definition":{"fr":"x","en":"x"},
                   "inlineSchema":"{\\"type\\":\\"integer\\",\\"minimum\\":0}"}],
                 "templates":[%s]}""".formatted(templates)));
    }

    private static String template(String name, String rule) {
        return """
                {"id":"https://e.org/templates/%1$s","type":"StatementTemplate","inScheme":"https://e.org/v1",
                 "prefLabel":{"fr":"t","en":"t"},"definition":{"fr":"t","en":"t"},
                 "verb":"%2$s%1$s","rules":[%3$s]}""".formatted(name, VERBS, rule);
    }

    private static JsonNode statement(String verb, String result) {
        return json("{\"verb\":{\"id\":\"%s%s\"},\"object\":{\"id\":\"https://e.org/o\"},\"result\":%s}"
                .formatted(VERBS, verb, result));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
