package org.jalon.readiness.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.evidence.CoverageState;
import org.jalon.framework.CompetencyId;
import org.jalon.journal.RowSet;
import org.jalon.learner.LearnerId;
import org.jalon.profile.JalonProfile;
import org.jalon.readiness.PublishedCoverage;
import org.jalon.xapi.Account;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The rows of {@code published_coverage}: of each learner and competency what was published last. */
final class CoverageRows {

    private static final String SELECT =
            "select learner, competency, statement_id, state, done, required from published_coverage@ ";

    private final JdbcClient jdbc;

    CoverageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void apply(RowSet rows, StatementId id, Statement statement) {
        coverage(statement)
                .ifPresent(said -> learner(statement)
                        .ifPresent(learner -> replace(
                                rows,
                                new PublishedCoverage(
                                        id,
                                        learner,
                                        new CompetencyId(said.path("competency").asString()),
                                        CoverageState.valueOf(said.path("state").asString()),
                                        said.path("done").asInt(),
                                        said.path("required").asInt()))));
    }

    private static Optional<JsonNode> coverage(Statement statement) {
        return statement.result().flatMap(r -> r.extensions().find(JalonProfile.COVERAGE_EXTENSION));
    }

    private static Optional<LearnerId> learner(Statement statement) {
        return statement
                .actor()
                .identifier()
                .filter(Account.class::isInstance)
                .map(Account.class::cast)
                .filter(a -> a.homePage().value().equals(JalonProfile.LEARNERS))
                .map(a -> new LearnerId(UUID.fromString(a.name())));
    }

    private void replace(RowSet rows, PublishedCoverage said) {
        jdbc.sql(rows.in("delete from published_coverage@ where learner = ? and competency = ?"))
                .params(said.learner().value(), said.competency().value())
                .update();
        jdbc.sql(rows.in("""
                        insert into published_coverage@ (learner, competency, statement_id, state, done, required)
                        values (?, ?, ?, ?, ?, ?)"""))
                .params(
                        said.learner().value(),
                        said.competency().value(),
                        said.statement().value(),
                        said.state().name(),
                        said.done(),
                        said.required())
                .update();
    }

    void clear(RowSet rows) {
        jdbc.sql(rows.in("truncate table published_coverage@")).update();
    }

    /** All rows in a stable order. */
    List<PublishedCoverage> all(RowSet rows) {
        return jdbc.sql(rows.in(SELECT + "order by learner, competency"))
                .query((row, n) -> read(row))
                .list();
    }

    List<PublishedCoverage> of(RowSet rows, Collection<LearnerId> learners) {
        return jdbc.sql(rows.in(
                        SELECT + "join unnest(cast(? as uuid array)) wanted (wanted_id) on learner = wanted_id"))
                .param(learners.stream().map(LearnerId::value).distinct().toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    private static PublishedCoverage read(ResultSet row) throws SQLException {
        return new PublishedCoverage(
                new StatementId(row.getObject("statement_id", UUID.class)),
                new LearnerId(row.getObject("learner", UUID.class)),
                new CompetencyId(row.getString("competency")),
                CoverageState.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("required"));
    }
}
