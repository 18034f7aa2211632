package org.jalon.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.Catalogue;
import org.jalon.framework.CompetencyId;

/**
 * Where a learner stands in one competency, by the machine's view.
 *
 * <p>A competency is covered when each required activity is satisfied; when only optional ones are mapped, one satisfied
 * activity will do.
 *
 * @param done how many of the required activities are satisfied or dispensed
 * @param required how many activities are required; 1 when only optional ones are mapped, of which any one will do; 0 when
 *     none is mapped
 */
public record CompetencyStanding(CompetencyId competency, CoverageState state, int done, int required) {

    /**
     * The standing that follows from what stands of the catalogue's activities.
     *
     * @param states an activity of which there is nothing needs no entry
     */
    public static CompetencyStanding of(
            CompetencyId competency, Catalogue catalogue, Map<ActivityId, ActivityState> states) {
        List<Standing> all = catalogue.preparing(competency).stream()
                .map(activity -> new Standing(
                        activity.rule().required(), states.getOrDefault(activity.id(), ActivityState.NOTHING_YET)))
                .toList();
        List<Standing> decisive = decisive(all);
        int done = (int)
                decisive.stream().filter(standing -> standing.state().isMet()).count();
        return new CompetencyStanding(competency, state(all, decisive), done, decisive.size());
    }

    /** The standing where no catalogue is in use. */
    static CompetencyStanding unmapped(CompetencyId competency) {
        return new CompetencyStanding(competency, CoverageState.NO_CONTENT_MAPPED, 0, 0);
    }

    private record Standing(boolean required, ActivityState state) {}

    /** The required ones; when there are none, the optional one that has come furthest. */
    private static List<Standing> decisive(List<Standing> all) {
        List<Standing> required = all.stream().filter(Standing::required).toList();
        return required.isEmpty()
                ? all.stream().max(Comparator.comparing(Standing::state)).stream()
                        .toList()
                : required;
    }

    private static CoverageState state(List<Standing> all, List<Standing> decisive) {
        if (all.isEmpty()) {
            return CoverageState.NO_CONTENT_MAPPED;
        }
        if (decisive.stream().allMatch(standing -> standing.state() == ActivityState.SATISFIED)) {
            return CoverageState.COVERED;
        }
        if (decisive.stream().allMatch(standing -> standing.state().isMet())) {
            return CoverageState.DISPENSED;
        }
        return all.stream().allMatch(standing -> standing.state() == ActivityState.NOTHING_YET)
                ? CoverageState.NOTHING_YET
                : CoverageState.IN_PROGRESS;
    }
}
