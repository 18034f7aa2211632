package org.jalon.xapi;

import java.util.List;

/** The activities around the object; a single one that was sent without an array is a list of one. */
public record ContextActivities(
        List<Activity> parent, List<Activity> grouping, List<Activity> category, List<Activity> other) {

    /** No activity around. */
    public static final ContextActivities NONE = new ContextActivities(List.of(), List.of(), List.of(), List.of());

    public ContextActivities {
        parent = List.copyOf(parent);
        grouping = List.copyOf(grouping);
        category = List.copyOf(category);
        other = List.copyOf(other);
    }
}
