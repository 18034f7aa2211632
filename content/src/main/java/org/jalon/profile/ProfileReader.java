package org.jalon.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.profile.Concept.CanonicalActivity;
import org.jalon.profile.Concept.Extension;
import org.jalon.profile.Concept.Kind;
import org.jalon.profile.Concept.Place;
import org.jalon.profile.Concept.Term;
import org.jalon.profile.StatementPattern.Form;
import org.jalon.profile.StatementTemplate.Presence;
import org.jalon.profile.StatementTemplate.Role;
import org.jalon.profile.StatementTemplate.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns the JSON of a profile document into its types; what is missing or of another form is named with its place. */
final class ProfileReader {

    private static final List<String> RELATIONS =
            List.of("broader", "broadMatch", "narrower", "narrowMatch", "related", "relatedMatch", "exactMatch");

    private ProfileReader() {}

    static ProfileDocument read(String json) {
        JsonNode root = JsonMapper.shared().readTree(json);
        requireType(root, "Profile");
        return new ProfileDocument(
                text(root, "id"),
                wording(root, "prefLabel"),
                wording(root, "definition"),
                list(root, "versions", ProfileReader::version),
                author(root.path("author")),
                list(root, "concepts", ProfileReader::concept),
                list(root, "templates", ProfileReader::template),
                list(root, "patterns", ProfileReader::pattern));
    }

    private static ProfileDocument.Version version(JsonNode version) {
        return new ProfileDocument.Version(
                text(version, "id"), Instant.parse(text(version, "generatedAtTime")), texts(version, "wasRevisionOf"));
    }

    private static ProfileDocument.Author author(JsonNode author) {
        return new ProfileDocument.Author(text(author, "type"), text(author, "name"), find(author, "url"));
    }

    private static Concept concept(JsonNode concept) {
        String type = text(concept, "type");
        if (type.equals("Activity")) {
            return activity(concept);
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.type().equals(type))
                .<Concept>map(kind -> term(concept, kind))
                .findFirst()
                .orElseGet(() -> extension(concept, type));
    }

    private static Term term(JsonNode concept, Kind kind) {
        Map<String, List<String>> relations = RELATIONS.stream()
                .filter(concept::has)
                .collect(Collectors.toMap(relation -> relation, relation -> texts(concept, relation)));
        return new Term(
                text(concept, "id"),
                kind,
                text(concept, "inScheme"),
                wording(concept, "prefLabel"),
                wording(concept, "definition"),
                relations);
    }

    private static Extension extension(JsonNode concept, String type) {
        Place place = Arrays.stream(Place.values())
                .filter(p -> p.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text(concept, "id") + " has the unknown type " + type));
        return new Extension(
                text(concept, "id"),
                place,
                text(concept, "inScheme"),
                wording(concept, "prefLabel"),
                wording(concept, "definition"),
                texts(concept, place.recommendation()),
                find(concept, "inlineSchema"));
    }

    private static CanonicalActivity activity(JsonNode concept) {
        JsonNode definition = concept.path("activityDefinition");
        return new CanonicalActivity(
                text(concept, "id"),
                text(concept, "inScheme"),
                wording(definition, "name"),
                wording(definition, definition.has("description") ? "description" : "name"),
                find(definition, "type"));
    }

    private static StatementTemplate template(JsonNode template) {
        requireType(template, "StatementTemplate");
        Map<Role, List<String>> contextTypes = new EnumMap<>(Role.class);
        Stream.of(Role.values())
                .filter(role -> template.has(role.property()))
                .forEach(role -> contextTypes.put(role, texts(template, role.property())));
        return new StatementTemplate(
                text(template, "id"),
                text(template, "inScheme"),
                wording(template, "prefLabel"),
                wording(template, "definition"),
                find(template, "verb"),
                find(template, "objectActivityType"),
                contextTypes,
                texts(template, "attachmentUsageType"),
                texts(template, "objectStatementRefTemplate"),
                texts(template, "contextStatementRefTemplate"),
                list(template, "rules", ProfileReader::rule));
    }

    private static Rule rule(JsonNode rule) {
        return new Rule(
                text(rule, "location"),
                find(rule, "selector"),
                find(rule, "presence").map(p -> Presence.valueOf(p.toUpperCase(Locale.ROOT))),
                list(rule, "any", value -> value),
                list(rule, "all", value -> value),
                list(rule, "none", value -> value),
                rule.has("scopeNote") ? Optional.of(wording(rule, "scopeNote")) : Optional.empty());
    }

    private static StatementPattern pattern(JsonNode pattern) {
        requireType(pattern, "Pattern");
        List<Form> forms = Arrays.stream(Form.values())
                .filter(form -> pattern.has(form.property()))
                .toList();
        if (forms.size() != 1) {
            throw new IllegalArgumentException(text(pattern, "id") + " has not exactly one form but " + forms);
        }
        Form form = forms.getFirst();
        return new StatementPattern(
                text(pattern, "id"),
                pattern.path("primary").asBoolean(false),
                find(pattern, "inScheme"),
                pattern.has("prefLabel") ? Optional.of(wording(pattern, "prefLabel")) : Optional.empty(),
                pattern.has("definition") ? Optional.of(wording(pattern, "definition")) : Optional.empty(),
                form,
                pattern.path(form.property()).isArray()
                        ? texts(pattern, form.property())
                        : List.of(text(pattern, form.property())));
    }

    private static void requireType(JsonNode node, String type) {
        if (!text(node, "type").equals(type)) {
            throw new IllegalArgumentException(
                    "%s is a %s, not a %s".formatted(text(node, "id"), text(node, "type"), type));
        }
    }

    private static String text(JsonNode node, String name) {
        return find(node, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no text '%s'".formatted(node.path("id").asString("a part of the document"), name)));
    }

    private static Optional<String> find(JsonNode node, String name) {
        return node.path(name).isString() ? Optional.of(node.path(name).stringValue()) : Optional.empty();
    }

    private static Wording wording(JsonNode node, String name) {
        JsonNode map = node.path(name);
        return new Wording(text(map, "fr"), text(map, "en"));
    }

    private static List<String> texts(JsonNode node, String name) {
        return list(node, name, JsonNode::stringValue);
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        node.path(name).forEach(member -> list.add(read.apply(member)));
        return list;
    }
}
