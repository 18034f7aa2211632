package org.jalon.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jalon.catalogue.ActivityId;
import org.jalon.catalogue.Catalogue;
import org.jalon.evidence.CoverageMatrix.Member;
import org.jalon.evidence.Standings.Line;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
import org.jalon.journal.Projector;
import org.jalon.learner.LearnerId;
import org.jalon.mapping.Mappings;
import org.jalon.mapping.PublishedMapping;
import org.springframework.stereotype.Component;

/** Tries a mapping on all stored statements and publishes nothing. */
@Component
public final class DryRuns {

    private final Standings standings;
    private final Trial trial;
    private final Mappings mappings;
    private final Projector projector;

    public DryRuns(Standings standings, Trial trial, Mappings mappings, Projector projector) {
        this.standings = standings;
        this.trial = trial;
        this.mappings = mappings;
        this.projector = projector;
    }

    /** Derives what would stand by another catalogue. */
    public interface Trial {

        /**
         * The states by this catalogue of the activities of which there is a fact, of these learners.
         *
         * @param inUse the catalogue by which {@code lines} stand; what it shares with the other one is not derived anew
         */
        Map<LearnerId, Map<ActivityId, ActivityState>> states(
                List<Line> lines, Optional<Catalogue> inUse, Catalogue next);
    }

    /** What would change for the candidates of the framework if the catalogue were in use. */
    public DryRun of(Framework framework, Catalogue next) {
        projector.catchUp();
        Optional<PublishedMapping> mapping = mappings.find(framework.id());
        Optional<Catalogue> inUse = mapping.map(PublishedMapping::catalogue);
        List<Line> lines = standings.ofFramework(framework.id());
        Map<LearnerId, Map<ActivityId, ActivityState>> after = trial.states(lines, inUse, next);
        List<DryRun.Change> changes = new ArrayList<>();
        Map<LearnerId, Line> byLearner = lines.stream()
                .collect(Collectors.toMap(Line::learner, line -> line, (one, _other) -> one, LinkedHashMap::new));
        byLearner.forEach((learner, line) -> {
            for (CompetencyId competency : Coverage.competenciesOf(framework)) {
                CompetencyStanding before = inUse.map(
                                catalogue -> CompetencyStanding.of(competency, catalogue, line.states()))
                        .orElseGet(() -> CompetencyStanding.unmapped(competency));
                CompetencyStanding then =
                        CompetencyStanding.of(competency, next, after.getOrDefault(learner, Map.of()));
                if (!before.equals(then)) {
                    changes.add(
                            new DryRun.Change(new Member(learner, line.familyName(), line.givenName()), before, then));
                }
            }
        });
        return new DryRun(mapping.map(PublishedMapping::version).orElse(0L), byLearner.size(), changes);
    }
}
