package org.jalon.readiness.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.access.Audit;
import org.jalon.candidacy.Revision;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.RecordTime;
import org.jalon.readiness.CoverageStance;
import org.jalon.readiness.Policies;
import org.jalon.readiness.Policy;
import org.jalon.readiness.PolicyVersion;
import org.jalon.readiness.RepresentationStart;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the table {@code policy_version}; of two writers who saw the same version the key lets one through. */
@Repository
class JdbcPolicies implements Policies {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Policy shipped;
    private final Clock clock;

    JdbcPolicies(JdbcClient jdbc, PlatformTransactionManager transactions, Audit audit, Policy shipped, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.shipped = shipped;
        this.clock = clock;
    }

    @Override
    public PolicyVersion present() {
        return at(RecordTime.LATEST);
    }

    @Override
    public PolicyVersion at(Instant knownAt) {
        return jdbc.sql("select * from policy_version where recorded_at <= :at order by version desc limit 1")
                .param("at", RecordTime.column(knownAt))
                .query(JdbcPolicies::version)
                .optional()
                .orElseGet(() -> PolicyVersion.unrecorded(shipped));
    }

    @Override
    public List<PolicyVersion> history() {
        var versions = new ArrayList<PolicyVersion>();
        versions.add(PolicyVersion.unrecorded(shipped));
        versions.addAll(jdbc.sql("select * from policy_version order by version")
                .query(JdbcPolicies::version)
                .list());
        return List.copyOf(versions);
    }

    @Override
    public Revision<PolicyVersion> revise(long expected, Policy policy, String reason, String by) {
        BrokenRulesException.throwIfAny(BrokenRule.ofReason(reason));
        PolicyVersion now = present();
        if (now.policy().version() != expected) {
            return new Revision.Outdated<>(now);
        }
        Instant at = now.recordedAt()
                .map(before -> RecordTime.nowAfter(before, clock))
                .orElseGet(() -> RecordTime.now(clock));
        var next = new PolicyVersion(
                policy.asVersion(expected + 1), Optional.of(at), Optional.of(by), Optional.of(reason));
        try {
            transaction.executeWithoutResult(_status -> insert(next, at, by, reason));
            return new Revision.Recorded<>(next);
        } catch (DuplicateKeyException _another) {
            return new Revision.Outdated<>(present());
        }
    }

    private void insert(PolicyVersion version, Instant at, String by, String reason) {
        Policy policy = version.policy();
        jdbc.sql("""
                        insert into policy_version (version, recorded_at, recorded_by, reason, coverage, late_entry_days,
                            recevabilite_validity, representation_within, representation_from,
                            representation_warning_days, max_sessions, max_minutes_a_day, max_minutes_a_week)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        policy.version(),
                        RecordTime.column(at),
                        by,
                        reason,
                        policy.coverage().name(),
                        policy.lateEntryDays(),
                        policy.recevabiliteValidity().toString(),
                        policy.representationWithin().toString(),
                        policy.representationFrom().name(),
                        policy.representationWarningDays(),
                        policy.maxSessions(),
                        policy.maxMinutesADay(),
                        policy.maxMinutesAWeek())
                .update();
        audit.record("policy-revised", "centre", "version " + policy.version() + ": " + reason);
    }

    private static PolicyVersion version(ResultSet row, int _number) throws SQLException {
        var policy = new Policy(
                row.getLong("version"),
                CoverageStance.valueOf(row.getString("coverage")),
                row.getInt("late_entry_days"),
                Period.parse(row.getString("recevabilite_validity")),
                Period.parse(row.getString("representation_within")),
                RepresentationStart.valueOf(row.getString("representation_from")),
                row.getInt("representation_warning_days"),
                row.getInt("max_sessions"),
                row.getInt("max_minutes_a_day"),
                row.getInt("max_minutes_a_week"));
        return new PolicyVersion(
                policy,
                Optional.of(row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
                Optional.of(row.getString("recorded_by")),
                Optional.of(row.getString("reason")));
    }
}
