package org.jalon.operation.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jalon.operation.ArchiveManifest;
import org.jalon.operation.ArchiveRefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive that is read: a ZIP file of one entry a table and a manifest. */
final class ArchiveFile implements AutoCloseable {

    static final String MANIFEST = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path path;
    private final ZipFile zip;
    private final ArchiveManifest manifest;

    private ArchiveFile(Path path, ZipFile zip, ArchiveManifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws ArchiveRefusedException when it is missing, cut off, of a format to come or no archive */
    static ArchiveFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new ArchiveRefusedException("There is no archive %s.".formatted(path));
        }
        try {
            ZipFile zip = new ZipFile(path.toFile());
            try {
                return new ArchiveFile(path, zip, manifest(path, zip));
            } catch (RuntimeException | IOException refused) {
                zip.close();
                throw refused;
            }
        } catch (ZipException | JacksonException damaged) {
            throw damaged(path, damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The archive %s cannot be read".formatted(path), unreadable);
        }
    }

    private static ArchiveManifest manifest(Path path, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new ArchiveRefusedException("%s is no archive of Jalon: it has no manifest.".formatted(path));
        }
        try (InputStream json = zip.getInputStream(entry)) {
            ArchiveManifest manifest = JSON.readValue(json, ArchiveManifest.class);
            if (manifest.format() > ArchiveManifest.FORMAT) {
                throw new ArchiveRefusedException(
                        "The archive %s has the format %d, this Jalon reads up to %d: use the version that wrote it or a later one."
                                .formatted(path, manifest.format(), ArchiveManifest.FORMAT));
            }
            return manifest;
        }
    }

    ArchiveManifest manifest() {
        return manifest;
    }

    /** Reads all of it once. */
    void check() {
        for (ArchiveManifest.Table table : manifest.tables()) {
            try (InputStream rows = open(table)) {
                if (!TableFiles.digest(rows).equals(table.sha256())) {
                    throw damaged(path, new ZipException("the rows of " + table.name() + " are not those written"));
                }
            } catch (IOException broken) {
                throw damaged(path, broken);
            }
        }
    }

    /** The rows of a table. */
    InputStream open(ArchiveManifest.Table table) throws IOException {
        ZipEntry entry = zip.getEntry(entryOf(table.name()));
        if (entry == null) {
            throw new ZipException("the rows of " + table.name() + " are missing");
        }
        return zip.getInputStream(entry);
    }

    static String entryOf(String table) {
        return "tables/" + table + ".jsonl";
    }

    private static ArchiveRefusedException damaged(Path path, Exception how) {
        return new ArchiveRefusedException(
                "The archive %s is damaged (%s): nothing was restored; take another one."
                        .formatted(path, how.getMessage()),
                how);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The archive %s cannot be closed".formatted(path), unreadable);
        }
    }
}
