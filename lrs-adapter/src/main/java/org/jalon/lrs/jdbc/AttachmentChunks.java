package org.jalon.lrs.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The chunks of contents, written and removed in short transactions of their own.
 *
 * <p>H2 writes a page again at each commit that adds to it: single rows of 256 KB made the file twice as large as its
 * content, sixteen rows of 64 KB together add 7 %.
 */
final class AttachmentChunks {

    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int WRITTEN_AT_ONCE = 16;
    private static final int REMOVED_AT_ONCE = 64;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    AttachmentChunks(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Writes the stream to its end, a megabyte in memory at a time, and feeds the digest; answers the length in bytes. */
    long write(UUID content, InputStream bytes, MessageDigest digest) throws IOException {
        List<Object[]> waiting = new ArrayList<>();
        long length = 0;
        for (int number = 0; ; number++) {
            byte[] chunk = bytes.readNBytes(CHUNK_BYTES);
            digest.update(chunk);
            length += chunk.length;
            waiting.add(new Object[] {content, number, chunk});
            if (waiting.size() == WRITTEN_AT_ONCE || chunk.length < CHUNK_BYTES) {
                insert(waiting);
                waiting.clear();
            }
            if (chunk.length < CHUNK_BYTES) {
                return length;
            }
        }
    }

    private void insert(List<Object[]> rows) {
        transaction.executeWithoutResult(status ->
                jdbc.batchUpdate("insert into attachment_chunk (content, number, bytes) values (?, ?, ?)", rows));
    }

    /** The bytes of a content of this length; reading fails when it is removed meanwhile. */
    InputStream open(UUID content, long length) {
        return new ChunkStream(content, length);
    }

    void remove(UUID content) {
        Integer last = jdbc.queryForObject(
                "select max(number) from attachment_chunk where content = ?", Integer.class, content);
        for (int from = 0; last != null && from <= last; from += REMOVED_AT_ONCE) {
            jdbc.update(
                    "delete from attachment_chunk where content = ? and number >= ? and number < ?",
                    content,
                    from,
                    from + REMOVED_AT_ONCE);
        }
    }

    /** Reads chunk by chunk, and holds no connection between them. */
    private final class ChunkStream extends InputStream {

        private final UUID content;
        private long remaining;
        private byte[] chunk = new byte[0];
        private int offset;
        private int next;

        ChunkStream(UUID content, long length) {
            this.content = content;
            this.remaining = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int from, int most) throws IOException {
            if (most == 0) {
                return 0;
            }
            if (remaining == 0) {
                return -1;
            }
            if (offset == chunk.length) {
                load();
            }
            int size = Math.min(most, chunk.length - offset);
            System.arraycopy(chunk, offset, target, from, size);
            offset += size;
            remaining -= size;
            return size;
        }

        private void load() throws IOException {
            chunk = jdbc
                    .queryForList(
                            "select bytes from attachment_chunk where content = ? and number = ?",
                            byte[].class,
                            content,
                            next)
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new IOException("the attachment was removed while it was read"));
            offset = 0;
            next++;
        }
    }
}
