package org.jalon.framework.json;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.framework.FaultRule;
import org.jalon.framework.LegalText;
import tools.jackson.databind.JsonNode;

/** Checks that what an id refers to is in the file, and that an official datum rests on law or guidance. */
final class ReferenceChecks {

    private final Inspection inspection;
    private final Map<String, String> kindOfText;

    private ReferenceChecks(Entry root, Inspection inspection) {
        this.inspection = inspection;
        kindOfText = root.list("texts").stream()
                .filter(text -> text.findText("id").isPresent())
                .collect(Collectors.toMap(
                        text -> text.getText("id"),
                        text -> text.findText("kind").orElse(""),
                        (first, second) -> first));
    }

    static void inspect(Entry root, Inspection inspection) {
        ReferenceChecks checks = new ReferenceChecks(root, inspection);
        checks.sources(root);
        Set<String> competencies = texts(IdChecks.competencies(root), "id");
        Set<String> blocs = texts(root.list("blocs").stream(), "id");
        root.list("documents").forEach(document -> checks.known(document, "presents", competencies));
        root.list("equivalences").forEach(equivalence -> checks.known(equivalence, "to", blocs));
        checks.targets(root);
    }

    /** The codes of the titre and of one CCP for each bloc. */
    static Set<String> targetCodes(Entry root) {
        return Stream.concat(
                        Stream.of("TITRE"),
                        IntStream.rangeClosed(1, root.list("blocs").size()).mapToObj(number -> "CCP" + number))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> texts(Stream<Entry> entries, String key) {
        return entries.flatMap(entry -> entry.findText(key).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private void targets(Entry root) {
        Set<String> codes = targetCodes(root);
        root.list("documents").stream()
                .flatMap(document -> document.list("dueFor").stream())
                .filter(target -> target.node().isString())
                .forEach(target -> known(target.node().asString(), target.pointer(), codes));
        root.get("enterprisePeriod").list("requirements").forEach(each -> known(each, "target", codes));
    }

    private void sources(Entry entry) {
        if (entry.node().isObject()) {
            entry.get("source").findText("text").ifPresent(text -> source(entry, text));
            entry.node().propertyNames().forEach(key -> sources(entry.get(key)));
        }
        entry.elements().forEach(this::sources);
    }

    private void source(Entry entry, String text) {
        known(text, entry.get("source").at("text"), kindOfText.keySet());
        Optional<String> standing = entry.findText("standing").filter(SourcedShape.OFFICIAL::equals);
        if (standing.isPresent() && LegalText.Kind.SECONDARY.name().equals(kindOfText.get(text))) {
            inspection.report(
                    entry.pointer(),
                    FaultRule.UNOFFICIAL_SOURCE,
                    "'" + text + "' is SECONDARY, an OFFICIAL datum must rest on LAW or GUIDANCE");
        }
    }

    private void known(Entry entry, String key, Set<String> ids) {
        JsonNode value = entry.node().path(key);
        if (value.isString()) {
            known(value.asString(), entry.at(key), ids);
        }
    }

    private void known(String id, String pointer, Set<String> ids) {
        if (!ids.contains(id)) {
            inspection.report(
                    pointer,
                    FaultRule.DANGLING_REFERENCE,
                    "'" + id + "' must be one of " + ids.stream().sorted().toList());
        }
    }
}
