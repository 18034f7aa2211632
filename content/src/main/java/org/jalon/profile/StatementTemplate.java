package org.jalon.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One way in which statements of a profile are made.
 *
 * @param contextActivityTypes types that context activities must have, by the role that they play there
 * @param objectStatementRefTemplate templates of which the referenced statement follows at least one; empty where the object
 *     is no reference
 * @see <a href="https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-structure.md#statment-templates">xAPI Profiles 1.0, part 2, 8.0</a>
 */
public record StatementTemplate(
        String id,
        String inScheme,
        Wording prefLabel,
        Wording definition,
        Optional<String> verb,
        Optional<String> objectActivityType,
        Map<Role, List<String>> contextActivityTypes,
        List<String> attachmentUsageType,
        List<String> objectStatementRefTemplate,
        List<String> contextStatementRefTemplate,
        List<Rule> rules) {

    public StatementTemplate {
        contextActivityTypes = Map.copyOf(contextActivityTypes);
        attachmentUsageType = List.copyOf(attachmentUsageType);
        objectStatementRefTemplate = List.copyOf(objectStatementRefTemplate);
        contextStatementRefTemplate = List.copyOf(contextStatementRefTemplate);
        rules = List.copyOf(rules);
        if (objectActivityType.isPresent() && !objectStatementRefTemplate.isEmpty()) {
            throw new IllegalArgumentException(id + " has objectStatementRefTemplate and objectActivityType");
        }
    }

    /** The role of a context activity. */
    public enum Role {
        GROUPING("grouping", "contextGroupingActivityType"),
        PARENT("parent", "contextParentActivityType"),
        OTHER("other", "contextOtherActivityType"),
        CATEGORY("category", "contextCategoryActivityType");

        private final String member;
        private final String property;

        Role(String member, String property) {
            this.member = member;
            this.property = property;
        }

        String member() {
            return member;
        }

        /** The property of a template that names types in this role. */
        public String property() {
            return property;
        }
    }

    /** Whether there must be a value at a rule's location. */
    public enum Presence {
        INCLUDED,
        EXCLUDED,
        RECOMMENDED
    }

    /**
     * What holds for the values at a place of a statement.
     *
     * @param location JSONPath from the statement's root
     * @param selector JSONPath from each value at the location
     * @param any values of which at least one is there; empty for no such rule
     * @param all the only values that may be there; empty for no such rule
     * @param none values that are not there; empty for no such rule
     */
    public record Rule(
            String location,
            Optional<String> selector,
            Optional<Presence> presence,
            List<JsonNode> any,
            List<JsonNode> all,
            List<JsonNode> none,
            Optional<Wording> scopeNote) {

        public Rule {
            any = List.copyOf(any);
            all = List.copyOf(all);
            none = List.copyOf(none);
            if (presence.isEmpty() && any.isEmpty() && all.isEmpty() && none.isEmpty()) {
                throw new IllegalArgumentException(
                        "the rule at " + location + " has neither presence, any, all nor none");
            }
            JsonPath.parse(location);
            selector.ifPresent(JsonPath::parse);
        }
    }

    /** What a statement is recognised by: two templates never share it, or their statements would follow both. */
    List<String> determiningProperties() {
        List<String> properties = new ArrayList<>();
        verb.ifPresent(v -> properties.add("verb " + v));
        objectActivityType.ifPresent(t -> properties.add("objectActivityType " + t));
        for (Role role : Role.values()) {
            contextActivityTypes.getOrDefault(role, List.of()).forEach(t -> properties.add(role.property() + " " + t));
        }
        attachmentUsageType.forEach(t -> properties.add("attachmentUsageType " + t));
        return properties;
    }
}
