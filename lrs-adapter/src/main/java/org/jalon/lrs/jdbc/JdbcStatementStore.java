package org.jalon.lrs.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.lrs.AppendOutcome;
import org.jalon.lrs.FeedEntry;
import org.jalon.lrs.LearningRecordStore;
import org.jalon.lrs.StatementFeed;
import org.jalon.lrs.StatementPage;
import org.jalon.lrs.StatementQuery;
import org.jalon.lrs.StoredStatement;
import org.jalon.lrs.Writer;
import org.jalon.xapi.Sha2;
import org.jalon.xapi.Statement;
import org.jalon.xapi.StatementId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The store on H2 or PostgreSQL: what was acknowledged is committed, positions follow the order of commits, and waiting
 * batches share one commit. Safe for many threads, and on PostgreSQL for several instances.
 */
public final class JdbcStatementStore implements LearningRecordStore, StatementFeed, AutoCloseable {

    private final JdbcTemplate jdbc;
    private final StatementSearch search;
    private final FeedHead head;
    private final GroupCommit commits;

    /** Starts the store's writing thread; {@link #close()} ends it. */
    public JdbcStatementStore(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.head = new FeedHead(jdbc, transaction, clock);
        this.search = new StatementSearch(jdbc);
        this.commits = new GroupCommit(new GroupWriter(jdbc, transaction, head));
        this.commits.start();
    }

    @Override
    public AppendOutcome append(List<Statement> batch, Writer writer, Set<Sha2> received) {
        return batch.isEmpty()
                ? new AppendOutcome.Appended(List.of(), head())
                : commits.append(PendingBatch.of(batch, writer, received));
    }

    @Override
    public Optional<StoredStatement> find(StatementId id) {
        return find(id, "null");
    }

    @Override
    public Optional<StoredStatement> findVoided(StatementId id) {
        return find(id, "not null");
    }

    private Optional<StoredStatement> find(StatementId id, String voided) {
        return jdbc
                .query(
                        "select " + StoredRows.COLUMNS + " from statement s where s.id = ? and s.voided_by is "
                                + voided,
                        (row, number) -> StoredRows.statement(row),
                        id.value())
                .stream()
                .findFirst();
    }

    @Override
    public StatementPage query(StatementQuery query) {
        return search.search(query);
    }

    @Override
    public Instant consistentThrough() {
        return head.promised();
    }

    @Override
    public List<FeedEntry> after(long position, int limit) {
        return jdbc.query(
                "select " + StoredRows.FEED_COLUMNS + " from " + StoredRows.FEED
                        + " where s.position > ? order by s.position limit ?",
                (row, number) -> StoredRows.entry(row),
                position,
                limit);
    }

    @Override
    public long head() {
        return head.read().position();
    }

    @Override
    public long erasures() {
        return head.read().erasures();
    }

    /** Writes what waits, then takes no more. */
    @Override
    public void close() {
        commits.close();
    }
}
