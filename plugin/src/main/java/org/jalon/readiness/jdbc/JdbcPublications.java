package org.jalon.readiness.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jalon.candidacy.CandidacyId;
import org.jalon.journal.Projection;
import org.jalon.journal.ReadEntry;
import org.jalon.journal.RowDigest;
import org.jalon.journal.RowSet;
import org.jalon.journal.RowSets;
import org.jalon.learner.LearnerId;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.WriterId;
import org.jalon.profile.JalonProfile;
import org.jalon.readiness.Publication;
import org.jalon.readiness.Publications;
import org.jalon.readiness.PublishedCoverage;
import org.jalon.readiness.Verdict;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Publications as rows, drawn from the feed; only what Jalon itself wrote. */
@Component
final class JdbcPublications implements Publications, Projection {

    private static final String SELECT =
            "select statement_id, position, candidacy, digest, verdict, voided_position from publication@ ";

    private final JdbcClient jdbc;
    private final RowSets sets;
    private final CoverageRows coverage;

    public JdbcPublications(JdbcClient jdbc, RowSets sets) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.coverage = new CoverageRows(jdbc);
    }

    @Override
    public String name() {
        return "publications";
    }

    @Override
    public void apply(RowSet rows, List<ReadEntry> entries) {
        for (ReadEntry read : entries) {
            read.entry().voids().ifPresent(target -> withdraw(rows, target.id(), read.stored()));
            read.statement().ifPresent(statement -> apply(rows, read.entry(), statement));
        }
    }

    private void withdraw(RowSet rows, StatementId target, StoredStatement by) {
        jdbc.sql(rows.in("update publication@ set voided_position = ? where statement_id = ?"))
                .params(by.position(), target.value())
                .update();
    }

    private void apply(RowSet rows, FeedEntry entry, Statement statement) {
        StoredStatement stored = entry.statement();
        if (stored.writer().equals(WriterId.JALON) && !entry.voidedOnArrival()) {
            report(statement).ifPresent(report -> add(rows, stored, report));
            coverage.apply(rows, stored.id(), statement);
        }
    }

    private static Optional<JsonNode> report(Statement statement) {
        return statement.result().flatMap(r -> r.extensions().find(JalonProfile.REPORT_EXTENSION));
    }

    private void add(RowSet rows, StoredStatement stored, JsonNode report) {
        jdbc.sql(
                        rows.in(
                                "insert into publication@ (statement_id, position, candidacy, digest, verdict) values (?, ?, ?, ?, ?)"))
                .params(
                        stored.id().value(),
                        stored.position(),
                        UUID.fromString(report.path("candidacy").asString()),
                        report.path("digest").asString(),
                        report.path("verdict").asString())
                .update();
    }

    @Override
    public void clear(RowSet rows) {
        jdbc.sql(rows.in("truncate table publication@")).update();
        coverage.clear(rows);
    }

    @Override
    public String checksum(RowSet rows) {
        var digest = new RowDigest();
        jdbc.sql(rows.in(SELECT + "order by position"))
                .query((row, n) -> {
                    Publication publication = publication(row);
                    digest.add(publication, row.getObject("voided_position"));
                    return publication;
                })
                .list();
        coverage.all(rows).forEach(digest::add);
        return digest.hex();
    }

    @Override
    public Map<CandidacyId, Publication> last(Collection<CandidacyId> candidacies) {
        return candidacies.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(sets.live().in(SELECT + """
                                where position in (select max(position)
                                    from unnest(cast(? as uuid array)) wanted (wanted_id)
                                    join publication@ on candidacy = wanted_id group by candidacy)"""))
                        .param(candidacies.stream()
                                .map(CandidacyId::value)
                                .distinct()
                                .toArray(UUID[]::new))
                        .query((row, n) -> publication(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Publication::candidacy, p -> p));
    }

    @Override
    public List<PublishedCoverage> coverage(Collection<LearnerId> learners) {
        return learners.isEmpty() ? List.of() : coverage.of(sets.live(), learners);
    }

    @Override
    public List<Publication> standingReady(CandidacyId candidacy) {
        return jdbc.sql(sets.live()
                        .in(SELECT
                                + "where candidacy = ? and verdict = ? and voided_position is null order by position"))
                .params(candidacy.value(), Verdict.READY_TO_PRESENT.name())
                .query((row, n) -> publication(row))
                .list();
    }

    @Override
    public List<Publication> of(CandidacyId candidacy) {
        return jdbc.sql(sets.live().in(SELECT + "where candidacy = ? order by position"))
                .param(candidacy.value())
                .query((row, n) -> publication(row))
                .list();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                new StatementId(row.getObject("statement_id", UUID.class)),
                row.getLong("position"),
                new CandidacyId(row.getObject("candidacy", UUID.class)),
                row.getString("digest"),
                Verdict.valueOf(row.getString("verdict")));
    }
}
