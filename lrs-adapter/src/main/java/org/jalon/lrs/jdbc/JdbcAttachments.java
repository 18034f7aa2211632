package org.jalon.lrs.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jalon.lrs.Attachments;
import org.jalon.lrs.Erasable;
import org.jalon.lrs.ErasedCounts;
import org.jalon.lrs.StoreUnavailableException;
import org.jalon.lrs.StoredStatement;
import org.jalon.xapi.AgentId;
import org.jalon.xapi.Sha2;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attachments as rows of chunks. Whoever sends a content dates it anew; the statement's transaction locks its row until
 * the reference is there, and a removal locks the same row before it looks for references: so one waits for the other.
 */
public final class JdbcAttachments implements Attachments, Erasable {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcAttachments.class);
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int BUFFER_BYTES = 64 * 1024;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AttachmentChunks chunks;

    public JdbcAttachments(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.chunks = new AttachmentChunks(jdbc, transaction);
    }

    @Override
    public OptionalLong receive(Sha2 sha2, InputStream bytes) throws IOException {
        try {
            return touch(sha2) ? compare(sha2, bytes) : store(sha2, bytes);
        } catch (DataAccessException | TransactionException unavailable) {
            throw new StoreUnavailableException("the attachments cannot be written", unavailable);
        }
    }

    /** Whether it is there; it then stays for another day at least. */
    private boolean touch(Sha2 sha2) {
        return jdbc.update("update attachment set taken = ? where sha2 = ?", now(), sha2.value()) > 0;
    }

    private static OptionalLong compare(Sha2 sha2, InputStream bytes) throws IOException {
        MessageDigest digest = sha2.newDigest();
        byte[] buffer = new byte[BUFFER_BYTES];
        long length = 0;
        for (int size = bytes.read(buffer); size >= 0; size = bytes.read(buffer)) {
            digest.update(buffer, 0, size);
            length += size;
        }
        return sha2.isOf(digest.digest()) ? OptionalLong.of(length) : OptionalLong.empty();
    }

    private OptionalLong store(Sha2 sha2, InputStream bytes) throws IOException {
        UUID content = UUID.randomUUID();
        jdbc.update("insert into attachment_loose (content, since, abandoned) values (?, ?, false)", content, now());
        boolean kept = false;
        try {
            MessageDigest digest = sha2.newDigest();
            long length = chunks.write(content, bytes, digest);
            if (!sha2.isOf(digest.digest())) {
                return OptionalLong.empty();
            }
            kept = complete(sha2, content, length);
            return OptionalLong.of(length);
        } finally {
            if (!kept) {
                discard(content);
            }
        }
    }

    /** Makes the content an attachment, unless somebody else has just done so with the same bytes. */
    private boolean complete(Sha2 sha2, UUID content, long length) {
        try {
            transaction.executeWithoutResult(status -> {
                int loose = jdbc.update("delete from attachment_loose where content = ? and not abandoned", content);
                if (loose == 0) {
                    throw new StoreUnavailableException("the attachment took longer than " + GRACE + " to come in");
                }
                jdbc.update(
                        "insert into attachment (sha2, content, length, taken) values (?, ?, ?, ?)",
                        sha2.value(),
                        content,
                        length,
                        now());
            });
            return true;
        } catch (DuplicateKeyException twice) {
            LOG.debug("The same attachment came in twice at once; one copy is kept.");
            return false;
        }
    }

    /** What cannot be removed now, {@link #sweep()} removes later. */
    private void discard(UUID content) {
        try {
            jdbc.update("update attachment_loose set abandoned = true where content = ?", content);
            removeLoose(content);
        } catch (DataAccessException unavailable) {
            LOG.warn(
                    "An incomplete attachment stays for now: {}",
                    unavailable.getClass().getSimpleName());
        }
    }

    private void removeLoose(UUID content) {
        chunks.remove(content);
        jdbc.update("delete from attachment_loose where content = ?", content);
    }

    @Override
    public Optional<InputStream> open(Sha2 sha2) {
        return jdbc
                .query(
                        "select content, length from attachment where sha2 = ?",
                        (row, number) -> chunks.open(row.getObject(1, UUID.class), row.getLong(2)),
                        sha2.value())
                .stream()
                .findFirst();
    }

    @Override
    public Set<Sha2> of(Collection<StoredStatement> statements) {
        Set<Sha2> found = new HashSet<>();
        if (!statements.isEmpty()) {
            jdbc.query(
                    "select distinct sha2 from statement_attachment where position in "
                            + Placeholders.list(statements.size()),
                    row -> {
                        found.add(new Sha2(row.getString(1)));
                    },
                    statements.stream().map(StoredStatement::position).toArray());
        }
        return found;
    }

    @Override
    public int sweep() {
        Object since = FeedHead.utc(clock.instant().minus(GRACE));
        List<String> idle = jdbc.queryForList(
                "select sha2 from attachment a where taken < ? and not exists"
                        + " (select 1 from statement_attachment s where s.sha2 = a.sha2) order by sha2",
                String.class,
                since);
        idle.forEach(sha2 -> loosen(sha2, since));
        jdbc.update("update attachment_loose set abandoned = true where since < ? and not abandoned", since);
        List<UUID> loose = jdbc.queryForList(
                "select content from attachment_loose where since < ? and abandoned", UUID.class, since);
        loose.forEach(this::removeLoose);
        return loose.size();
    }

    /** The bytes go with the next {@link #sweep()}, unless another statement has them too. */
    @Override
    public ErasedCounts erase(Set<AgentId> agents, Set<Long> positions) {
        List<Object[]> rows =
                positions.stream().map(position -> new Object[] {position}).toList();
        if (rows.isEmpty()) {
            return ErasedCounts.NONE;
        }
        jdbc.batchUpdate(
                "update attachment set taken = timestamp with time zone '1970-01-01 00:00:00+00:00' where sha2 in"
                        + " (select sha2 from statement_attachment where position = ?)",
                rows);
        int[] gone = jdbc.batchUpdate("delete from statement_attachment where position = ?", rows);
        return ErasedCounts.of("attachments", Arrays.stream(gone).sum());
    }

    private void loosen(String sha2, Object since) {
        transaction.executeWithoutResult(status -> {
            List<UUID> content = jdbc.queryForList(
                    "select content from attachment where sha2 = ? and taken < ? for update", UUID.class, sha2, since);
            if (!content.isEmpty() && isUnreferenced(sha2)) {
                jdbc.update("delete from attachment where sha2 = ?", sha2);
                jdbc.update(
                        "insert into attachment_loose (content, since, abandoned) values (?, ?, true)",
                        content.getFirst(),
                        FeedHead.utc(Instant.EPOCH));
            }
        });
    }

    private boolean isUnreferenced(String sha2) {
        return Objects.requireNonNull(jdbc.queryForObject(
                        "select count(*) from statement_attachment where sha2 = ?", Long.class, sha2))
                == 0;
    }

    private Object now() {
        return FeedHead.utc(clock.instant());
    }
}
