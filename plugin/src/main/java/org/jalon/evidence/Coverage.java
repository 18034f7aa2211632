package org.jalon.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.Catalogue;
import org.jalon.framework.Competency;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
import org.jalon.framework.TransversalCompetency;

/**
 * The machine's view of one learner: a pure function of facts, catalogue and instant, whatever order the facts come in.
 *
 * <p>Across attempts any satisfied one satisfies: a worse later attempt takes nothing back. Within one
 * attempt the latest result decides, and on a tie the one that proves less.
 */
public record Coverage(List<CompetencyCoverage> competencies) {

    public Coverage {
        competencies = List.copyOf(competencies);
    }

    /**
     * The coverage of every competency of the framework, the transversal ones last.
     *
     * @param facts of all agents of one learner; those stored later than {@code asOf} are left out
     */
    public static Coverage of(Framework framework, Catalogue catalogue, Collection<Fact> facts, Instant asOf) {
        return of(competenciesOf(framework), catalogue, facts, asOf);
    }

    /** The same by what stands of the catalogue's activities alone: without the activities and statements behind it. */
    public static Coverage of(Framework framework, Catalogue catalogue, Map<ActivityId, ActivityState> states) {
        return new Coverage(competenciesOf(framework).stream()
                .map(c -> new CompetencyCoverage(CompetencyStanding.of(c, catalogue, states), List.of()))
                .toList());
    }

    /** The competencies of the framework in its order, the transversal ones last. */
    static List<CompetencyId> competenciesOf(Framework framework) {
        return Stream.concat(
                        framework.competencies().map(Competency::id),
                        framework.transversal().stream().map(TransversalCompetency::id))
                .toList();
    }

    /** What stands of each activity of the catalogue of which there is a fact. */
    static Map<ActivityId, ActivityState> states(Catalogue catalogue, Collection<Fact> facts, Instant asOf) {
        return new CoverageFold(catalogue, facts, asOf).states();
    }

    /** The coverage of these competencies, in their order. */
    public static Coverage of(
            Collection<CompetencyId> competencies, Catalogue catalogue, Collection<Fact> facts, Instant asOf) {
        CoverageFold fold = new CoverageFold(catalogue, facts, asOf);
        return new Coverage(competencies.stream().map(fold::cover).toList());
    }

    /**
     * The coverage of this competency.
     *
     * @throws NoSuchElementException for a competency that the framework has not
     */
    public CompetencyCoverage get(CompetencyId competency) {
        return competencies.stream()
                .filter(coverage -> coverage.competency().equals(competency))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no coverage of competency " + competency));
    }
}
