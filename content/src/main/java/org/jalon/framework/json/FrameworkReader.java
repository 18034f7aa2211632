package org.jalon.framework.json;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jalon.framework.Confirmation;
import org.jalon.framework.FrameworkFault;
import org.jalon.framework.FrameworkReading;
import tools.jackson.databind.JsonNode;

/** Reads a framework file in one pass: a framework that keeps every rule, or all that is wrong. */
public final class FrameworkReader {

    private FrameworkReader() {}

    public static FrameworkReading read(String name, String json, Collection<Confirmation> confirmations) {
        Inspection inspection = Inspection.begin();
        return JsonTree.parse(json, "", inspection)
                .map(tree -> read(name, tree, confirmations, inspection))
                .orElseGet(() -> refused(name, inspection));
    }

    private static FrameworkReading read(
            String name, JsonNode tree, Collection<Confirmation> confirmations, Inspection parsing) {
        Map<String, Confirmation> confirmed = Overlay.lay(confirmations, tree, parsing);
        Inspection inspection = parsing.withConfirmed(confirmed.keySet());
        Entry root = new Entry("", tree);
        FrameworkShape.FILE.inspect(root, inspection);
        IdChecks.inspect(root, inspection);
        ReferenceChecks.inspect(root, inspection);
        CountChecks.inspect(root, inspection);
        PeriodChecks.inspect(root, inspection);
        return inspection.isClean()
                ? new FrameworkReading.Read(new FrameworkBuilder(confirmed).build(root))
                : refused(name, inspection);
    }

    private static FrameworkReading refused(String name, Inspection inspection) {
        List<FrameworkFault> faults = inspection.findings().stream()
                .map(found -> new FrameworkFault(name, found.pointer(), found.rule(), found.message()))
                .toList();
        return new FrameworkReading.Refused(faults);
    }
}
