package org.jalon.operation;

import java.time.Instant;
import java.util.Optional;

/** A backup, finished or not; its name is that of its file. */
public sealed interface Backup {

    String name();

    /**
     * It is being written.
     *
     * @param table the table that it has come to
     * @param rows how many rows are written
     */
    record Running(String name, Instant began, String table, long rows) implements Backup {}

    /** It broke off; there is no file. */
    record Failed(String name, Instant began, String reason) implements Backup {}

    /**
     * Its file is there.
     *
     * @param sha256 over the file, in lower-case hex; empty when the file that told it is gone
     * @param manifest empty when the file is damaged
     */
    record Kept(String name, long bytes, Optional<String> sha256, Optional<ArchiveManifest> manifest)
            implements Backup {}
}
