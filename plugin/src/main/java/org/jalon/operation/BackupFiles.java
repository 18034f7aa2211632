package org.jalon.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jalon.access.PrivateFiles;

/** The files of a folder of backups: each archive with a file beside it that {@code sha256sum -c} takes. */
final class BackupFiles {

    private static final Pattern NAME = Pattern.compile("jalon-\\d{8}T\\d{9}Z\\.zip");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(
                    "'jalon-'yyyyMMdd'T'HHmmssSSS'Z.zip'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String UNFINISHED = ".part";
    private static final String CHECKSUM = ".sha256";

    private final Path folder;

    BackupFiles(Path folder) {
        this.folder = folder;
    }

    static String nameAt(Instant instant) {
        return STAMP.format(instant);
    }

    /** A file to write the backup into; what an earlier process left unfinished goes. */
    Path begin(String name) throws IOException {
        PrivateFiles.makeFolder(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left :
                    files.filter(file -> nameOf(file).endsWith(UNFINISHED)).toList()) {
                Files.deleteIfExists(left);
            }
        }
        return folder.resolve(name + UNFINISHED);
    }

    /** Gives the written file its name, beside its checksum. */
    void finish(String name) throws IOException {
        Path written = folder.resolve(name + UNFINISHED);
        PrivateFiles.append(folder.resolve(name + CHECKSUM), digest(written) + "  " + name + "\n");
        Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The names of the backups, the latest first. */
    List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(BackupFiles::nameOf)
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder of backups %s cannot be read".formatted(folder), unreadable);
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    long size(String name) {
        try {
            return Files.size(file(name));
        } catch (IOException gone) {
            return 0;
        }
    }

    Optional<String> checksum(String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name + CHECKSUM)).split(" ", 2)[0]);
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
            Files.deleteIfExists(folder.resolve(name + CHECKSUM));
        } catch (IOException stays) {
            throw new UncheckedIOException("The backup %s cannot be removed".formatted(name), stays);
        }
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
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
