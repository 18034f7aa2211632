package org.jalon.readiness;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
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
final class HashedZip {

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
    record Entry(String path, long size, String sha256) {}

    HashedZip(OutputStream out, Instant date) {
        this.zip = new ZipOutputStream(out);
        LocalDateTime utc = LocalDateTime.ofInstant(date, ZoneOffset.UTC);
        this.date = utc.isBefore(EARLIEST) ? EARLIEST : utc;
    }

    Entry add(String path, byte[] content) throws IOException {
        return add(path, new ByteArrayInputStream(content));
    }

    Entry add(String path, InputStream content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(date);
        zip.putNextEntry(entry);
        MessageDigest digest = sha256();
        long size = new DigestInputStream(content, digest).transferTo(zip);
        zip.closeEntry();
        Entry added = new Entry(path, size, HexFormat.of().formatHex(digest.digest()));
        entries.add(added);
        return added;
    }

    /** What was added so far, in its order. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Ends the archive without closing what it is written to. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
