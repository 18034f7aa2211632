package org.jalon.catalogue.json;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.catalogue.CatalogueFault;
import org.jalon.catalogue.CatalogueReading;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.FaultRule;
import org.jalon.framework.Framework;
import org.jalon.framework.json.Entry;
import org.jalon.framework.json.Inspection;
import org.jalon.framework.json.JsonTree;
import org.jalon.framework.json.UniqueChecks;

/** Reads a catalogue file against its framework in one pass: a catalogue that keeps every rule, or all that is wrong. */
public final class CatalogueReader {

    private final Optional<Framework> framework;
    private final Inspection inspection = Inspection.begin();

    private CatalogueReader(Optional<Framework> framework) {
        this.framework = framework;
    }

    public static CatalogueReading read(String name, String json, Framework framework) {
        return new CatalogueReader(Optional.of(framework)).read(name, json);
    }

    /** Reads the file without a framework, so that what it refers to is not looked up. */
    public static CatalogueReading readAlone(String name, String json) {
        return new CatalogueReader(Optional.empty()).read(name, json);
    }

    private CatalogueReading read(String name, String json) {
        return JsonTree.parse(json, "", inspection)
                .map(tree -> new Entry("", tree))
                .filter(this::isSound)
                .<CatalogueReading>map(root -> new CatalogueReading.Read(CatalogueBuilder.build(root)))
                .orElseGet(() -> refused(name));
    }

    private CatalogueReading refused(String name) {
        List<CatalogueFault> faults = inspection.findings().stream()
                .map(found -> new CatalogueFault(name, found.pointer(), found.rule(), found.message()))
                .toList();
        return new CatalogueReading.Refused(faults);
    }

    private boolean isSound(Entry root) {
        CatalogueShape.FILE.inspect(root, inspection);
        UniqueChecks.ids(root.list("modules").stream(), inspection);
        UniqueChecks.ids(activities(root), inspection);
        framework.ifPresent(version -> references(root, version));
        recognitions(root);
        return inspection.isClean();
    }

    private void references(Entry root, Framework version) {
        root.findText("framework")
                .filter(id -> !id.equals(version.id().value()))
                .ifPresent(id -> inspection.report(
                        root.at("framework"),
                        FaultRule.DANGLING_REFERENCE,
                        "'" + id + "' must be '" + version.id() + "', the framework at hand"));
        competencies(root, version);
    }

    private static Stream<Entry> activities(Entry root) {
        return root.list("modules").stream().flatMap(module -> module.list("activities").stream());
    }

    private void competencies(Entry root, Framework version) {
        activities(root)
                .flatMap(activity -> activity.list("prepares").stream())
                .filter(competency -> CompetencyId.FORM.asMatchPredicate().test(competency.orEmpty()))
                .filter(competency -> !version.holds(new CompetencyId(competency.orEmpty())))
                .forEach(competency -> inspection.report(
                        competency.pointer(),
                        FaultRule.DANGLING_REFERENCE,
                        "'" + competency.orEmpty() + "' must be a competency of " + version.id()));
    }

    private void recognitions(Entry root) {
        Set<String> seen = new HashSet<>();
        activities(root)
                .flatMap(activity -> activity.list("recognisedBy").stream())
                .filter(key -> key.node().isObject() && !seen.add(key.node().toString()))
                .forEach(key -> inspection.report(
                        key.pointer(), FaultRule.DUPLICATE_RECOGNITION, key.node() + " must lead to one activity"));
    }
}
