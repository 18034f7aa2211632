package org.jalon.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.profile.StatementTemplate.Role;
import org.jalon.profile.StatementValidation.BrokenRule;
import org.jalon.profile.StatementValidation.Match;
import org.jalon.profile.StatementValidation.RuleKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says which templates of a profile a statement is to follow and which of their rules it breaks; pure and safe for threads.
 *
 * @see <a href="https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-communication.md#statement-template-valid">xAPI
 *     Profiles 1.0, part 3, 2.1</a>
 */
public final class TemplateValidator {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ProfileDocument profile;
    private final Set<String> versions;
    private final ExtensionCheck extensions;

    public TemplateValidator(ProfileDocument profile) {
        this.profile = profile;
        this.versions =
                profile.versions().stream().map(ProfileDocument.Version::id).collect(Collectors.toUnmodifiableSet());
        this.extensions = new ExtensionCheck(profile);
    }

    /** Validates a statement without knowing those that it refers to. */
    public StatementValidation validate(JsonNode statement) {
        return validate(statement, id -> Optional.empty());
    }

    /**
     * Validates a statement.
     *
     * @param statement its JSON; it is not changed
     * @param others finds a statement that it refers to by its id; one that is not found is taken to be right
     */
    public StatementValidation validate(JsonNode statement, Function<String, Optional<JsonNode>> others) {
        return validate(statement, others, true);
    }

    private StatementValidation validate(
            JsonNode statement, Function<String, Optional<JsonNode>> others, boolean followReferences) {
        JsonNode normal = normal(statement);
        List<Match> matches = profile.templates().stream()
                .filter(template -> hasDeterminingProperties(normal, template))
                .map(template -> match(normal, template, followReferences ? others : id -> Optional.empty()))
                .toList();
        boolean claims = JsonPath.parse("$.context.contextActivities.category[*].id").values(normal).stream()
                .anyMatch(id -> id.isString() && versions.contains(id.stringValue()));
        return new StatementValidation(claims, matches, extensions.broken(normal));
    }

    /** The statement with each single context activity put into an array. */
    private static JsonNode normal(JsonNode statement) {
        JsonNode copy = statement.deepCopy();
        if (copy.at("/context/contextActivities") instanceof ObjectNode activities) {
            for (Role role : Role.values()) {
                if (activities.get(role.member()) instanceof ObjectNode single) {
                    activities.putArray(role.member()).add(single);
                }
            }
        }
        return copy;
    }

    private static boolean hasDeterminingProperties(JsonNode statement, StatementTemplate template) {
        return holdsAll(statement, "$.verb.id", template.verb().stream().toList())
                && holdsAll(
                        statement,
                        "$.object.definition.type",
                        template.objectActivityType().stream().toList())
                && holdsAll(statement, "$.attachments[*].usageType", template.attachmentUsageType())
                && template.contextActivityTypes().entrySet().stream()
                        .allMatch(entry -> holdsAll(statement, typesIn(entry), entry.getValue()));
    }

    private static String typesIn(Map.Entry<Role, List<String>> entry) {
        return "$.context.contextActivities." + entry.getKey().member() + "[*].definition.type";
    }

    private static boolean holdsAll(JsonNode statement, String path, List<String> expected) {
        if (expected.isEmpty()) {
            return true;
        }
        return JsonPath.parse(path).values(statement).stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet())
                .containsAll(expected);
    }

    private Match match(JsonNode statement, StatementTemplate template, Function<String, Optional<JsonNode>> others) {
        List<BrokenRule> broken = new ArrayList<>();
        reference(statement, "$.object", RuleKind.OBJECT_STATEMENT_REF, template, others)
                .ifPresent(broken::add);
        reference(statement, "$.context.statement", RuleKind.CONTEXT_STATEMENT_REF, template, others)
                .ifPresent(broken::add);
        template.rules().forEach(rule -> broken.addAll(RuleCheck.broken(template.id(), rule, statement)));
        return new Match(template.id(), broken);
    }

    private Optional<BrokenRule> reference(
            JsonNode statement,
            String location,
            RuleKind kind,
            StatementTemplate template,
            Function<String, Optional<JsonNode>> others) {
        List<String> expected = kind == RuleKind.OBJECT_STATEMENT_REF
                ? template.objectStatementRefTemplate()
                : template.contextStatementRefTemplate();
        List<JsonNode> found = JsonPath.parse(location).values(statement);
        if (expected.isEmpty() || found.stream().anyMatch(value -> isReferenceTo(expected, value, others))) {
            return Optional.empty();
        }
        return Optional.of(new BrokenRule(
                template.id(),
                location,
                Optional.empty(),
                kind,
                expected.stream().<JsonNode>map(NODES::stringNode).toList(),
                found,
                "At %s there must be a reference to a statement that follows one of the expected templates"
                        .formatted(location)));
    }

    private boolean isReferenceTo(List<String> expected, JsonNode value, Function<String, Optional<JsonNode>> others) {
        if (!value.path("objectType").asString("").equals("StatementRef")) {
            return false;
        }
        Optional<JsonNode> other = others.apply(value.path("id").asString(""));
        return other.isEmpty()
                || validate(other.get(), others, false).templates().stream()
                        .map(Match::template)
                        .anyMatch(expected::contains);
    }
}
