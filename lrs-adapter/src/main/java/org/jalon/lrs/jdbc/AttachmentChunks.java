package org.jalon.lrs.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The chunks of contents: one in memory at a time, each written and removed in a short transaction of its own. */
final class AttachmentChunks {

    private static final int CHUNK_BYTES = 256 * 1024;
    private static final int REMOVED_AT_ONCE = 16;

    private final JdbcTemplate jdbc;

    AttachmentChunks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the stream to its end and feeds the digest; answers the length in bytes. */
    long write(UUID content, InputStream bytes, MessageDigest digest) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        long length = 0;
        for (int number = 0; ; number++) {
            int size = bytes.readNBytes(chunk, 0, CHUNK_BYTES);
            if (size > 0) {
                digest.update(chunk, 0, size);
                insert(content, number, size == CHUNK_BYTES ? chunk : Arrays.copyOf(chunk, size));
                length += size;
            }
            if (size < CHUNK_BYTES) {
                return length;
            }
        }
    }

    private void insert(UUID content, int number, byte[] bytes) {
        jdbc.update("insert into attachment_chunk (content, number, bytes) values (?, ?, ?)", content, number, bytes);
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
