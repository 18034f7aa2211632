package org.jalon.candidacy.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jalon.access.Audit;
import org.jalon.candidacy.Candidacies;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.CandidacyTerms;
import org.jalon.candidacy.ExamSessions;
import org.jalon.candidacy.FrameworkTargets;
import org.jalon.candidacy.Revision;
import org.jalon.candidacy.SessionId;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Target;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.CohortId;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.Page;
import org.jalon.learner.RecordTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The candidacies in SQL that H2 and PostgreSQL share; one writer at a time replaces a version. */
@Repository
class JdbcCandidacies implements Candidacies {

    private final JdbcClient jdbc;
    private final Learners learners;
    private final ExamSessions sessions;
    private final FrameworkTargets frameworks;
    private final VersionLock lock;
    private final Audit audit;
    private final Clock clock;

    JdbcCandidacies(
            JdbcClient jdbc,
            Learners learners,
            ExamSessions sessions,
            FrameworkTargets frameworks,
            VersionLock lock,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
        this.lock = lock;
        this.audit = audit;
        this.learners = learners;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Candidacy create(LearnerId learner, FrameworkId framework, CandidacyTerms terms, String by) {
        BrokenRulesException.throwIfAny(
                BrokenRule.when(
                        learners.find(learner).isEmpty(), "learner", learner, "a candidacy is of a known learner"),
                frameworkRule(framework, terms.target()),
                sessionRule(terms));
        learners.requireNotErased(learner);
        Candidacy first = version(CandidacyId.random(), learner, framework, terms, by);
        return lock.holdingNone(() -> insert(first, "candidacy-created", "learner " + learner));
    }

    @Override
    public Revision<Candidacy> revise(CandidacyId id, long expected, CandidacyTerms terms, String reason, String by) {
        BrokenRulesException.throwIfAny(BrokenRule.ofReason(reason), sessionRule(terms));
        return replace(id, expected, now -> {
            BrokenRulesException.throwIfAny(frameworkRule(now.framework(), terms.target()));
            return insert(next(now, now.framework(), terms, reason, by), "candidacy-revised", reason);
        });
    }

    @Override
    public Revision<Candidacy> changeFramework(
            CandidacyId id, long expected, FrameworkId framework, String reason, String by) {
        BrokenRulesException.throwIfAny(BrokenRule.ofReason(reason));
        return replace(id, expected, now -> {
            BrokenRulesException.throwIfAny(frameworkRule(framework, now.target()));
            return insert(next(now, framework, now.terms(), reason, by), "candidacy-framework-changed", reason);
        });
    }

    @Override
    public Optional<Candidacy> find(CandidacyId id) {
        return find(id, RecordTime.LATEST);
    }

    @Override
    public Optional<Candidacy> find(CandidacyId id, Instant knownAt) {
        return jdbc.sql("""
                        select * from candidacy_spans
                        where id = :id and recorded_at <= :at and (replaced_at is null or replaced_at > :at)""")
                .param("id", id.value())
                .param("at", RecordTime.column(knownAt))
                .query(CandidacyRows::read)
                .optional();
    }

    @Override
    public Candidacy get(CandidacyId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("there is no candidacy " + id));
    }

    @Override
    public List<Candidacy> history(CandidacyId id) {
        return jdbc.sql("select * from candidacy_versions where id = :id order by version")
                .param("id", id.value())
                .query(CandidacyRows::read)
                .list();
    }

    @Override
    public Map<CandidacyId, List<Candidacy>> histories(Collection<CandidacyId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select c.* from unnest(cast(? as uuid array)) wanted (wanted_id)
                                join candidacy_versions c on id = wanted_id order by id, version""")
                        .param(ids.stream().map(CandidacyId::value).distinct().toArray(UUID[]::new))
                        .query(CandidacyRows::read)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Candidacy::id));
    }

    @Override
    public List<Candidacy> ofLearner(LearnerId learner) {
        return ofLearner(learner, RecordTime.LATEST);
    }

    @Override
    public List<Candidacy> ofLearner(LearnerId learner, Instant knownAt) {
        return jdbc.sql("""
                        select * from candidacy_spans where learner = :learner
                        and recorded_at <= :at and (replaced_at is null or replaced_at > :at) order by id""")
                .param("learner", learner.value())
                .param("at", RecordTime.column(knownAt))
                .query(CandidacyRows::read)
                .list();
    }

    @Override
    public List<Candidacy> ofCohort(CohortId cohort, Instant knownAt) {
        return jdbc.sql("""
                        select c.* from cohort_spans m join candidacy_spans c on c.learner = m.learner
                        join learners l on l.id = m.learner and l.erased_at is null
                        where m.cohort = :cohort and m.since <= :at and (m.ended is null or m.ended > :at)
                        and c.recorded_at <= :at and (c.replaced_at is null or c.replaced_at > :at) order by c.id""")
                .param("cohort", cohort.value())
                .param("at", RecordTime.column(knownAt))
                .query(CandidacyRows::read)
                .list();
    }

    @Override
    public List<Candidacy> ofSession(SessionId session, Instant knownAt) {
        return jdbc.sql("""
                        select c.* from candidacy_spans c join learners l on l.id = c.learner and l.erased_at is null
                        where c.exam_session = :session
                        and c.recorded_at <= :at and (c.replaced_at is null or c.replaced_at > :at) order by c.id""")
                .param("session", session.value())
                .param("at", RecordTime.column(knownAt))
                .query(CandidacyRows::read)
                .list();
    }

    @Override
    public Page<Candidacy> list(int limit, long offset) {
        List<Candidacy> page = jdbc.sql("""
                        select * from candidacy_spans where replaced_at is null
                        order by id limit :limit offset :offset""")
                .param("limit", limit)
                .param("offset", offset)
                .query(CandidacyRows::read)
                .list();
        long total = jdbc.sql("select count(*) from candidacy_versions where version = 1")
                .query(Long.class)
                .single();
        return new Page<>(page, offset, total);
    }

    @Override
    public Page<Candidacy> ofCohort(CohortId cohort, int limit, long offset) {
        List<Candidacy> all = ofCohort(cohort, RecordTime.LATEST);
        return new Page<>(all.stream().skip(offset).limit(limit).toList(), offset, all.size());
    }

    @Override
    public List<FrameworkId> frameworks() {
        return jdbc.sql("select distinct framework from candidacy_spans where replaced_at is null order by framework")
                .query((row, _index) -> new FrameworkId(row.getString("framework")))
                .list();
    }

    private Revision<Candidacy> replace(CandidacyId id, long expected, UnaryOperator<Candidacy> record) {
        return lock.holding(VersionLock.CANDIDACY, id.value(), () -> {
            Candidacy now = get(id);
            learners.requireNotErased(now.learner());
            return now.version() == expected
                    ? new Revision.Recorded<>(record.apply(now))
                    : new Revision.Outdated<>(now);
        });
    }

    private Candidacy insert(Candidacy candidacy, String act, String detail) {
        CandidacyRows.insert(jdbc, candidacy);
        audit.record(act, candidacy.id().toString(), "version " + candidacy.version() + ": " + detail);
        return candidacy;
    }

    private Candidacy version(
            CandidacyId id, LearnerId learner, FrameworkId framework, CandidacyTerms terms, String by) {
        return new Candidacy(
                id,
                learner,
                framework,
                terms.origin(),
                terms.alternance(),
                terms.trainingBegins(),
                terms.trainingEnds(),
                terms.target(),
                terms.session(),
                1,
                RecordTime.now(clock),
                by,
                Optional.empty());
    }

    private Candidacy next(Candidacy now, FrameworkId framework, CandidacyTerms terms, String reason, String by) {
        return new Candidacy(
                now.id(),
                now.learner(),
                framework,
                terms.origin(),
                terms.alternance(),
                terms.trainingBegins(),
                terms.trainingEnds(),
                terms.target(),
                terms.session(),
                now.version() + 1,
                RecordTime.nowAfter(now.recordedAt(), clock),
                by,
                Optional.of(reason));
    }

    private List<BrokenRule> frameworkRule(FrameworkId framework, Target target) {
        List<Target> targets = frameworks.of(framework);
        return targets.isEmpty()
                ? List.of(new BrokenRule(
                        "framework", framework.value(), "a candidacy is pinned to a known framework version"))
                : BrokenRule.when(
                        !targets.contains(target),
                        "target",
                        target.code(),
                        framework + " has the targets "
                                + targets.stream().map(Target::code).collect(Collectors.joining(", ")));
    }

    private List<BrokenRule> sessionRule(CandidacyTerms terms) {
        return terms.session()
                .filter(session -> sessions.find(session).isEmpty())
                .map(session -> List.of(
                        new BrokenRule("session", session.toString(), "a candidacy aims at a known exam session")))
                .orElse(List.of());
    }
}
