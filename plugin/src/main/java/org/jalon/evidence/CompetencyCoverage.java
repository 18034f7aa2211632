package org.jalon.evidence;

import java.util.List;
import org.jalon.framework.CompetencyId;
import org.jalon.xapi.StatementId;

/**
 * How far the activities that prepare one competency are done.
 *
 * @param done how many of the required activities are satisfied or dispensed
 * @param required how many activities are required; 1 when only optional ones are mapped, of which any one will do; 0 when
 *     none is mapped
 * @param activities all that prepare it, in the order of the catalogue
 */
public record CompetencyCoverage(
        CompetencyId competency, CoverageState state, int done, int required, List<ActivityEvidence> activities) {

    public CompetencyCoverage {
        activities = List.copyOf(activities);
    }

    /** The statements that count, of all activities. */
    public List<StatementId> statements() {
        return activities.stream()
                .flatMap(activity -> activity.statements().stream())
                .distinct()
                .toList();
    }
}
