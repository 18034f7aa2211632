package org.jalon.enterprise.jdbc;

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
import java.util.function.UnaryOperator;
import org.jalon.access.Audit;
import org.jalon.candidacy.CandidacyId;
import org.jalon.enterprise.Company;
import org.jalon.enterprise.TutorLink;
import org.jalon.enterprise.TutorLinkId;
import org.jalon.enterprise.TutorLinkTerms;
import org.jalon.enterprise.TutorLinks;
import org.jalon.learner.BrokenRule;
import org.jalon.learner.BrokenRulesException;
import org.jalon.learner.RecordTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tutors' links in SQL that H2 and PostgreSQL share; one writer at a time adds a version to a link. */
@Repository
class JdbcTutorLinks implements TutorLinks {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    JdbcTutorLinks(JdbcClient jdbc, PlatformTransactionManager transactions, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public TutorLink issue(TutorLinkId id, CandidacyId candidacy, TutorLinkTerms terms, String secretHash, String by) {
        return transaction.execute(_status -> insert(
                new Row(
                        new TutorLink(id, 1, candidacy, terms, Optional.empty(), RecordTime.now(clock), by),
                        secretHash),
                "tutor-link-issued"));
    }

    @Override
    public TutorLink reissue(
            TutorLinkId id, CandidacyId candidacy, TutorLinkTerms terms, String secretHash, String by) {
        return replace(id, candidacy, now -> {
            TutorLink next = next(now.link(), terms, Optional.empty(), by);
            return new Row(insert(new Row(next, secretHash), "tutor-link-reissued"), secretHash);
        });
    }

    @Override
    public TutorLink revoke(TutorLinkId id, CandidacyId candidacy, String reason, String by) {
        BrokenRulesException.throwIfAny(BrokenRule.ofReason(reason));
        return replace(id, candidacy, now -> {
            if (now.link().revoked().isPresent()) {
                return now;
            }
            TutorLink next = next(now.link(), now.link().terms(), Optional.of(reason.strip()), by);
            return new Row(insert(new Row(next, now.secretHash()), "tutor-link-revoked"), now.secretHash());
        });
    }

    @Override
    public List<TutorLink> of(CandidacyId candidacy) {
        return jdbc.sql("""
                        select l.* from tutor_links l join tutor_link_versions f on f.id = l.id and f.version = 1
                        where l.candidacy = :candidacy order by f.recorded_at desc, l.id""").param("candidacy", candidacy.value()).query(JdbcTutorLinks::row).list().stream()
                .map(Row::link)
                .toList();
    }

    @Override
    public Optional<TutorLink> find(TutorLinkId id) {
        return row(id).map(Row::link);
    }

    @Override
    public Optional<String> findSecretHash(TutorLinkId id) {
        return row(id).map(Row::secretHash);
    }

    @Override
    public List<TutorLink> history(TutorLinkId id) {
        return jdbc
                .sql("select * from tutor_link_versions where id = :id order by version")
                .param("id", id.value())
                .query(JdbcTutorLinks::row)
                .list()
                .stream()
                .map(Row::link)
                .toList();
    }

    private TutorLink replace(TutorLinkId id, CandidacyId candidacy, UnaryOperator<Row> change) {
        return transaction.execute(_status -> {
            jdbc.sql("select id from tutor_link_versions where id = :id and version = 1 for update")
                    .param("id", id.value())
                    .query(UUID.class)
                    .optional();
            Row now = row(id).filter(r -> r.link().candidacy().equals(candidacy))
                    .orElseThrow(() -> new NoSuchElementException("This candidacy has no tutor's link " + id));
            return change.apply(now).link();
        });
    }

    private TutorLink next(TutorLink now, TutorLinkTerms terms, Optional<String> revoked, String by) {
        Instant at = RecordTime.nowAfter(now.recordedAt(), clock);
        return new TutorLink(now.id(), now.version() + 1, now.candidacy(), terms, revoked, at, by);
    }

    private Optional<Row> row(TutorLinkId id) {
        return jdbc.sql("select * from tutor_links where id = :id")
                .param("id", id.value())
                .query(JdbcTutorLinks::row)
                .optional();
    }

    private TutorLink insert(Row row, String act) {
        TutorLink link = row.link();
        TutorLinkTerms terms = link.terms();
        jdbc.sql("""
                        insert into tutor_link_versions (id, version, candidacy, company, tutor, mail, valid_from, valid_to,
                            secret_hash, kind, reason, recorded_at, recorded_by)
                        values (:id, :version, :candidacy, :company, :tutor, :mail, :from, :to, :hash, :kind, :reason, :at, :by)""")
                .param("id", link.id().value())
                .param("version", link.version())
                .param("candidacy", link.candidacy().value())
                .param("company", terms.company().name())
                .param("tutor", terms.tutor())
                .param("mail", terms.mail().orElse(null))
                .param("from", terms.from())
                .param("to", terms.to())
                .param("hash", row.secretHash())
                .param("kind", link.revoked().isPresent() ? "REVOKED" : "ISSUED")
                .param("reason", link.revoked().orElse(null))
                .param("at", RecordTime.column(link.recordedAt()))
                .param("by", link.recordedBy())
                .update();
        audit.record(act, link.id().toString(), detail(link));
        return link;
    }

    private static String detail(TutorLink link) {
        return link.revoked()
                .orElseGet(() -> "candidacy %s, from %s to %s"
                        .formatted(
                                link.candidacy(),
                                link.terms().from(),
                                link.terms().to()));
    }

    private static Row row(ResultSet row, int _number) throws SQLException {
        TutorLinkTerms terms = new TutorLinkTerms(
                new Company(row.getString("company")),
                row.getString("tutor"),
                Optional.ofNullable(row.getString("mail")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
        TutorLink link = new TutorLink(
                new TutorLinkId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new CandidacyId(row.getObject("candidacy", UUID.class)),
                terms,
                Optional.ofNullable(row.getString("reason")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
        return new Row(link, row.getString("secret_hash"));
    }

    private record Row(TutorLink link, String secretHash) {}
}
