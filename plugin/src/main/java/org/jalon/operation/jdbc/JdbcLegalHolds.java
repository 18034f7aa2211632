package org.jalon.operation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jalon.access.Audit;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.LearnerId;
import org.jalon.learner.RecordTime;
import org.jalon.operation.LegalHold;
import org.jalon.operation.LegalHolds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds as rows; the learner's row is the lock between a hold and an erasure. */
@Component
class JdbcLegalHolds implements LegalHolds {

    private static final String ERASED = "erased";
    private static final String SELECT = "select * from legal_hold ";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    JdbcLegalHolds(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public LegalHold place(LearnerId learner, String reason, String by) {
        BrokenRulesException.throwIfAny(BrokenRule.ofReason(reason));
        lock(learner);
        jdbc.sql("insert into legal_hold (learner, reason, placed_at, placed_by) values (?, ?, ?, ?)")
                .params(learner.value(), reason, now(), by)
                .update();
        LegalHold hold = jdbc.sql(SELECT + "where learner = ? order by id desc limit 1")
                .param(learner.value())
                .query((row, number) -> hold(row))
                .single();
        audit.record("legal-hold-placed", learner.toString(), "hold " + hold.number());
        return hold;
    }

    @Override
    @Transactional
    public boolean lift(long number, String reason, String by) {
        BrokenRulesException.throwIfAny(BrokenRule.ofReason(reason));
        LegalHold hold = jdbc.sql(SELECT + "where id = ? for update")
                .param(number)
                .query((row, count) -> hold(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no legal hold " + number));
        if (hold.lifted().isPresent()) {
            return false;
        }
        jdbc.sql("update legal_hold set lifted_at = ?, lifted_by = ?, lift_reason = ? where id = ?")
                .params(now(), by, reason, number)
                .update();
        audit.record("legal-hold-lifted", hold.learner().toString(), "hold " + number);
        return true;
    }

    @Override
    public long anonymise(LearnerId learner) {
        return jdbc.sql("""
                        update legal_hold set reason = ?, lift_reason = case when lift_reason is null then null else ? end
                        where learner = ?""").params(ERASED, ERASED, learner.value()).update();
    }

    @Override
    public List<LegalHold> list() {
        return jdbc.sql(SELECT + "order by id desc")
                .query((row, number) -> hold(row))
                .list();
    }

    @Override
    public Set<LearnerId> held() {
        return jdbc
                .sql("select distinct learner from legal_hold where lifted_at is null")
                .query(UUID.class)
                .list()
                .stream()
                .map(LearnerId::new)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public Optional<LegalHold> standing(LearnerId learner) {
        lock(learner);
        return jdbc.sql(SELECT + "where learner = ? and lifted_at is null order by id limit 1")
                .param(learner.value())
                .query((row, number) -> hold(row))
                .optional();
    }

    private void lock(LearnerId learner) {
        boolean unknown = jdbc.sql("select id from learners where id = ? for update")
                .param(learner.value())
                .query(UUID.class)
                .optional()
                .isEmpty();
        if (unknown) {
            throw new NoSuchElementException("There is no learner " + learner);
        }
    }

    private OffsetDateTime now() {
        return RecordTime.column(RecordTime.now(clock));
    }

    private static LegalHold hold(ResultSet row) throws SQLException {
        OffsetDateTime lifted = row.getObject("lifted_at", OffsetDateTime.class);
        return new LegalHold(
                row.getLong("id"),
                new LearnerId(row.getObject("learner", UUID.class)),
                row.getString("reason"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getString("placed_by"),
                lifted == null
                        ? Optional.empty()
                        : Optional.of(new LegalHold.Lifting(
                                lifted.toInstant(), row.getString("lifted_by"), row.getString("lift_reason"))));
    }
}
