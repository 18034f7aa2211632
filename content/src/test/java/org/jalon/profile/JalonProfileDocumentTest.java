package org.jalon.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.profile.Concept.Kind;
import org.jalon.profile.Concept.Term;
import org.jalon.profile.StatementPattern.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document keeps the rules that xAPI Profiles 1.0, part 2, has for authors, and holds all that Jalon emits. */
class JalonProfileDocumentTest {

    private static final ProfileDocument PROFILE = ProfileDocument.shipped();
    private static final JsonNode JSON = JsonMapper.shared().readTree(ProfileDocument.shippedText());

    @Test
    void namesContextAndSpecificationAndItself() {
        assertThat(JSON.path("@context").asString()).isEqualTo("https://w3id.org/xapi/profiles/context");
        assertThat(JSON.path("conformsTo").asString()).isEqualTo("https://w3id.org/xapi/profiles#1.0");
        assertThat(PROFILE.id()).isEqualTo(JalonProfile.PROFILE);
        assertThat(PROFILE.versions().getFirst().id()).isEqualTo(JalonProfile.VERSION);
    }

    @Test
    void hasNothingEmpty() {
        List<String> empty = new ArrayList<>();
        collectEmpty("", JSON, empty);
        assertThat(empty).isEmpty();
    }

    private static void collectEmpty(String pointer, JsonNode value, List<String> empty) {
        if (value.isNull()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.asString().isBlank())) {
            empty.add(pointer);
        }
        if (value.isObject()) {
            value.properties().forEach(e -> collectEmpty(pointer + "/" + e.getKey(), e.getValue(), empty));
        } else {
            for (int i = 0; i < value.size(); i++) {
                collectEmpty(pointer + "/" + i, value.get(i), empty);
            }
        }
    }

    @Test
    void hasEachIdOnce() {
        assertThat(ids()).doesNotHaveDuplicates();
    }

    private static List<String> ids() {
        return Stream.of(
                        Stream.of(PROFILE.id()),
                        PROFILE.versions().stream().map(ProfileDocument.Version::id),
                        PROFILE.concepts().stream().map(Concept::id),
                        PROFILE.templates().stream().map(StatementTemplate::id),
                        PROFILE.patterns().stream().map(StatementPattern::id))
                .flatMap(s -> s)
                .toList();
    }

    @Test
    void isAllOfTheVersionInForceAndUnderItsOwnName() {
        String version = PROFILE.versions().getFirst().id();
        assertThat(PROFILE.concepts()).extracting(Concept::inScheme).containsOnly(version);
        assertThat(PROFILE.templates()).extracting(StatementTemplate::inScheme).containsOnly(version);
        assertThat(PROFILE.patterns()).extracting(p -> p.inScheme().orElse("")).containsOnly(version);
        assertThat(ids()).allMatch(id -> id.startsWith(JalonProfile.PROFILE));
    }

    @Test
    void mintsNoVerbThatIsSomebodyElsesAndTakesNoneForCertification() {
        assertThat(terms(Kind.VERB)).containsExactly(Verbs.DECIDED);
        assertThat(PROFILE.templates())
                .extracting(t -> t.verb().orElse(""))
                .noneMatch(verb -> verb.endsWith("/achieved") || verb.endsWith("/conferred") || verb.isEmpty());
    }

    private static Set<String> terms(Kind kind) {
        return PROFILE.concepts().stream()
                .filter(c -> c instanceof Term term && term.kind() == kind)
                .map(Concept::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void definesEveryTermOfItsOwnThatATemplateUses() {
        Set<String> defined = new HashSet<>(ids());
        assertThat(PROFILE.templates().stream()
                        .flatMap(JalonProfileDocumentTest::usedTerms)
                        .filter(iri -> iri.startsWith(JalonProfile.PROFILE))
                        .filter(iri -> !defined.contains(iri)))
                .as("terms under %s that a template uses and no concept defines", JalonProfile.PROFILE)
                .isEmpty();
    }

    private static Stream<String> usedTerms(StatementTemplate template) {
        return Stream.of(
                        template.verb().stream(),
                        template.objectActivityType().stream(),
                        template.contextActivityTypes().values().stream().flatMap(List::stream),
                        template.attachmentUsageType().stream())
                .flatMap(s -> s);
    }

    @Test
    void usesEveryActivityTypeThatItDefines() {
        Set<String> used = PROFILE.templates().stream()
                .flatMap(JalonProfileDocumentTest::usedTerms)
                .collect(Collectors.toSet());
        assertThat(terms(Kind.ACTIVITY_TYPE)).isSubsetOf(used);
    }

    @Test
    void relatesItsTermsToThoseOfOthers() {
        for (Concept concept : PROFILE.concepts()) {
            if (concept instanceof Term term) {
                term.relations()
                        .forEach((relation, others) -> assertThat(others)
                                .as("%s of %s", relation, term.id())
                                .allMatch(
                                        other -> relation.endsWith("Match") != other.startsWith(JalonProfile.PROFILE)));
            }
        }
    }

    @Test
    void refersToTemplatesThatExist() {
        Set<String> templates = templateIds();
        for (StatementTemplate template : PROFILE.templates()) {
            assertThat(templates)
                    .as("referenced by %s", template.id())
                    .containsAll(template.objectStatementRefTemplate())
                    .containsAll(template.contextStatementRefTemplate());
        }
    }

    private static Set<String> templateIds() {
        return PROFILE.templates().stream().map(StatementTemplate::id).collect(Collectors.toSet());
    }

    @Test
    void hasNoTwoTemplatesForTheSameStatement() {
        List<String> overlapping = new ArrayList<>();
        for (StatementTemplate one : PROFILE.templates()) {
            for (StatementTemplate other : PROFILE.templates()) {
                if (!one.id().equals(other.id())
                        && other.determiningProperties().containsAll(one.determiningProperties())) {
                    overlapping.add("every statement of " + other.id() + " is one of " + one.id() + " too");
                }
            }
        }
        assertThat(overlapping)
                .as("give one of them another verb, activity type or context activity type")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasOneTemplateForEachKindOfAct(ActTemplate act) {
        assertThat(templateIds())
                .as("jalon.jsonld lacks the template %s for the act %s", act.iri(), act)
                .contains(act.iri());
        StatementTemplate template = PROFILE.findTemplate(act.iri()).orElseThrow();
        assertThat(template.verb()).as("verb of %s", act.iri()).contains(act.verb());
        List<String> types = template.objectActivityType()
                .map(List::of)
                .orElse(template.contextActivityTypes().getOrDefault(StatementTemplate.Role.PARENT, List.of()));
        assertThat(types)
                .as("type of the object of %s, or of its parent where the object is a statement", act.iri())
                .containsExactly(act.activityType());
        assertThat(Verbs.display(act.verb()))
                .as("the display of %s in Verbs", act.verb())
                .isPresent();
    }

    @Test
    void hasNoTemplateOfAnActThatThereIsNot() {
        Set<String> acts =
                Arrays.stream(ActTemplate.values()).map(ActTemplate::iri).collect(Collectors.toSet());
        acts.add(JalonProfile.template("act-withdrawal"));
        assertThat(PROFILE.templates().stream()
                        .filter(t -> t.contextActivityTypes()
                                .getOrDefault(StatementTemplate.Role.CATEGORY, List.of())
                                .contains(JalonProfile.activityType("acte"))))
                .extracting(StatementTemplate::id)
                .containsExactlyInAnyOrderElementsOf(acts);
    }

    @Test
    void hasPatternsOfKnownMembersThatDoNotHoldThemselves() {
        for (StatementPattern pattern : PROFILE.patterns()) {
            assertThat(pattern.members())
                    .as("members of %s", pattern.id())
                    .allMatch(m ->
                            templateIds().contains(m) || PROFILE.findPattern(m).isPresent());
            assertThat(closure(pattern.members())).as("inside %s", pattern.id()).doesNotContain(pattern.id());
        }
    }

    @Test
    void hasPatternsOfEnoughMembers() {
        for (StatementPattern pattern : PROFILE.patterns()) {
            boolean several = pattern.form() == Form.ALTERNATES || pattern.form() == Form.SEQUENCE;
            assertThat(pattern.members().size() >= 2)
                    .as("several members in %s", pattern.id())
                    .isEqualTo(several);
            if (pattern.form() == Form.ALTERNATES) {
                assertThat(pattern.members())
                        .as("alternates of %s", pattern.id())
                        .noneMatch(m -> PROFILE.findPattern(m)
                                .filter(p -> p.form() == Form.OPTIONAL || p.form() == Form.ZERO_OR_MORE)
                                .isPresent());
            }
        }
    }

    @Test
    void putsEveryTemplateIntoAPrimaryPattern() {
        Set<String> reached = PROFILE.patterns().stream()
                .filter(StatementPattern::primary)
                .flatMap(p -> closure(p.members()).stream())
                .collect(Collectors.toSet());
        assertThat(templateIds())
                .as("templates that a primary pattern holds; add the missing ones to a pattern of jalon.jsonld")
                .isSubsetOf(reached);
        assertThat(PROFILE.patterns().stream().filter(p -> !p.primary()).map(StatementPattern::id))
                .as("patterns that serve a primary one")
                .isSubsetOf(reached);
    }

    @ParameterizedTest
    @EnumSource
    void putsEachActIntoTheSeriesThatItNames(ActTemplate act) {
        Set<String> holding = PROFILE.patterns().stream()
                .filter(p -> p.primary() && closure(p.members()).contains(act.iri()))
                .map(StatementPattern::id)
                .collect(Collectors.toSet());
        assertThat(holding).as("primary patterns of %s", act).hasSize(1);
        act.series().ifPresent(series -> assertThat(holding).containsExactly(JalonProfile.pattern(series)));
    }

    private static Set<String> closure(List<String> members) {
        Set<String> reached = new LinkedHashSet<>();
        for (String member : members) {
            if (reached.add(member)) {
                PROFILE.findPattern(member).ifPresent(p -> reached.addAll(closure(p.members())));
            }
        }
        return reached;
    }
}
