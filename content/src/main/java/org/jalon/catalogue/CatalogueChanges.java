package org.jalon.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which activities differ between two catalogues, each list in the order of the catalogue that has them. */
public record CatalogueChanges(List<ActivityId> added, List<ActivityId> changed, List<ActivityId> removed) {

    public static CatalogueChanges between(List<Activity> before, List<Activity> after) {
        Map<ActivityId, Activity> earlier = byId(before);
        Map<ActivityId, Activity> later = byId(after);
        return new CatalogueChanges(
                ids(after, activity -> !earlier.containsKey(activity.id())),
                ids(
                        after,
                        activity -> earlier.containsKey(activity.id()) && !activity.equals(earlier.get(activity.id()))),
                ids(before, activity -> !later.containsKey(activity.id())));
    }

    private static Map<ActivityId, Activity> byId(List<Activity> activities) {
        return activities.stream().collect(Collectors.toMap(Activity::id, Function.identity()));
    }

    private static List<ActivityId> ids(List<Activity> activities, Predicate<Activity> which) {
        return activities.stream().filter(which).map(Activity::id).toList();
    }
}
