package org.jalon.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jalon.xapi.Sha2;

/**
 * A file that came with an act and is not stored yet.
 *
 * @param sha2 SHA-256 of its bytes
 * @param length in bytes, at least 1
 * @param contentType as its sender declared it
 * @param name as its sender called it
 * @param place where it lies until the request ends
 */
public record AttachedFile(Sha2 sha2, long length, String contentType, String name, Path place) {

    public AttachedFile {
        if (length < 1) {
            throw RefusedActException.saying("The file %s is empty".formatted(name), "file", name);
        }
    }

    InputStream open() {
        try {
            return Files.newInputStream(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
