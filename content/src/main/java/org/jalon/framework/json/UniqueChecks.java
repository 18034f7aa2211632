package org.jalon.framework.json;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.framework.FaultRule;

/** Reports each text that a set of entries has under the same key more than once, at its second place. */
public final class UniqueChecks {

    private UniqueChecks() {}

    /** Reports a duplicate id at its second place. */
    public static void ids(Stream<Entry> entries, Inspection inspection) {
        unique(entries, "id", FaultRule.DUPLICATE_ID, inspection);
    }

    static void unique(Stream<Entry> entries, String key, FaultRule rule, Inspection inspection) {
        Set<String> seen = new HashSet<>();
        entries.forEach(entry -> entry.findText(key)
                .filter(value -> !seen.add(value))
                .ifPresent(value ->
                        inspection.report(entry.at(key), rule, "'" + value + "' must be there once, not twice")));
    }
}
