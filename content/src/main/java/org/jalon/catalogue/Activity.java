package org.jalon.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.framework.CompetencyId;

/** One thing to do in a course, how it is recognised in statements, and which competencies it is evidence of. */
public record Activity(
        ActivityId id, String title, List<Recognition> recognisedBy, Set<CompetencyId> prepares, EvidenceRule rule) {

    public Activity {
        if (title.isBlank()) {
            throw new IllegalArgumentException("title of activity " + id + " must not be blank");
        }
        recognisedBy = List.copyOf(recognisedBy);
        prepares = Set.copyOf(prepares);
        if (recognisedBy.isEmpty() || prepares.isEmpty()) {
            throw new IllegalArgumentException(
                    "activity " + id + " must be recognised by one key and prepare one competency at least");
        }
    }

    Activity recognisedAlsoBy(Recognition key) {
        return new Activity(
                id, title, Stream.concat(recognisedBy.stream(), Stream.of(key)).toList(), prepares, rule);
    }
}
