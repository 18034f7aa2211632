package org.jalon.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How a statement stands to a profile.
 *
 * @param claimsProfile whether a category of the statement is a version of the profile
 * @param templates the templates whose determining properties the statement has, in the profile's order
 * @param extensions rules on the profile's extensions that the statement breaks, wherever they stand
 */
public record StatementValidation(boolean claimsProfile, List<Match> templates, List<BrokenRule> extensions) {

    public StatementValidation {
        templates = List.copyOf(templates);
        extensions = List.copyOf(extensions);
    }

    /** The outcome by the algorithm of the profiles specification, part 3, 2.1; a broken extension is invalid too. */
    public Outcome outcome() {
        if (broken().isEmpty()) {
            return templates.isEmpty() ? Outcome.UNMATCHED : Outcome.SUCCESS;
        }
        return Outcome.INVALID;
    }

    /** Every broken rule, of the templates first. */
    public List<BrokenRule> broken() {
        return Stream.concat(templates.stream().flatMap(match -> match.broken().stream()), extensions.stream())
                .toList();
    }

    /** How a statement stands to all templates together. */
    public enum Outcome {
        SUCCESS,
        INVALID,
        UNMATCHED
    }

    /**
     * A template that a statement is to follow.
     *
     * @param template its id
     */
    public record Match(String template, List<BrokenRule> broken) {

        public Match {
            broken = List.copyOf(broken);
        }
    }

    /**
     * A rule that a statement breaks.
     *
     * @param owner id of the template or the extension whose rule it is
     * @param location JSONPath of the values that it is about
     * @param selector JSONPath from each value at the location
     * @param expected the values of any, all or none; the schema of an extension
     * @param found the values that were found there, at most 20
     * @param message one sentence in English
     */
    public record BrokenRule(
            String owner,
            String location,
            Optional<String> selector,
            RuleKind rule,
            List<JsonNode> expected,
            List<JsonNode> found,
            String message) {

        private static final int MOST_VALUES = 20;

        public BrokenRule {
            expected = List.copyOf(expected);
            found = found.stream().limit(MOST_VALUES).toList();
        }
    }

    /** Which kind of rule is broken. */
    public enum RuleKind {
        /** The values must be there. */
        INCLUDED,
        /** No value may be there. */
        EXCLUDED,
        /** One of the expected values must be there. */
        ANY,
        /** Only expected values may be there. */
        ALL,
        /** None of these values may be there. */
        NONE,
        /** The object refers to a statement that follows one of the expected templates. */
        OBJECT_STATEMENT_REF,
        /** The context refers to a statement that follows one of the expected templates. */
        CONTEXT_STATEMENT_REF,
        /** An extension stands where it does not belong. */
        EXTENSION_PLACE,
        /** The value of an extension breaks its schema. */
        EXTENSION_SCHEMA
    }
}
