package org.jalon.learner.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jalon.access.Audit;
import org.jalon.learner.CohortId;
import org.jalon.learner.Learner;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Learners;
import org.jalon.learner.Page;
import org.jalon.learner.RecordTime;
import org.jalon.learner.TieChange;
import org.jalon.learner.TieOutcome;
import org.jalon.xapi.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The learners in SQL that H2 and PostgreSQL share; their agents come from {@link JdbcTies}. */
@Repository
class JdbcLearners implements Learners {

    private static final String ERASED_GIVEN_NAME = "Personne";
    private static final String ERASED_FAMILY_NAME = "effacée";

    private final JdbcClient jdbc;
    private final JdbcTies ties;
    private final JdbcProposalRefusals refusals;
    private final IdentityLock lock;
    private final Audit audit;
    private final Clock clock;

    JdbcLearners(
            JdbcClient jdbc,
            JdbcTies ties,
            JdbcProposalRefusals refusals,
            IdentityLock lock,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.ties = ties;
        this.refusals = refusals;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Learner create(String givenName, String familyName, String by) {
        LearnerId id = LearnerId.random();
        Learner learner = new Learner(id, givenName, familyName, Set.of(id.account()));
        return lock.holding(() -> insert(learner, by));
    }

    @Override
    public Optional<Learner> find(LearnerId id) {
        List<Name> names = jdbc.sql("select id, given_name, family_name from learners where id = :id")
                .param("id", id.value())
                .query(JdbcLearners::name)
                .list();
        return withAgents(names).stream().findFirst();
    }

    @Override
    public List<Learner> find(Collection<LearnerId> ids) {
        return ids.isEmpty()
                ? List.of()
                : withAgents(jdbc.sql("""
                        select id, given_name, family_name
                        from unnest(cast(? as uuid array)) wanted (wanted_id) join learners on id = wanted_id""")
                        .param(JdbcTies.values(ids))
                        .query(JdbcLearners::name)
                        .list());
    }

    @Override
    public Learner get(LearnerId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("there is no learner " + id));
    }

    @Override
    public Page<Learner> list(int limit, long offset) {
        List<Name> names = jdbc.sql("""
                        select id, given_name, family_name from learners
                        order by family_name, given_name, id limit :limit offset :offset""")
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcLearners::name)
                .list();
        long total = jdbc.sql("select count(*) from learners").query(Long.class).single();
        return new Page<>(withAgents(names), offset, total);
    }

    @Override
    public Page<Learner> ofCohort(CohortId cohort, int limit, long offset) {
        List<Name> names = jdbc.sql("""
                        select l.id, l.given_name, l.family_name
                        from cohort_spans m join learners l on l.id = m.learner
                        where m.cohort = :cohort and m.ended is null and l.erased_at is null
                        order by l.family_name, l.given_name, l.id limit :limit offset :offset""")
                .param("cohort", cohort.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcLearners::name)
                .list();
        long total =
                jdbc.sql("""
                        select count(*) from cohort_spans m join learners l on l.id = m.learner
                        where m.cohort = :cohort and m.ended is null and l.erased_at is null""").param("cohort", cohort.value()).query(Long.class).single();
        return new Page<>(withAgents(names), offset, total);
    }

    @Override
    public TieOutcome tie(LearnerId learner, AgentId agent, String reason, String by) {
        requireNotErased(learner);
        return ties.change(learner, agent, TieChange.Kind.TIED, reason, by);
    }

    @Override
    public TieOutcome untie(LearnerId learner, AgentId agent, String reason, String by) {
        return ties.change(learner, agent, TieChange.Kind.UNTIED, reason, by);
    }

    @Override
    public List<TieChange> history(LearnerId learner) {
        return ties.history(learner);
    }

    @Override
    public Set<AgentId> agentsOf(LearnerId learner, Instant knownAt) {
        return ties.agentsOf(Set.of(learner), knownAt).getOrDefault(learner, Set.of());
    }

    @Override
    public Map<LearnerId, Set<AgentId>> agentsOf(Collection<LearnerId> learners, Instant knownAt) {
        return ties.agentsOf(learners, knownAt);
    }

    @Override
    public Optional<LearnerId> learnerOf(AgentId agent, Instant knownAt) {
        return ties.learnerOf(agent, knownAt);
    }

    @Override
    public Map<AgentId, LearnerId> learnersOf(Collection<AgentId> agents) {
        return ties.learnersOf(agents);
    }

    @Override
    public Set<LearnerId> changedSince(long identityVersion) {
        return ties.changedSince(identityVersion);
    }

    @Override
    public long anonymise(LearnerId learner) {
        return lock.holding(() -> {
            int named = jdbc.sql("""
                            update learners set given_name = :given, family_name = :family,
                                erased_at = coalesce(erased_at, :at) where id = :id""")
                    .param("given", ERASED_GIVEN_NAME)
                    .param("family", ERASED_FAMILY_NAME)
                    .param("at", RecordTime.column(RecordTime.now(clock)))
                    .param("id", learner.value())
                    .update();
            if (named == 0) {
                throw new NoSuchElementException("there is no learner " + learner);
            }
            return named + ties.anonymise(learner) + refusals.anonymise(learner);
        });
    }

    @Override
    public boolean isAnonymised(LearnerId learner) {
        return jdbc.sql("select count(*) from learners where id = :id and erased_at is not null")
                        .param("id", learner.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public long identityVersion(Instant knownAt) {
        return ties.version(knownAt);
    }

    private Learner insert(Learner learner, String by) {
        jdbc.sql("""
                        insert into learners (id, given_name, family_name, recorded_at, recorded_by)
                        values (:id, :given, :family, :at, :by)""")
                .param("id", learner.id().value())
                .param("given", learner.givenName())
                .param("family", learner.familyName())
                .param("at", RecordTime.column(RecordTime.now(clock)))
                .param("by", by)
                .update();
        audit.record("learner-created", learner.id().toString(), "");
        return learner;
    }

    private List<Learner> withAgents(List<Name> names) {
        Map<LearnerId, Set<AgentId>> agents =
                ties.agentsOf(names.stream().map(Name::id).toList(), RecordTime.LATEST);
        return names.stream()
                .map(n -> new Learner(n.id(), n.given(), n.family(), agents.getOrDefault(n.id(), Set.of())))
                .toList();
    }

    private static Name name(ResultSet row, int _number) throws SQLException {
        return new Name(
                new LearnerId(row.getObject("id", UUID.class)),
                row.getString("given_name"),
                row.getString("family_name"));
    }

    private record Name(LearnerId id, String given, String family) {}
}
