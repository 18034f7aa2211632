package org.jalon.journal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jalon.journal.AttachedFile;
import org.jalon.journal.FileTooLargeException;
import org.jalon.journal.RefusedActException;
import org.jalon.xapi.Sha2;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Writes the file of a part to the disk, piece by piece, and tells its digest; refuses it once it is too large. */
final class FileIntake {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final Sha2 SHA_256 = new Sha2("0".repeat(64));

    private final long mostBytes;

    FileIntake(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    AttachedFile take(FormPart part, String fileName, Path place) throws IOException {
        String name = name(fileName);
        MessageDigest digest = SHA_256.newDigest();
        long length = 0;
        try (OutputStream file = Files.newOutputStream(place);
                InputStream bytes = part.bytes()) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int size = bytes.read(buffer); size >= 0; size = bytes.read(buffer)) {
                length += size;
                if (length > mostBytes) {
                    throw new FileTooLargeException(name, mostBytes);
                }
                digest.update(buffer, 0, size);
                file.write(buffer, 0, size);
            }
        }
        Sha2 sha2 = new Sha2(HexFormat.of().formatHex(digest.digest()));
        return new AttachedFile(sha2, length, type(part.contentType()), name, place);
    }

    /** The last step of the name, without what cannot be printed. */
    private static String name(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("\\p{Cntrl}", "").strip();
        if (printable.isEmpty() || printable.length() > LONGEST_NAME) {
            throw RefusedActException.saying(
                    "A file's name has 1 to %d characters".formatted(LONGEST_NAME), "file", sent);
        }
        return printable;
    }

    private static String type(Optional<String> sent) {
        try {
            MediaType type = sent.map(MediaType::parseMediaType).orElse(MediaType.APPLICATION_OCTET_STREAM);
            return type.isConcrete() ? type.toString() : MediaType.APPLICATION_OCTET_STREAM_VALUE;
        } catch (InvalidMediaTypeException _unknown) {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }
    }
}
