package org.jalon.lrs.server;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jalon.lrs.ActivityDefinitions;
import org.jalon.lrs.VerbDisplays;
import org.jalon.xapi.ActivityDefinition;
import org.jalon.xapi.Iri;
import org.jalon.xapi.LanguageMap;
import org.jalon.xapi.json.DefinitionJson;
import org.jalon.xapi.json.StatementShape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows the verbs and activities of statements as the store knows them, each of their texts in the one language that the
 * reader prefers: what Accept-Language matches best, else the first.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#213-get-statements">xAPI 1.0.3, Communication 2.1.3, Language Filtering Requirements</a>
 */
final class CanonicalFormat {

    private static final int LONGEST_HEADER = 1000;
    private static final List<String> COMPONENTS = List.of("choices", "scale", "source", "target", "steps");

    private final ActivityDefinitions definitions;
    private final VerbDisplays displays;

    CanonicalFormat(ActivityDefinitions definitions, VerbDisplays displays) {
        this.definitions = definitions;
        this.displays = displays;
    }

    /** The statements in the same order. */
    List<String> apply(List<String> statements, @Nullable String acceptLanguage) {
        List<StatementShape> shapes =
                statements.stream().map(StatementShape::of).toList();
        Set<Iri> activities = new HashSet<>();
        Set<Iri> verbs = new HashSet<>();
        shapes.forEach(shape -> {
            shape.activities(activity -> activities.add(id(activity)));
            shape.verbs(verb -> verbs.add(id(verb)));
        });
        Map<Iri, ActivityDefinition> known = definitions.definitions(activities);
        Map<Iri, LanguageMap> shown = displays.displays(verbs);
        List<Locale.LanguageRange> preferred = ranges(acceptLanguage);
        shapes.forEach(shape -> {
            shape.activities(activity -> show(activity, known.get(id(activity)), preferred));
            shape.verbs(verb -> show(verb, shown.get(id(verb)), preferred));
        });
        return shapes.stream().map(shape -> shape.tree().toString()).toList();
    }

    private static Iri id(ObjectNode node) {
        return new Iri(node.path("id").asString());
    }

    private static void show(
            ObjectNode activity, @Nullable ActivityDefinition definition, List<Locale.LanguageRange> preferred) {
        if (definition != null) {
            ObjectNode written = DefinitionJson.write(definition);
            one(written, "name", preferred);
            one(written, "description", preferred);
            for (String list : COMPONENTS) {
                for (JsonNode component : written.path(list)) {
                    one((ObjectNode) component, "description", preferred);
                }
            }
            activity.set("definition", written);
        }
    }

    private static void show(ObjectNode verb, @Nullable LanguageMap display, List<Locale.LanguageRange> preferred) {
        if (display != null) {
            verb.set("display", DefinitionJson.write(display));
            one(verb, "display", preferred);
        }
    }

    private static void one(ObjectNode parent, String name, List<Locale.LanguageRange> preferred) {
        if (parent.get(name) instanceof ObjectNode texts && !texts.isEmpty()) {
            texts.retain(best(List.copyOf(texts.propertyNames()), preferred));
        }
    }

    /** Range by range, the most preferred first: a tag within the range, else one that the range is within. */
    private static String best(List<String> tags, List<Locale.LanguageRange> preferred) {
        for (Locale.LanguageRange range : preferred) {
            List<Locale.LanguageRange> alone = List.of(range);
            List<String> within = Locale.filterTags(alone, tags);
            String found = within.isEmpty() ? Locale.lookupTag(alone, tags) : within.getFirst();
            if (found != null && range.getWeight() > 0) {
                return inOurs(tags, found);
            }
        }
        return tags.getFirst();
    }

    /** The tag in the letters of the statement: the platform's methods answer in lower case. */
    private static String inOurs(List<String> tags, String found) {
        return tags.stream()
                .filter(tag -> tag.equalsIgnoreCase(found))
                .findFirst()
                .orElse(found);
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
