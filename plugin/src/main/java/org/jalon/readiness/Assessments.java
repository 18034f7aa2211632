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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.ExamSession;
import org.jalon.candidacy.ExamSessions;
import org.jalon.candidacy.SessionId;
import org.jalon.enterprise.EnterpriseActs;
import org.jalon.evidence.CompetencyCoverage;
import org.jalon.evidence.Coverage;
import org.jalon.evidence.Fact;
import org.jalon.evidence.Facts;
import org.jalon.examfile.DecisionTaken;
import org.jalon.examfile.ExamFile;
import org.jalon.examfile.FileActs;
import org.jalon.examfile.Frameworks;
import org.jalon.framework.CompetencyId;
import org.jalon.framework.Framework;
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
        long position = projector.catchUp();
        var batch = new Batch(known, asOf);
        return known.stream().map(c -> batch.assess(c, position)).toList();
    }

    /** What the candidates of one call share, read once. */
    private final class Batch {

        private final Instant asOf;
        private final Map<ActSubject, List<RecordedAct>> actsBySubject;
        private final Map<LearnerId, Set<AgentId>> agents;
        private final Map<AgentId, List<Fact>> factsByAgent;
        private final Map<SessionId, Optional<ExamSession>> sessionsById = new HashMap<>();
        private final ExamFile centre;
        private final long identityVersion;
        private final Policy policy;

        Batch(Collection<Candidacy> known, Instant asOf) {
            this.asOf = asOf;
            var subjects = known.stream().map(Batch::subject).collect(Collectors.toCollection(HashSet::new));
            subjects.add(ActSubject.CENTRE);
            actsBySubject = acts.of(subjects, asOf).stream().collect(Collectors.groupingBy(RecordedAct::subject));
            centre = FileActs.read(actsBySubject.getOrDefault(ActSubject.CENTRE, List.of()));
            agents = learners.agentsOf(
                    known.stream().map(Candidacy::learner).distinct().toList(), asOf);
            Set<AgentId> all = agents.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            factsByAgent = facts.of(all, asOf).stream().collect(Collectors.groupingBy(Fact::agent));
            identityVersion = learners.identityVersion(asOf);
            policy = policies.at(asOf).policy();
        }

        private static ActSubject subject(Candidacy candidacy) {
            return new ActSubject(candidacy.id().value());
        }

        Assessed assess(Candidacy candidacy, long position) {
            Framework framework = frameworks
                    .find(candidacy.framework(), centre)
                    .orElseThrow(() -> new IllegalStateException(
                            "The framework " + candidacy.framework() + " of candidacy " + candidacy.id() + " is gone"));
            Optional<PublishedMapping> mapping = mappings.find(candidacy.framework(), asOf);
            List<RecordedAct> own = actsBySubject.getOrDefault(subject(candidacy), List.of());
            var file = new CandidateFile(
                    history(candidacy),
                    candidacy.session().flatMap(this::session),
                    EnterpriseActs.read(own),
                    FileActs.read(own),
                    mapping.map(m -> coverage(candidacy, framework, m)).orElse(Map.of()),
                    centre.of(DecisionTaken.class));
            return new Assessed(
                    Readiness.assess(file, framework, policy, asOf, zone),
                    new Basis(
                            position,
                            identityVersion,
                            mapping.map(PublishedMapping::version).orElse(0L),
                            policy.version(),
                            candidacy.version()));
        }

        private List<Candidacy> history(Candidacy candidacy) {
            return candidacy.version() == 1
                    ? List.of(candidacy)
                    : candidacies.history(candidacy.id()).stream()
                            .filter(c -> !c.recordedAt().isAfter(asOf))
                            .toList();
        }

        private Optional<ExamSession> session(SessionId id) {
            return sessionsById.computeIfAbsent(id, key -> sessions.find(key, asOf));
        }

        private Map<CompetencyId, CompetencyCoverage> coverage(
                Candidacy candidacy, Framework framework, PublishedMapping mapping) {
            List<Fact> own = new ArrayList<>();
            agents.getOrDefault(candidacy.learner(), Set.of())
                    .forEach(agent -> own.addAll(factsByAgent.getOrDefault(agent, List.of())));
            return Coverage.of(framework, mapping.catalogue(), own, asOf).competencies().stream()
                    .collect(Collectors.toMap(CompetencyCoverage::competency, c -> c));
        }
    }
}
