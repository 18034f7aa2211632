package org.jalon.operation;

import java.nio.file.Path;

/** Takes all that must not be lost, journal, records and attachments, into a file, and back into an empty database. */
public interface Archives {

    /**
     * Writes what the database holds at one instant into a new file that only its owner can read, while others go on
     * writing; streams, so that no table is ever whole in memory.
     *
     * @throws ArchiveRefusedException when there is nothing to write
     * @throws java.io.UncheckedIOException when the file cannot be written; it is gone then
     */
    ArchiveManifest write(Path file, ArchiveProgress progress);

    /**
     * What the archive says of itself, without reading it whole.
     *
     * @throws ArchiveRefusedException when it is damaged or no archive
     */
    ArchiveManifest read(Path file);

    /**
     * Checks the whole archive, then puts what it holds into the empty database, and brings that to today's schema.
     *
     * @throws ArchiveRefusedException when the archive is damaged or of a newer schema, or the database not empty
     */
    ArchiveManifest restore(Path file, ArchiveProgress progress);
}
