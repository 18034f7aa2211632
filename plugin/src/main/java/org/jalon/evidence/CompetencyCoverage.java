package org.jalon.evidence;

import java.util.List;
import org.jalon.framework.CompetencyId;
import org.jalon.xapi.StatementId;

/**
 * How far the activities that prepare one competency are done, and by which facts.
 *
 * @param activities all that prepare it, in the order of the catalogue
 */
public record CompetencyCoverage(CompetencyStanding standing, List<ActivityEvidence> activities) {

    public CompetencyCoverage {
        activities = List.copyOf(activities);
    }

    public CompetencyId competency() {
        return standing.competency();
    }

    public CoverageState state() {
        return standing.state();
    }

    /** @see CompetencyStanding#done() */
    public int done() {
        return standing.done();
    }

    /** @see CompetencyStanding#required() */
    public int required() {
        return standing.required();
    }

    /** The statements that count, of all activities. */
    public List<StatementId> statements() {
        return activities.stream()
                .flatMap(activity -> activity.statements().stream())
                .distinct()
                .toList();
    }
}
