package org.jalon.candidacy.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jalon.access.Audit;
import org.jalon.candidacy.ExamSession;
import org.jalon.candidacy.ExamSessions;
import org.jalon.candidacy.Revision;
import org.jalon.candidacy.SessionId;
import org.jalon.candidacy.SessionTerms;
import org.jalon.framework.Target;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.Page;
import org.jalon.learner.RecordTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exam sessions in SQL that H2 and PostgreSQL share; one writer at a time replaces a version. */
@Repository
class JdbcExamSessions implements ExamSessions {

    private final JdbcClient jdbc;
    private final VersionLock lock;
    private final Audit audit;
    private final Clock clock;

    JdbcExamSessions(JdbcClient jdbc, VersionLock lock, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ExamSession create(SessionTerms terms, String by) {
        ExamSession session = version(SessionId.random(), terms, 1, RecordTime.now(clock), by, Optional.empty());
        return lock.holdingNone(() -> insert(session, "exam-session-created", terms.name()));
    }

    @Override
    public Revision<ExamSession> revise(SessionId id, long expected, SessionTerms terms, String reason, String by) {
        BrokenRulesException.throwIfAny(BrokenRule.ofReason(reason));
        return lock.holding(VersionLock.EXAM_SESSION, id.value(), () -> {
            ExamSession now = get(id);
            if (now.version() != expected) {
                return new Revision.Outdated<>(now);
            }
            Instant at = RecordTime.nowAfter(now.recordedAt(), clock);
            ExamSession next = version(id, terms, expected + 1, at, by, Optional.of(reason));
            return new Revision.Recorded<>(insert(next, "exam-session-revised", reason));
        });
    }

    @Override
    public Optional<ExamSession> find(SessionId id) {
        return find(id, RecordTime.LATEST);
    }

    @Override
    public Optional<ExamSession> find(SessionId id, Instant knownAt) {
        return jdbc.sql("""
                        select * from exam_session_spans
                        where id = :id and recorded_at <= :at and (replaced_at is null or replaced_at > :at)""")
                .param("id", id.value())
                .param("at", RecordTime.column(knownAt))
                .query(JdbcExamSessions::session)
                .optional();
    }

    @Override
    public List<ExamSession> history(SessionId id) {
        return jdbc.sql("select * from exam_session_versions where id = :id order by version")
                .param("id", id.value())
                .query(JdbcExamSessions::session)
                .list();
    }

    @Override
    public Page<ExamSession> list(int limit, long offset) {
        List<ExamSession> sessions = jdbc.sql("""
                        select * from exam_session_spans where replaced_at is null
                        order by first_day, id limit :limit offset :offset""")
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcExamSessions::session)
                .list();
        long total = jdbc.sql("select count(*) from exam_session_versions where version = 1")
                .query(Long.class)
                .single();
        return new Page<>(sessions, offset, total);
    }

    private ExamSession get(SessionId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("there is no exam session " + id));
    }

    private ExamSession insert(ExamSession session, String act, String detail) {
        jdbc.sql("""
                        insert into exam_session_versions (id, version, name, target, first_day, entered_in_ceres_on,
                            agrement_valid_until, last_day, centre_agree, agrement, recorded_at, recorded_by, reason)
                        values (:id, :version, :name, :target, :firstDay, :ceres, :validUntil, :lastDay, :centre,
                            :agrement, :at, :by, :reason)""")
                .param("id", session.id().value())
                .param("version", session.version())
                .param("name", session.name())
                .param("target", session.target().code())
                .param("firstDay", session.firstDay())
                .param("ceres", session.enteredInCeresOn().orElse(null))
                .param("validUntil", session.agrementValidUntil().orElse(null))
                .param("lastDay", session.lastDay().orElse(null))
                .param("centre", session.centreAgree().orElse(null))
                .param("agrement", session.agrement().orElse(null))
                .param("at", RecordTime.column(session.recordedAt()))
                .param("by", session.recordedBy())
                .param("reason", session.reason().orElse(null))
                .update();
        audit.record(act, session.id().toString(), "version " + session.version() + ": " + detail);
        return session;
    }

    private static ExamSession version(
            SessionId id, SessionTerms terms, long version, Instant at, String by, Optional<String> reason) {
        return new ExamSession(
                id,
                terms.name(),
                terms.target(),
                terms.firstDay(),
                terms.enteredInCeresOn(),
                terms.agrementValidUntil(),
                terms.lastDay(),
                terms.centreAgree(),
                terms.agrement(),
                version,
                at,
                by,
                reason);
    }

    private static ExamSession session(ResultSet row, int _number) throws SQLException {
        return new ExamSession(
                new SessionId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Target.of(row.getString("target")),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("entered_in_ceres_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("agrement_valid_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                Optional.ofNullable(row.getString("centre_agree")),
                Optional.ofNullable(row.getString("agrement")),
                row.getLong("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                Optional.ofNullable(row.getString("reason")));
    }
}
