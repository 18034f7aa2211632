package org.jalon.access.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jalon.access.Audit;
import org.jalon.access.AuditEntry;
import org.jalon.access.AuditTrail;
import org.jalon.access.Person;
import org.jalon.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends audit entries to the table {@code audit_entry}. */
@Repository
class JdbcAudit implements Audit, AuditTrail {

    private static final int AT_ONCE = 500;
    private static final String ABOUT = """
            select id, recorded_at, account, act, subject, detail from audit_entry
            where id > :after and (subject in (select s from unnest(cast(:subjects as varchar array)) w (s))
                or account in (select a from unnest(cast(:authors as varchar array)) w (a)) or detail like :mention)
            order by id fetch first :most rows only""";

    private final JdbcClient jdbc;
    private final SignedIn signedIn;
    private final Clock clock;

    JdbcAudit(JdbcClient jdbc, SignedIn signedIn, Clock clock) {
        this.jdbc = jdbc;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public void record(String act, String subject, String detail) {
        recordFor(signedIn.find().map(Person::username).orElse(SYSTEM), act, subject, detail);
    }

    @Override
    public void recordFor(String author, String act, String subject, String detail) {
        jdbc.sql("insert into audit_entry (recorded_at, account, act, subject, detail) values (?, ?, ?, ?, ?)")
                .params(clock.instant().atOffset(ZoneOffset.UTC), author, act, subject, detail)
                .update();
    }

    @Override
    public long replaceName(Person person, String name) {
        long made = jdbc.sql("update audit_entry set detail = ? where act = ? and subject = ? and detail <> ?")
                .params(
                        person.role().name(),
                        ACCOUNT_CREATED,
                        person.id().toString(),
                        person.role().name())
                .update();
        return made
                + jdbc.sql("update audit_entry set account = ? where account = ?")
                        .params(name, person.username())
                        .update();
    }

    @Override
    public void each(
            Collection<String> subjects, Collection<String> authors, String mention, Consumer<AuditEntry> taker) {
        List<Numbered> page;
        long last = 0;
        do {
            page = jdbc.sql(ABOUT)
                    .param("after", last)
                    .param("subjects", subjects.toArray(String[]::new))
                    .param("authors", authors.toArray(String[]::new))
                    .param("mention", "%" + mention + "%")
                    .param("most", AT_ONCE)
                    .query((row, _index) -> new Numbered(row.getLong("id"), entry(row)))
                    .list();
            page.forEach(numbered -> taker.accept(numbered.entry()));
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == AT_ONCE);
    }

    private record Numbered(long id, AuditEntry entry) {}

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"));
    }

    @Override
    public List<AuditEntry> latest(int limit) {
        return jdbc.sql("select recorded_at, account, act, subject, detail from audit_entry"
                        + " order by id desc fetch first ? rows only")
                .param(limit)
                .query((row, _index) -> entry(row))
                .list();
    }
}
