package org.jalon.dashboard.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jalon.profile.StatementValidation;
import org.jalon.profile.StatementValidation.BrokenRule;
import org.jalon.profile.StatementValidation.Match;
import org.jalon.profile.StatementValidation.Outcome;
import org.jalon.profile.StatementValidation.RuleKind;
import tools.jackson.databind.JsonNode;

/** How statements stand to the profile, as the API tells it. */
record ValidationsAnswer(List<Statement> statements) {

    /** How one statement stands to the profile. */
    record Statement(
            @Schema(description = "The statement's id, where it has one", format = "uuid")
            Optional<String> id,

            @Schema(
                    description =
                            "SUCCESS when it follows every template that it is to follow, UNMATCHED when there is none")
            Outcome outcome,

            @Schema(description = "Whether it names the profile's version as a category")
            boolean claimsProfile,

            @Schema(description = "The templates that it is to follow")
            List<Template> templates,

            @Schema(description = "Broken rules of the profile's extensions")
            List<Rule> extensions) {

        static Statement of(JsonNode statement, StatementValidation validation) {
            return new Statement(
                    Optional.of(statement.path("id").asString("")).filter(id -> !id.isEmpty()),
                    validation.outcome(),
                    validation.claimsProfile(),
                    validation.templates().stream().map(Template::of).toList(),
                    validation.extensions().stream().map(Rule::of).toList());
        }
    }

    /** A template that a statement is to follow. */
    record Template(
            @Schema(example = "https://w3id.org/jalon/xapi/templates/enterprise-time")
            String id,

            @Schema(description = "Its broken rules; none is the good case")
            List<Rule> broken) {

        static Template of(Match match) {
            return new Template(
                    match.template(), match.broken().stream().map(Rule::of).toList());
        }
    }

    /** A broken rule. */
    record Rule(
            @Schema(description = "JSONPath of the values", example = "$.result.duration")
            String location,

            @Schema(description = "JSONPath from each of them, where the rule has one")
            Optional<String> selector,

            RuleKind rule,

            @Schema(
                    description = "The values of any, all or none; the templates of a reference; an extension's schema",
                    implementation = Object[].class)
            List<JsonNode> expected,

            @Schema(description = "What is there, at most 20 values", implementation = Object[].class)
            List<JsonNode> found,

            String message) {

        static Rule of(BrokenRule broken) {
            return new Rule(
                    broken.location(),
                    broken.selector(),
                    broken.rule(),
                    broken.expected(),
                    broken.found(),
                    broken.message());
        }
    }
}
