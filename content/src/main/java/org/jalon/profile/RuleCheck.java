package org.jalon.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jalon.profile.StatementTemplate.Presence;
import org.jalon.profile.StatementTemplate.Rule;
import org.jalon.profile.StatementValidation.BrokenRule;
import org.jalon.profile.StatementValidation.RuleKind;
import tools.jackson.databind.JsonNode;

/**
 * Holds one rule of a template against a statement.
 *
 * @see <a href="https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-communication.md#statement-template-valid">xAPI
 *     Profiles 1.0, part 3, 2.1, follows_rule</a>
 */
final class RuleCheck {

    /** Numbers are the same by value, however they are written. */
    private static final Comparator<JsonNode> BY_VALUE = (left, right) -> left.isNumber() && right.isNumber()
            ? left.decimalValue().compareTo(right.decimalValue())
            : left.equals(right) ? 0 : 1;

    private final String template;
    private final Rule rule;
    private final List<JsonNode> values;
    private final boolean unmatchable;
    private final List<BrokenRule> broken = new ArrayList<>();

    private RuleCheck(String template, Rule rule, List<JsonNode> values, boolean unmatchable) {
        this.template = template;
        this.rule = rule;
        this.values = values;
        this.unmatchable = unmatchable;
    }

    static List<BrokenRule> broken(String template, Rule rule, JsonNode statement) {
        List<JsonNode> located = JsonPath.parse(rule.location()).values(statement);
        Optional<JsonPath> selector = rule.selector().map(JsonPath::parse);
        if (selector.isEmpty()) {
            return new RuleCheck(template, rule, located, false).check();
        }
        List<List<JsonNode>> selected =
                located.stream().map(selector.get()::values).toList();
        boolean unmatchable = selected.stream().anyMatch(List::isEmpty);
        List<JsonNode> values = selected.stream().flatMap(Collection::stream).toList();
        return new RuleCheck(template, rule, values, unmatchable).check();
    }

    private List<BrokenRule> check() {
        Presence presence = rule.presence().orElse(Presence.INCLUDED);
        if (rule.presence().isPresent()) {
            checkPresence(presence);
        }
        boolean nothing = values.isEmpty() && !unmatchable;
        if (presence != Presence.RECOMMENDED || !nothing) {
            checkValues();
        }
        return broken;
    }

    private void checkPresence(Presence presence) {
        if (presence == Presence.INCLUDED && (values.isEmpty() || unmatchable)) {
            report(RuleKind.INCLUDED, List.of(), "a value must be there");
        }
        if (presence == Presence.EXCLUDED && !values.isEmpty()) {
            report(RuleKind.EXCLUDED, List.of(), "no value may be there");
        }
    }

    private void checkValues() {
        if (!rule.any().isEmpty() && values.stream().noneMatch(value -> isIn(rule.any(), value))) {
            report(RuleKind.ANY, rule.any(), "one of the expected values must be there");
        }
        if (!rule.all().isEmpty() && (unmatchable || !values.stream().allMatch(value -> isIn(rule.all(), value)))) {
            report(RuleKind.ALL, rule.all(), "only the expected values may be there");
        }
        if (values.stream().anyMatch(value -> isIn(rule.none(), value))) {
            report(RuleKind.NONE, rule.none(), "none of these values may be there");
        }
    }

    private static boolean isIn(List<JsonNode> list, JsonNode value) {
        return list.stream().anyMatch(member -> member.equals(BY_VALUE, value));
    }

    private void report(RuleKind kind, List<JsonNode> expected, String why) {
        String place = rule.location() + rule.selector().map(s -> ", then " + s).orElse("");
        String seen = values.isEmpty() ? "nothing was found" : values.size() + " found";
        broken.add(new BrokenRule(
                template,
                rule.location(),
                rule.selector(),
                kind,
                expected,
                values,
                "At %s %s; %s".formatted(place, why, seen)));
    }
}
