package org.jalon.framework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a framework file that somebody put into a folder, without trusting its kind or its size. */
final class DroppedFile {

    /** More than ten times the largest version that comes with Jalon. */
    static final int LARGEST = 5 * 1024 * 1024;

    private DroppedFile() {}

    /**
     * The file, a byte order mark taken off; empty when it is too large.
     *
     * @throws IOException when it is no file, not readable or not UTF-8
     */
    static Optional<FrameworkFile> read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException(path.getFileName() + " is no regular file");
        }
        try (InputStream content = Files.newInputStream(path)) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(FrameworkFile.of(path.getFileName().toString(), json));
        }
    }
}
