package org.jalon.dashboard.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.profile.Concept;
import org.jalon.profile.ProfileDocument;
import org.jalon.profile.StatementPattern;
import org.jalon.profile.StatementTemplate;
import org.jalon.profile.Wording;
import tools.jackson.databind.JsonNode;

/**
 * A profile as the page shows it, in one language.
 *
 * @param language code of the page's language
 */
record ProfileView(ProfileDocument profile, String language) {

    /** A concept, template or pattern of the profile, or a term of another one. */
    record Link(String iri, String label, String href) {}

    /** A line of a template: what is asked of the values at a place. */
    record RuleLine(String place, List<Demand> demands, Optional<String> note) {}

    /** One demand, by the end of its message key, and the values that it names. */
    record Demand(String key, String values) {}

    static boolean holds(ProfileDocument profile, String iri) {
        return profile.findConcept(iri).isPresent()
                || profile.findTemplate(iri).isPresent()
                || profile.findPattern(iri).isPresent();
    }

    static String anchorOf(ProfileDocument profile, String iri) {
        return iri.substring(profile.id().length() + 1).replaceAll("[^A-Za-z0-9]+", "-");
    }

    public String anchor(String iri) {
        return anchorOf(profile, iri);
    }

    public String text(Wording wording) {
        return wording.in(language);
    }

    /** The concepts of the document's type, such as Verb. */
    public List<Concept> ofType(String type) {
        return profile.concepts().stream().filter(c -> typeOf(c).equals(type)).toList();
    }

    /** The types of concept that the document has, in its order. */
    public List<String> types() {
        return profile.concepts().stream().map(ProfileView::typeOf).distinct().toList();
    }

    private static String typeOf(Concept concept) {
        return switch (concept) {
            case Concept.Term term -> term.kind().type();
            case Concept.Extension extension -> extension.place().type();
            case Concept.CanonicalActivity _activity -> "Activity";
        };
    }

    /** The terms of other profiles that a concept is near to. */
    public List<Link> related(Concept concept) {
        return concept instanceof Concept.Term term
                ? term.relations().values().stream()
                        .flatMap(List::stream)
                        .map(this::link)
                        .toList()
                : List.of();
    }

    public Optional<String> schema(Concept concept) {
        return concept instanceof Concept.Extension extension ? extension.inlineSchema() : Optional.empty();
    }

    /** What a template's statements are recognised by, after its verb. */
    public List<Link> determining(StatementTemplate template) {
        return Stream.of(
                        template.verb().stream(),
                        template.objectActivityType().stream(),
                        template.contextActivityTypes().getOrDefault(StatementTemplate.Role.PARENT, List.of()).stream(),
                        template
                                .contextActivityTypes()
                                .getOrDefault(StatementTemplate.Role.CATEGORY, List.of())
                                .stream())
                .flatMap(s -> s)
                .map(this::link)
                .toList();
    }

    public List<Link> references(StatementTemplate template) {
        return template.objectStatementRefTemplate().stream().map(this::link).toList();
    }

    public List<Link> members(StatementPattern pattern) {
        return pattern.members().stream().map(this::link).toList();
    }

    public List<RuleLine> rules(StatementTemplate template) {
        return template.rules().stream()
                .map(rule -> new RuleLine(
                        rule.location() + rule.selector().map(s -> " → " + s).orElse(""),
                        demands(rule),
                        rule.scopeNote().map(this::text)))
                .toList();
    }

    private static List<Demand> demands(StatementTemplate.Rule rule) {
        return Stream.of(
                        rule.presence().map(p -> new Demand(p.name(), "")),
                        demand("ANY", rule.any()),
                        demand("ALL", rule.all()),
                        demand("NONE", rule.none()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Demand> demand(String key, List<JsonNode> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Demand(
                        key,
                        values.stream()
                                .map(v -> v.isString() ? v.stringValue() : v.toString())
                                .collect(Collectors.joining(", "))));
    }

    public Link link(String iri) {
        return new Link(iri, label(iri), holds(profile, iri) ? "#" + anchor(iri) : iri);
    }

    private String label(String iri) {
        return profile.findConcept(iri)
                .map(Concept::prefLabel)
                .or(() -> profile.findTemplate(iri).map(StatementTemplate::prefLabel))
                .or(() -> profile.findPattern(iri).flatMap(StatementPattern::prefLabel))
                .map(this::text)
                .orElseGet(() -> iri.substring(iri.lastIndexOf('/') + 1));
    }
}
