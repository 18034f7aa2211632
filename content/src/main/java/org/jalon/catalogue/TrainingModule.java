package org.jalon.catalogue;

import java.util.List;

/** A part of a centre's course that holds activities in the order of teaching. */
public record TrainingModule(ModuleId id, String title, List<Activity> activities) {

    public TrainingModule {
        if (title.isBlank()) {
            throw new IllegalArgumentException("title of module " + id + " must not be blank");
        }
        activities = List.copyOf(activities);
    }
}
