package org.jalon.candidacy.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jalon.candidacy.Candidacy;
import org.jalon.candidacy.CandidacyId;
import org.jalon.candidacy.SessionId;
import org.jalon.framework.FrameworkId;
import org.jalon.framework.Origin;
import org.jalon.framework.Target;
import org.jalon.learner.LearnerId;
import org.jalon.learner.RecordTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a version of a candidacy as a row and reads it back unchanged. */
final class CandidacyRows {

    private CandidacyRows() {}

    static void insert(JdbcClient jdbc, Candidacy candidacy) {
        jdbc.sql("""
                        insert into candidacy_versions (id, version, learner, framework, origin, alternance,
                            training_begins, training_ends, target, exam_session, recorded_at, recorded_by, reason)
                        values (:id, :version, :learner, :framework, :origin, :alternance,
                            :begins, :ends, :target, :session, :at, :by, :reason)""")
                .param("id", candidacy.id().value())
                .param("version", candidacy.version())
                .param("learner", candidacy.learner().value())
                .param("framework", candidacy.framework().value())
                .param("origin", candidacy.origin().name())
                .param("alternance", candidacy.alternance())
                .param("begins", candidacy.trainingBegins().orElse(null))
                .param("ends", candidacy.trainingEnds().orElse(null))
                .param("target", candidacy.target().code())
                .param("session", candidacy.session().map(SessionId::value).orElse(null))
                .param("at", RecordTime.column(candidacy.recordedAt()))
                .param("by", candidacy.recordedBy())
                .param("reason", candidacy.reason().orElse(null))
                .update();
    }

    static Candidacy read(ResultSet row, int _number) throws SQLException {
        return new Candidacy(
                new CandidacyId(row.getObject("id", UUID.class)),
                new LearnerId(row.getObject("learner", UUID.class)),
                new FrameworkId(row.getString("framework")),
                Origin.valueOf(row.getString("origin")),
                row.getBoolean("alternance"),
                Optional.ofNullable(row.getObject("training_begins", LocalDate.class)),
                Optional.ofNullable(row.getObject("training_ends", LocalDate.class)),
                Target.of(row.getString("target")),
                Optional.ofNullable(row.getObject("exam_session", UUID.class)).map(SessionId::new),
                row.getLong("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                Optional.ofNullable(row.getString("reason")));
    }
}
