package org.jalon.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive entry by entry as they come, and keeps the SHA-256 of each; all entries bear the same date. */
public final class HashedZip {

    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final LocalDateTime date;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * What went into the archive.
     *
     * @param size in bytes
     * @param sha256 in lower-case hex
     */
    public record Entry(String path, long size, String sha256) {}

    public HashedZip(OutputStream out, Instant date) {
        this.zip = new ZipOutputStream(out);
        LocalDateTime utc = LocalDateTime.ofInstant(date, ZoneOffset.UTC);
        this.date = utc.isBefore(EARLIEST) ? EARLIEST : utc;
    }

    public Entry add(String path, byte[] content) throws IOException {
        return add(path, new ByteArrayInputStream(content));
    }

    public Entry add(String path, InputStream content) throws IOException {
        return add(path, content::transferTo);
    }

    /** Adds what the content writes, as it writes it. */
    public Entry add(String path, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(date);
        zip.putNextEntry(entry);
        Counted counted = new Counted(new DigestOutputStream(zip, sha256()));
        content.writeTo(counted);
        zip.closeEntry();
        Entry added = new Entry(path, counted.size, counted.digest());
        entries.add(added);
        return added;
    }

    /** What writes an entry; the stream is not its own to close. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What was added so far, in its order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Ends the archive without closing what it is written to. */
    public void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Counts and digests what goes into the present entry, and leaves the archive open. */
    private static final class Counted extends OutputStream {

        private final DigestOutputStream out;
        private long size;

        Counted(DigestOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            size += length;
        }

        String digest() {
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
