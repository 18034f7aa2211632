package org.jalon.readiness;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.ExamSession;
import org.jalon.candidacy.ExamSessions;
import org.jalon.candidacy.SessionId;
import org.jalon.catalogue.ActivityId;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.evidence.ActivityState;
import org.jalon.evidence.CompetencyCoverage;
import org.jalon.evidence.Coverage;
import org.jalon.evidence.Fact;
import org.jalon.evidence.Facts;
import org.jalon.evidence.Standings;
import org.jalon.examfile.DecisionTaken;
import org.jalon.examfile.ExamFile;
import org.jalon.examfile.FileActs;
import org.jalon.examfile.Frameworks;
import org.jalon.framework.Framework;
import org.jalon.framework.FrameworkId;
import org.jalon.journal.ActLog;
import org.jalon.journal.ActSubject;
import org.jalon.journal.Projector;
import org.jalon.journal.RecordedAct;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.mapping.Mappings;
import org.jalon.mapping.PublishedMapping;
import org.jalon.xapi.AgentId;
import org.springframework.stereotype.Component;

/** Gathers what is known of candidates at an instant and assesses it; many candidates by a handful of queries. */
@Component
public final class Assessments {

    private final Candidacies candidacies;
    private final ExamSessions sessions;
    private final Learners learners;
    private final ActLog acts;
    private final Facts facts;
    private final Standings standings;
    private final Mappings mappings;
    private final Frameworks frameworks;
    private final Projector projector;
    private final Policies policies;
    private final Clock clock;
    private final ZoneId zone;

    public Assessments(
            Candidacies candidacies,
            ExamSessions sessions,
            Learners learners,
            ActLog acts,
            Facts facts,
            Standings standings,
            Mappings mappings,
            Frameworks frameworks,
            Projector projector,
            Policies policies,
            Clock clock,
            ZoneId zone) {
        this.candidacies = candidacies;
        this.sessions = sessions;
        this.learners = learners;
        this.acts = acts;
        this.facts = facts;
        this.standings = standings;
        this.mappings = mappings;
        this.frameworks = frameworks;
        this.projector = projector;
        this.policies = policies;
        this.clock = clock;
        this.zone = zone;
    }

    /** The present report; empty for an unknown candidacy. */
    public Optional<Assessed> assess(CandidacyId id) {
        return assess(id, clock.instant());
    }

    /** The report as known at that instant; empty for a candidacy unknown by then. */
    public Optional<Assessed> assess(CandidacyId id, Instant asOf) {
        return candidacies
                .find(id, asOf)
                .map(candidacy -> assess(List.of(candidacy), asOf).getFirst());
    }

    /** The reports of these candidacies as known at that instant, in their order. */
    public List<Assessed> assess(List<Candidacy> known, Instant asOf) {
        return files(known, asOf).stream().map(AssessedFile::assessed).toList();
    }

    /** The same with what else was read for them. */
    List<AssessedFile> files(List<Candidacy> known, Instant asOf) {
        long position = projector.catchUp();
        var batch = new Batch(known, asOf, new FactCoverage(known, asOf));
        return known.parallelStream().map(c -> batch.assess(c, position)).toList();
    }

    /**
     * The present reports of these candidacies, in their order, without the statements behind coverage: what they cost does
     * not grow with the number of facts.
     */
    public List<ReadinessReport> outlines(List<Candidacy> known) {
        projector.catchUp();
        var batch = new Batch(known, clock.instant(), new StandingCoverage(known));
        return known.parallelStream()
                .map(c -> batch.assess(c, 0).assessed().report())
                .toList();
    }

    /** The machine's view of one candidate of a batch. */
    private interface CoverageSource {
        Coverage of(Candidacy candidacy, Framework framework, PublishedMapping mapping);
    }

    /** Folds the facts known at an instant. */
    private final class FactCoverage implements CoverageSource {

        private final Instant asOf;
        private final Map<LearnerId, Set<AgentId>> agents;
        private final Map<AgentId, List<Fact>> factsByAgent;

        FactCoverage(Collection<Candidacy> known, Instant asOf) {
            this.asOf = asOf;
            agents = learners.agentsOf(
                    known.stream().map(Candidacy::learner).distinct().toList(), asOf);
            Set<AgentId> all = agents.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            factsByAgent = facts.of(all, asOf).stream().collect(Collectors.groupingBy(Fact::agent));
        }

        @Override
        public Coverage of(Candidacy candidacy, Framework framework, PublishedMapping mapping) {
            List<Fact> own = new ArrayList<>();
            agents.getOrDefault(candidacy.learner(), Set.of())
                    .forEach(agent -> own.addAll(factsByAgent.getOrDefault(agent, List.of())));
            return Coverage.of(framework, mapping.catalogue(), own, asOf);
        }
    }

    /** Reads what stands at present. */
    private final class StandingCoverage implements CoverageSource {

        private final Map<FrameworkId, Map<LearnerId, Map<ActivityId, ActivityState>>> states = new HashMap<>();

        StandingCoverage(Collection<Candidacy> known) {
            known.stream()
                    .collect(Collectors.groupingBy(
                            Candidacy::framework, Collectors.mapping(Candidacy::learner, Collectors.toSet())))
                    .forEach((framework, who) -> states.put(framework, standings.of(who, framework)));
        }

        @Override
        public Coverage of(Candidacy candidacy, Framework framework, PublishedMapping mapping) {
            return Coverage.of(
                    framework,
                    mapping.catalogue(),
                    states.getOrDefault(candidacy.framework(), Map.of()).getOrDefault(candidacy.learner(), Map.of()));
        }
    }

    /**
     * What the candidates of one call share, read once and then only looked at, by several threads: the queries are as many
     * for one candidate as for a thousand.
     */
    private final class Batch {

        private final Instant asOf;
        private final CoverageSource coverage;
        private final Map<ActSubject, List<RecordedAct>> actsBySubject;
        private final Map<CandidacyId, List<Candidacy>> histories;
        private final Map<SessionId, ExamSession> sessionsById = new HashMap<>();
        private final Map<FrameworkId, Framework> frameworksById = new HashMap<>();
        private final Map<FrameworkId, PublishedMapping> mappingsById = new HashMap<>();
        private final ExamFile centre;
        private final long identityVersion;
        private final Policy policy;

        Batch(Collection<Candidacy> known, Instant asOf, CoverageSource coverage) {
            this.asOf = asOf;
            this.coverage = coverage;
            var subjects = known.stream().map(Batch::subject).collect(Collectors.toCollection(HashSet::new));
            subjects.add(ActSubject.CENTRE);
            actsBySubject = acts.of(subjects, asOf).stream().collect(Collectors.groupingBy(RecordedAct::subject));
            centre = FileActs.read(actsBySubject.getOrDefault(ActSubject.CENTRE, List.of()));
            histories = candidacies.histories(known.stream()
                    .filter(c -> c.version() > 1)
                    .map(Candidacy::id)
                    .toList());
            identityVersion = learners.identityVersion(asOf);
            policy = policies.at(asOf).policy();
            known.stream().map(Candidacy::framework).distinct().forEach(this::readFramework);
            known.stream()
                    .flatMap(c -> c.session().stream())
                    .distinct()
                    .forEach(id -> sessions.find(id, asOf).ifPresent(found -> sessionsById.put(id, found)));
        }

        private void readFramework(FrameworkId id) {
            frameworksById.put(
                    id,
                    frameworks
                            .find(id, centre)
                            .orElseThrow(() -> new IllegalStateException("The framework " + id + " is gone")));
            mappings.find(id, asOf).ifPresent(mapping -> mappingsById.put(id, mapping));
        }

        private static ActSubject subject(Candidacy candidacy) {
            return new ActSubject(candidacy.id().value());
        }

        AssessedFile assess(Candidacy candidacy, long position) {
            Framework framework = Objects.requireNonNull(frameworksById.get(candidacy.framework()));
            Optional<PublishedMapping> mapping = Optional.ofNullable(mappingsById.get(candidacy.framework()));
            Optional<Coverage> covered = mapping.map(m -> coverage.of(candidacy, framework, m));
            ReadinessReport report = Readiness.assess(file(candidacy, covered), framework, policy, asOf, zone);
            var basis = new Basis(
                    position,
                    identityVersion,
                    mapping.map(PublishedMapping::version).orElse(0L),
                    policy.version(),
                    candidacy.version());
            return new AssessedFile(candidacy, framework, new Assessed(report, basis), covered);
        }

        private CandidateFile file(Candidacy candidacy, Optional<Coverage> covered) {
            List<RecordedAct> own = actsBySubject.getOrDefault(subject(candidacy), List.of());
            return new CandidateFile(
                    history(candidacy),
                    candidacy.session().map(sessionsById::get),
                    EnterpriseActs.read(own),
                    FileActs.read(own),
                    covered.map(Coverage::competencies).orElse(List.of()).stream()
                            .collect(Collectors.toMap(CompetencyCoverage::competency, c -> c)),
                    centre.of(DecisionTaken.class));
        }

        private List<Candidacy> history(Candidacy candidacy) {
            return candidacy.version() == 1
                    ? List.of(candidacy)
                    : histories.getOrDefault(candidacy.id(), List.of()).stream()
                            .filter(c -> !c.recordedAt().isAfter(asOf))
                            .toList();
        }
    }
}
