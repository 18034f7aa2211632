package org.jalon.catalogue.json;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.catalogue.Activity;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.Catalogue;
import org.jalon.catalogue.CatalogueId;
import org.jalon.catalogue.EvidenceRule;
import org.jalon.catalogue.ModuleId;
import org.jalon.catalogue.Outcome;
import org.jalon.catalogue.Purpose;
import org.jalon.catalogue.Recognition;
import org.jalon.catalogue.TrainingModule;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.json.Entry;

/** Makes a catalogue from a tree in which nothing wrong was found. */
final class CatalogueBuilder {

    private CatalogueBuilder() {}

    static Catalogue build(Entry root) {
        return new Catalogue(
                new CatalogueId(root.getText("id")),
                new FrameworkId(root.getText("framework")),
                root.getText("title"),
                root.list("modules").stream().map(CatalogueBuilder::module).toList());
    }

    private static TrainingModule module(Entry module) {
        List<Activity> activities = module.list("activities").stream()
                .map(CatalogueBuilder::activity)
                .toList();
        return new TrainingModule(new ModuleId(module.getText("id")), module.getText("title"), activities);
    }

    private static Activity activity(Entry activity) {
        return new Activity(
                new ActivityId(activity.getText("id")),
                activity.getText("title"),
                activity.list("recognisedBy").stream()
                        .map(CatalogueBuilder::recognition)
                        .toList(),
                set(activity.list("prepares"), CompetencyId::new),
                rule(activity.get("evidence")));
    }

    private static Recognition recognition(Entry key) {
        return key.findText(CatalogueShape.ACTIVITY_IRI)
                .<Recognition>map(Recognition.ActivityIri::new)
                .or(() -> key.findText(CatalogueShape.ID_NUMBER).map(Recognition.IdNumber::new))
                .or(() -> key.findText(CatalogueShape.PUBLISHER_ID).map(Recognition.PublisherId::new))
                .or(() -> key.findText(CatalogueShape.ID_PATTERN).map(Recognition.IriPattern::new))
                .orElseGet(() -> new Recognition.ContextActivity(key.getText(CatalogueShape.CONTEXT_ACTIVITY)));
    }

    private static EvidenceRule rule(Entry evidence) {
        OptionalDouble passMark = evidence.find("passMark").stream()
                .mapToDouble(mark -> mark.node().doubleValue())
                .findFirst();
        return new EvidenceRule(
                set(evidence.list("counts"), Outcome::valueOf),
                passMark,
                evidence.getFlag("required"),
                Purpose.valueOf(evidence.getText("purpose")));
    }

    private static <T> Set<T> set(List<Entry> entries, Function<String, T> made) {
        return entries.stream().map(Entry::orEmpty).map(made).collect(Collectors.toUnmodifiableSet());
    }
}
