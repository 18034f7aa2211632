package org.jalon.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.catalogue.json.CatalogueWriter;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;

/** A catalogue under construction: each module and activity is sound by itself, whether they fit together is found by reading. */
public record CatalogueDraft(CatalogueId id, FrameworkId framework, String title, List<TrainingModule> modules) {

    public CatalogueDraft {
        modules = List.copyOf(modules);
    }

    public static CatalogueDraft of(Catalogue catalogue) {
        return new CatalogueDraft(catalogue.id(), catalogue.framework(), catalogue.title(), catalogue.modules());
    }

    /**
     * The draft with these modules laid over it: a module or an activity of the same id is replaced where it stands, an activity
     * that moved to another module leaves its old one, what is new comes at the end, and everything else stays.
     */
    public CatalogueDraft merge(List<TrainingModule> incoming) {
        Map<ModuleId, TrainingModule> coming = new LinkedHashMap<>();
        incoming.forEach(module -> coming.put(module.id(), module));
        Set<ActivityId> moved = incoming.stream()
                .flatMap(module -> module.activities().stream())
                .map(Activity::id)
                .collect(Collectors.toCollection(HashSet::new));
        List<TrainingModule> merged = new ArrayList<>();
        for (TrainingModule present : modules) {
            TrainingModule next = coming.remove(present.id());
            merged.add(
                    next == null
                            ? new TrainingModule(present.id(), present.title(), without(present, moved))
                            : merge(present, next, moved));
        }
        merged.addAll(coming.values());
        return new CatalogueDraft(id, framework, title, merged);
    }

    private static TrainingModule merge(TrainingModule present, TrainingModule next, Set<ActivityId> moved) {
        Map<ActivityId, Activity> coming = new LinkedHashMap<>();
        next.activities().forEach(activity -> coming.put(activity.id(), activity));
        List<Activity> merged = new ArrayList<>();
        for (Activity activity : present.activities()) {
            Activity replacing = coming.remove(activity.id());
            if (replacing != null) {
                merged.add(replacing);
            } else if (!moved.contains(activity.id())) {
                merged.add(activity);
            }
        }
        merged.addAll(coming.values());
        return new TrainingModule(next.id(), next.title(), merged);
    }

    private static List<Activity> without(TrainingModule module, Set<ActivityId> moved) {
        return module.activities().stream()
                .filter(activity -> !moved.contains(activity.id()))
                .toList();
    }

    /** The draft as a catalogue file. */
    public String toJson() {
        return CatalogueWriter.write(this);
    }

    /** The catalogue that the draft makes, or all that does not fit together. */
    public CatalogueReading read(Framework version) {
        return CatalogueFile.of(id.value(), toJson()).read(version);
    }
}
