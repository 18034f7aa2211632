package org.jalon.learner.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jalon.access.Audit;
import org.jalon.journal.ErasedLearnerException;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.Cohort;
import org.jalon.learner.CohortId;
import org.jalon.learner.Cohorts;
import org.jalon.learner.LearnerId;
import org.jalon.learner.Page;
import org.jalon.learner.RecordTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cohorts in SQL that H2 and PostgreSQL share; each move of a learner is a row of its own. */
@Repository
class JdbcCohorts implements Cohorts {

    private final JdbcClient jdbc;
    private final IdentityLock lock;
    private final Audit audit;
    private final Clock clock;

    JdbcCohorts(JdbcClient jdbc, IdentityLock lock, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Cohort create(String name, String by) {
        Cohort cohort = new Cohort(CohortId.random(), name);
        return lock.holding(() -> insert(cohort, by));
    }

    @Override
    public Optional<Cohort> find(CohortId id) {
        return jdbc.sql("select name from cohorts where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(name -> new Cohort(id, name));
    }

    @Override
    public Page<Cohort> list(int limit, long offset) {
        return new Page<>(
                jdbc.sql("select id, name from cohorts order by name, id limit :limit offset :offset")
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, _number) ->
                                new Cohort(new CohortId(row.getObject("id", UUID.class)), row.getString("name")))
                        .list(),
                offset,
                jdbc.sql("select count(*) from cohorts").query(Long.class).single());
    }

    @Override
    public boolean add(CohortId cohort, LearnerId learner, String by) {
        return move(cohort, learner, true, null, by);
    }

    @Override
    public boolean remove(CohortId cohort, LearnerId learner, String reason, String by) {
        BrokenRulesException.throwIfAny(BrokenRule.ofReason(reason));
        return move(cohort, learner, false, reason, by);
    }

    @Override
    public Set<LearnerId> members(CohortId cohort) {
        return members(cohort, RecordTime.LATEST);
    }

    @Override
    public Set<LearnerId> members(CohortId cohort, Instant knownAt) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select m.learner from cohort_spans m join learners l on l.id = m.learner and l.erased_at is null
                        where m.cohort = :cohort and m.since <= :at and (m.ended is null or m.ended > :at)
                        order by m.learner""")
                .param("cohort", cohort.value())
                .param("at", RecordTime.column(knownAt))
                .query((row, _number) -> new LearnerId(row.getObject("learner", UUID.class)))
                .list());
    }

    @Override
    public List<Membership> of(LearnerId learner) {
        return jdbc.sql("""
                        select c.id, c.name, m.since, m.ended from cohort_spans m join cohorts c on c.id = m.cohort
                        where m.learner = :learner order by m.since, c.id""")
                .param("learner", learner.value())
                .query((row, _number) -> new Membership(
                        new Cohort(new CohortId(row.getObject("id", UUID.class)), row.getString("name")),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("ended", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    private Cohort insert(Cohort cohort, String by) {
        jdbc.sql("insert into cohorts (id, name, recorded_at, recorded_by) values (:id, :name, :at, :by)")
                .param("id", cohort.id().value())
                .param("name", cohort.name())
                .param("at", RecordTime.column(RecordTime.now(clock)))
                .param("by", by)
                .update();
        audit.record("cohort-created", cohort.id().toString(), cohort.name());
        return cohort;
    }

    private boolean move(CohortId cohort, LearnerId learner, boolean in, @Nullable String reason, String by) {
        return lock.holding(() -> {
            require("select count(*) from cohorts where id = :id", cohort.value(), "cohort");
            require("select count(*) from learners where id = :id", learner.value(), "learner");
            Move last = lastMove(cohort, learner);
            if (in) {
                requireNotErased(learner);
            }
            if (last.in() == in) {
                return false;
            }
            insert(cohort, learner, last.next(clock), reason, by);
            audit.record(in ? "cohort-member-added" : "cohort-member-removed", cohort.toString(), "learner " + learner);
            return true;
        });
    }

    private void insert(CohortId cohort, LearnerId learner, Move move, @Nullable String reason, String by) {
        jdbc.sql("""
                        insert into cohort_moves (cohort, learner, turn, kind, reason, recorded_at, recorded_by)
                        values (:cohort, :learner, :turn, :kind, :reason, :at, :by)""")
                .param("cohort", cohort.value())
                .param("learner", learner.value())
                .param("turn", move.turn())
                .param("kind", move.in() ? "ADDED" : "REMOVED")
                .param("reason", reason)
                .param("at", RecordTime.column(move.at()))
                .param("by", by)
                .update();
    }

    private void require(String count, UUID id, String what) {
        if (jdbc.sql(count).param("id", id).query(Long.class).single() == 0) {
            throw new NoSuchElementException("there is no " + what + " " + id);
        }
    }

    private void requireNotErased(LearnerId learner) {
        if (jdbc.sql("select count(*) from learners where id = :id and erased_at is not null")
                        .param("id", learner.value())
                        .query(Long.class)
                        .single()
                > 0) {
            throw new ErasedLearnerException(learner.value());
        }
    }

    private Move lastMove(CohortId cohort, LearnerId learner) {
        return jdbc.sql("""
                        select turn, kind, recorded_at from cohort_moves
                        where cohort = :cohort and learner = :learner order by turn desc limit 1""")
                .param("cohort", cohort.value())
                .param("learner", learner.value())
                .query((row, _number) -> new Move(
                        row.getInt("turn"),
                        row.getString("kind").equals("ADDED"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(new Move(0, false, Instant.EPOCH));
    }

    /** One move of a learner into or out of a cohort; turn 0 stands for none. */
    private record Move(int turn, boolean in, Instant at) {

        Move next(Clock clock) {
            return new Move(turn + 1, !in, RecordTime.nowAfter(at, clock));
        }
    }
}
