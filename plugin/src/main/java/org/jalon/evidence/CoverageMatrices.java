package org.jalon.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.catalogue.ActivityId;
import org.jalon.evidence.CoverageMatrix.Member;
import org.jalon.evidence.CoverageMatrix.Row;
import org.jalon.evidence.CoverageMatrix.Version;
import org.jalon.evidence.Standings.Line;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.FrameworkLibrary;
import org.jalon.journal.Projector;
import org.jalon.learner.Cohort;
import org.jalon.learner.CohortId;
import org.jalon.learner.Cohorts;
import org.jalon.learner.Learner;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.mapping.Mappings;
import org.jalon.mapping.PublishedMapping;
import org.jalon.xapi.AgentId;
import org.springframework.stereotype.Component;

/** Composes coverage matrices: the present one from the standings by one query, an earlier one from the facts known then. */
@Component
public final class CoverageMatrices {

    private final Cohorts cohorts;
    private final Learners learners;
    private final Candidacies candidacies;
    private final Standings standings;
    private final Facts facts;
    private final Mappings mappings;
    private final FrameworkLibrary frameworks;
    private final Projector projector;
    private final Clock clock;

    public CoverageMatrices(
            Cohorts cohorts,
            Learners learners,
            Candidacies candidacies,
            Standings standings,
            Facts facts,
            Mappings mappings,
            FrameworkLibrary frameworks,
            Projector projector,
            Clock clock) {
        this.cohorts = cohorts;
        this.learners = learners;
        this.candidacies = candidacies;
        this.standings = standings;
        this.facts = facts;
        this.mappings = mappings;
        this.frameworks = frameworks;
        this.projector = projector;
        this.clock = clock;
    }

    /** The present matrix; empty for an unknown cohort. */
    public Optional<CoverageMatrix> find(CohortId id) {
        projector.catchUp();
        return cohorts.find(id).map(cohort -> compose(cohort, clock.instant(), standings.ofCohort(id), mappings::find));
    }

    /** The matrix as known at that instant; empty for an unknown cohort. */
    public Optional<CoverageMatrix> find(CohortId id, Instant asOf) {
        projector.catchUp();
        return cohorts.find(id)
                .map(cohort -> compose(cohort, asOf, linesAt(id, asOf), framework -> mappings.find(framework, asOf)));
    }

    private List<Line> linesAt(CohortId id, Instant asOf) {
        Map<LearnerId, Learner> members = cohorts.members(id, asOf).stream()
                .map(learners::get)
                .collect(Collectors.toMap(Learner::id, Function.identity()));
        List<Candidacy> known = candidacies.ofCohort(id, asOf);
        Map<LearnerId, List<Fact>> byLearner = factsOf(members.keySet(), asOf);
        List<Line> lines = new ArrayList<>();
        for (Candidacy candidacy : known) {
            Learner learner = Optional.ofNullable(members.get(candidacy.learner()))
                    .orElseGet(() -> learners.get(candidacy.learner()));
            lines.add(new Line(
                    learner.id(),
                    learner.familyName(),
                    learner.givenName(),
                    Optional.of(candidacy.id()),
                    Optional.of(candidacy.framework()),
                    statesAt(candidacy.framework(), byLearner.getOrDefault(learner.id(), List.of()), asOf)));
        }
        known.forEach(candidacy -> members.remove(candidacy.learner()));
        members.values()
                .forEach(learner -> lines.add(new Line(
                        learner.id(),
                        learner.familyName(),
                        learner.givenName(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of())));
        lines.sort(Comparator.comparing(Line::familyName)
                .thenComparing(Line::givenName)
                .thenComparing(line -> line.learner().value()));
        return lines;
    }

    private Map<LearnerId, List<Fact>> factsOf(Collection<LearnerId> who, Instant asOf) {
        Map<LearnerId, Set<AgentId>> agents = learners.agentsOf(who, asOf);
        Set<AgentId> all = agents.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<AgentId, List<Fact>> byAgent = facts.of(all, asOf).stream().collect(Collectors.groupingBy(Fact::agent));
        Map<LearnerId, List<Fact>> byLearner = new HashMap<>();
        agents.forEach((learner, own) -> byLearner.put(
                learner,
                own.stream()
                        .flatMap(agent -> byAgent.getOrDefault(agent, List.of()).stream())
                        .toList()));
        return byLearner;
    }

    private Map<ActivityId, ActivityState> statesAt(FrameworkId framework, List<Fact> facts, Instant asOf) {
        return mappings.find(framework, asOf)
                .map(mapping -> Coverage.states(mapping.catalogue(), facts, asOf))
                .orElse(Map.of());
    }

    private CoverageMatrix compose(
            Cohort cohort,
            Instant asOf,
            List<Line> lines,
            Function<FrameworkId, Optional<PublishedMapping>> mappingOf) {
        Map<FrameworkId, List<Line>> byFramework = new TreeMap<>(Comparator.comparing(FrameworkId::value));
        List<Member> without = new ArrayList<>();
        for (Line line : lines) {
            line.framework()
                    .ifPresentOrElse(
                            framework -> byFramework
                                    .computeIfAbsent(framework, _id -> new ArrayList<>())
                                    .add(line),
                            () -> without.add(member(line)));
        }
        List<Version> versions = new ArrayList<>();
        byFramework.forEach((id, rows) -> frameworks
                .find(id)
                .ifPresent(framework -> versions.add(version(framework, mappingOf.apply(id), rows))));
        return new CoverageMatrix(cohort, asOf, clock.instant(), versions, without);
    }

    private static Version version(Framework framework, Optional<PublishedMapping> mapping, List<Line> lines) {
        return new Version(
                framework,
                mapping.map(PublishedMapping::version).orElse(0L),
                lines.stream()
                        .map(line -> new Row(
                                member(line),
                                line.candidacy().orElseThrow(),
                                standings(framework, mapping, line.states())))
                        .toList());
    }

    private static List<CompetencyStanding> standings(
            Framework framework, Optional<PublishedMapping> mapping, Map<ActivityId, ActivityState> states) {
        return Coverage.competenciesOf(framework).stream()
                .map(competency -> mapping.map(inUse -> CompetencyStanding.of(competency, inUse.catalogue(), states))
                        .orElseGet(() -> CompetencyStanding.unmapped(competency)))
                .toList();
    }

    private static Member member(Line line) {
        return new Member(line.learner(), line.familyName(), line.givenName());
    }
}
