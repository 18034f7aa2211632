package org.jalon.learner.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jalon.access.Audit;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Page;
import org.jalon.learner.ProposalRefusal;
import org.jalon.learner.ProposalRefusal.Kind;
import org.jalon.learner.ProposalRefusals;
import org.jalon.learner.RecordTime;
import org.jalon.profile.JalonProfile;
import org.jalon.xapi.Account;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Iri;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The refused proposals in SQL that H2 and PostgreSQL share; each act is a row of its own. */
@Repository
class JdbcProposalRefusals implements ProposalRefusals {

    private final JdbcClient jdbc;
    private final IdentityLock lock;
    private final Audit audit;
    private final Clock clock;

    JdbcProposalRefusals(JdbcClient jdbc, IdentityLock lock, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<ProposalRefusal> refuse(AgentId agent, LearnerId learner, String reason, String by) {
        return change(agent, learner, Kind.REFUSED, reason, by);
    }

    @Override
    public Optional<ProposalRefusal> reopen(AgentId agent, LearnerId learner, String reason, String by) {
        return change(agent, learner, Kind.REOPENED, reason, by);
    }

    @Override
    public Map<AgentId, Set<LearnerId>> standing() {
        Map<AgentId, Set<LearnerId>> standing = new HashMap<>();
        jdbc.sql("select agent, learner from standing_refusals").query(row -> {
            standing.computeIfAbsent(agent(row), _none -> new HashSet<>()).add(learner(row));
        });
        return standing;
    }

    @Override
    public Optional<ProposalRefusal> find(long number) {
        return jdbc.sql("select * from proposal_refusals where number = :number")
                .param("number", number)
                .query(JdbcProposalRefusals::refusal)
                .optional();
    }

    @Override
    public Page<ProposalRefusal> history(int limit, long offset) {
        List<ProposalRefusal> acts = jdbc.sql(
                        "select * from proposal_refusals order by number desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcProposalRefusals::refusal)
                .list();
        return new Page<>(
                acts,
                offset,
                jdbc.sql("select count(*) from proposal_refusals")
                        .query(Long.class)
                        .single());
    }

    /** Puts an account that stands for nobody in the place of each agent, and drops the reasons; under the lock. */
    long anonymise(LearnerId learner) {
        List<String> agents = jdbc.sql("select distinct agent from proposal_refusals where learner = ? order by agent")
                .param(learner.value())
                .query(String.class)
                .list();
        long changed = 0;
        for (int i = 0; i < agents.size(); i++) {
            Account nobody = new Account(new Iri(JalonProfile.ERASED), learner + "-refused-" + (i + 1));
            changed += jdbc.sql("update proposal_refusals set agent = ?, reason = ? where learner = ? and agent = ?")
                    .params(nobody.canonical(), "erased", learner.value(), agents.get(i))
                    .update();
        }
        return changed;
    }

    private Optional<ProposalRefusal> change(AgentId agent, LearnerId learner, Kind kind, String reason, String by) {
        BrokenRulesException.throwIfAny(BrokenRule.ofReason(reason), JdbcTies.lengthRule(agent));
        return lock.holding(() -> {
            requireLearner(learner);
            int turn = lastTurn(agent, learner);
            boolean refused = turn % 2 == 1;
            return refused == (kind == Kind.REFUSED)
                    ? Optional.empty()
                    : Optional.of(insert(turn + 1, next(agent, learner, kind, reason, by)));
        });
    }

    private ProposalRefusal next(AgentId agent, LearnerId learner, Kind kind, String reason, String by) {
        Optional<ProposalRefusal> last = history(1, 0).items().stream().findFirst();
        Instant before = last.map(ProposalRefusal::recordedAt).orElse(Instant.EPOCH);
        long number = last.map(ProposalRefusal::number).orElse(0L) + 1;
        return new ProposalRefusal(number, agent, learner, kind, reason, RecordTime.nowAfter(before, clock), by);
    }

    private ProposalRefusal insert(int turn, ProposalRefusal act) {
        jdbc.sql("""
                        insert into proposal_refusals
                            (number, agent, learner, turn, kind, reason, recorded_at, recorded_by)
                        values (:number, :agent, :learner, :turn, :kind, :reason, :at, :by)""")
                .param("number", act.number())
                .param("agent", act.agent().canonical())
                .param("learner", act.learner().value())
                .param("turn", turn)
                .param("kind", act.kind().name())
                .param("reason", act.reason())
                .param("at", RecordTime.column(act.recordedAt()))
                .param("by", act.recordedBy())
                .update();
        String what = act.kind() == Kind.REFUSED ? "agent-proposal-refused" : "agent-proposal-reopened";
        audit.record(what, act.learner().toString(), "act " + act.number() + ": " + act.reason());
        return act;
    }

    private void requireLearner(LearnerId learner) {
        if (jdbc.sql("select count(*) from learners where id = ?")
                        .param(learner.value())
                        .query(Long.class)
                        .single()
                == 0) {
            throw new NoSuchElementException("there is no learner " + learner);
        }
    }

    private int lastTurn(AgentId agent, LearnerId learner) {
        return jdbc.sql("select coalesce(max(turn), 0) from proposal_refusals where agent = ? and learner = ?")
                .params(agent.canonical(), learner.value())
                .query(Integer.class)
                .single();
    }

    private static ProposalRefusal refusal(ResultSet row, int _number) throws SQLException {
        return new ProposalRefusal(
                row.getLong("number"),
                agent(row),
                learner(row),
                Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static AgentId agent(ResultSet row) throws SQLException {
        return JdbcTies.agent(row.getString("agent"));
    }

    private static LearnerId learner(ResultSet row) throws SQLException {
        return new LearnerId(row.getObject("learner", UUID.class));
    }
}
