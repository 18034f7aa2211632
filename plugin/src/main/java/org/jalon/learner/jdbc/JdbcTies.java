package org.jalon.learner.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jalon.access.Audit;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.LearnerId;
import org.jalon.learner.RecordTime;
import org.jalon.learner.ReservedAccounts;
import org.jalon.learner.TieChange;
import org.jalon.learner.TieOutcome;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which agents are whose: the order of commit numbers the changes, and a key refuses a second owner. */
@Repository
class JdbcTies {

    private static final int LONGEST_AGENT = 600;

    private final JdbcClient jdbc;
    private final IdentityLock lock;
    private final Audit audit;
    private final Clock clock;

    JdbcTies(JdbcClient jdbc, IdentityLock lock, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    TieOutcome change(LearnerId learner, AgentId agent, TieChange.Kind kind, String reason, String by) {
        BrokenRulesException.throwIfAny(BrokenRule.ofReason(reason), lengthRule(agent));
        if (ReservedAccounts.hold(agent)) {
            return new TieOutcome.Reserved();
        }
        return lock.holding(() -> decide(learner, agent, kind, reason, by));
    }

    private TieOutcome decide(LearnerId learner, AgentId agent, TieChange.Kind kind, String reason, String by) {
        requireLearner(learner);
        Optional<Turn> last = lastTurn(agent);
        Optional<LearnerId> owner = last.filter(Turn::ties).map(Turn::learner);
        boolean own = owner.equals(Optional.of(learner));
        boolean tie = kind == TieChange.Kind.TIED;
        if (tie && owner.isPresent() && !own) {
            return new TieOutcome.BelongsToAnother(owner.get());
        }
        if (tie == own) {
            return new TieOutcome.Unchanged();
        }
        return record(learner, agent, kind, reason, by, last.map(Turn::turn).orElse(0) + 1);
    }

    private TieOutcome record(
            LearnerId learner, AgentId agent, TieChange.Kind kind, String reason, String by, int turn) {
        Position last = lastPosition();
        TieChange change = new TieChange(
                last.number() + 1, learner, agent, kind, reason, RecordTime.nowAfter(last.at(), clock), by);
        jdbc.sql("""
                        insert into agent_ties (number, agent, turn, learner, kind, reason, recorded_at, recorded_by)
                        values (:number, :agent, :turn, :learner, :kind, :reason, :at, :by)""")
                .param("number", change.number())
                .param("agent", agent.canonical())
                .param("turn", turn)
                .param("learner", learner.value())
                .param("kind", kind.name())
                .param("reason", reason)
                .param("at", RecordTime.column(change.recordedAt()))
                .param("by", by)
                .update();
        String act = kind == TieChange.Kind.TIED ? "agent-tied" : "agent-untied";
        audit.record(act, learner.toString(), "change " + change.number() + ": " + reason);
        return new TieOutcome.Recorded(change);
    }

    List<TieChange> history(LearnerId learner) {
        return jdbc.sql("""
                        select number, agent, kind, reason, recorded_at, recorded_by from agent_ties
                        where learner = :learner order by number""")
                .param("learner", learner.value())
                .query((row, _number) -> new TieChange(
                        row.getLong("number"),
                        learner,
                        agent(row.getString("agent")),
                        TieChange.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        instant(row),
                        row.getString("recorded_by")))
                .list();
    }

    /** Puts an account that stands for nobody in the place of each agent, and drops the reasons; under the lock. */
    long anonymise(LearnerId learner) {
        List<String> agents = jdbc.sql("select distinct agent from agent_ties where learner = ? order by agent")
                .param(learner.value())
                .query(String.class)
                .list();
        long changed = 0;
        for (int i = 0; i < agents.size(); i++) {
            Account nobody = new Account(new Iri(JalonProfile.ERASED), learner + "-" + (i + 1));
            changed += jdbc.sql("update agent_ties set agent = ?, reason = ? where learner = ? and agent = ?")
                    .params(nobody.canonical(), "erased", learner.value(), agents.get(i))
                    .update();
        }
        return changed;
    }

    /** The distinct ids, for {@code unnest}. */
    static UUID[] values(Collection<LearnerId> learners) {
        return learners.stream().map(LearnerId::value).distinct().toArray(UUID[]::new);
    }

    Map<LearnerId, Set<AgentId>> agentsOf(Collection<LearnerId> learners, Instant knownAt) {
        Map<LearnerId, Set<AgentId>> agents = new LinkedHashMap<>();
        if (learners.isEmpty()) {
            return agents;
        }
        OffsetDateTime at = RecordTime.column(knownAt);
        jdbc.sql("""
                        select l.id, s.agent from unnest(cast(? as uuid array)) wanted (wanted_id)
                        join learners l on l.id = wanted_id
                        left join agent_spans s on s.learner = l.id and s.since <= ? and (s.ended is null or s.ended > ?)
                        where l.recorded_at <= ? order by l.id""").params(values(learners), at, at, at).query(row -> {
            LearnerId id = new LearnerId(row.getObject("id", UUID.class));
            Set<AgentId> known = agents.computeIfAbsent(id, JdbcTies::ownAccount);
            Optional.ofNullable(row.getString("agent")).map(JdbcTies::agent).ifPresent(known::add);
        });
        return agents;
    }

    Optional<LearnerId> learnerOf(AgentId agent, Instant knownAt) {
        Optional<LearnerId> own = LearnerId.ofAccount(agent);
        if (own.isPresent()) {
            return own.filter(id -> agentsOf(Set.of(id), knownAt).containsKey(id));
        }
        return jdbc.sql("""
                        select learner from agent_spans
                        where agent = :agent and since <= :at and (ended is null or ended > :at)""")
                .param("agent", agent.canonical())
                .param("at", RecordTime.column(knownAt))
                .query(UUID.class)
                .optional()
                .map(LearnerId::new);
    }

    Map<AgentId, LearnerId> learnersOf(Collection<AgentId> agents) {
        Map<AgentId, LearnerId> owners = new HashMap<>();
        agents.forEach(agent -> LearnerId.ofAccount(agent).ifPresent(own -> owners.put(agent, own)));
        owners.values()
                .retainAll(
                        agentsOf(Set.copyOf(owners.values()), RecordTime.LATEST).keySet());
        String[] texts = agents.stream().map(AgentId::canonical).toArray(String[]::new);
        jdbc.sql("""
                        select agent, learner from unnest(cast(? as varchar array)) wanted (wanted_agent)
                        join agent_spans on agent = wanted_agent where ended is null""").param(texts).query(row -> {
            owners.put(agent(row.getString("agent")), new LearnerId(row.getObject("learner", UUID.class)));
        });
        return owners;
    }

    Set<LearnerId> changedSince(long number) {
        return jdbc
                .sql("select distinct learner from agent_ties where number > ?")
                .param(number)
                .query(UUID.class)
                .list()
                .stream()
                .map(LearnerId::new)
                .collect(Collectors.toSet());
    }

    long version(Instant knownAt) {
        return jdbc.sql("select coalesce(max(number), 0) from agent_ties where recorded_at <= :at")
                .param("at", RecordTime.column(knownAt))
                .query(Long.class)
                .single();
    }

    private void requireLearner(LearnerId learner) {
        if (!agentsOf(Set.of(learner), RecordTime.LATEST).containsKey(learner)) {
            throw new NoSuchElementException("there is no learner " + learner);
        }
    }

    private Optional<Turn> lastTurn(AgentId agent) {
        return jdbc.sql("select turn, kind, learner from agent_ties where agent = :agent order by turn desc limit 1")
                .param("agent", agent.canonical())
                .query((row, _number) -> new Turn(
                        row.getInt("turn"),
                        TieChange.Kind.valueOf(row.getString("kind")) == TieChange.Kind.TIED,
                        new LearnerId(row.getObject("learner", UUID.class))))
                .optional();
    }

    private Position lastPosition() {
        return jdbc.sql("select number, recorded_at from agent_ties order by number desc limit 1")
                .query((row, _number) -> new Position(row.getLong("number"), instant(row)))
                .optional()
                .orElse(new Position(0, Instant.EPOCH));
    }

    /** The learner's own account first, then by text: the order does not depend on the database. */
    private static Set<AgentId> ownAccount(LearnerId learner) {
        Set<AgentId> agents = new TreeSet<>(Comparator.<AgentId, Boolean>comparing(a -> !a.equals(learner.account()))
                .thenComparing(AgentId::canonical));
        agents.add(learner.account());
        return agents;
    }

    static List<BrokenRule> lengthRule(AgentId agent) {
        return BrokenRule.when(
                agent.canonical().length() > LONGEST_AGENT,
                "agent",
                agent.canonical(),
                "an agent's identifier has at most " + LONGEST_AGENT + " characters");
    }

    static AgentId agent(String canonical) {
        return AgentId.parse(canonical)
                .orElseThrow(() -> new IllegalStateException("a row holds no agent in '" + canonical + "'"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    /** Who owns the agent after its last change, if that tied it. */
    private record Turn(int turn, boolean ties, LearnerId learner) {}

    /** Number and time of the last change of all. */
    private record Position(long number, Instant at) {}
}
