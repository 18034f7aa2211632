package org.jalon.operation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jalon.operation.ArchiveManifest;
import org.jalon.operation.Backup;

/** A backup, as the API tells of it. */
@Schema(name = "Backup")
record BackupAnswer(
        @Schema(description = "The name of its file in the folder of backups")
        String name,

        State state,

        @Schema(description = "While it runs: the table that it has come to")
        Optional<String> table,

        @Schema(description = "How many rows it holds; while it runs, how many are written")
        Optional<Long> rows,

        @Schema(description = "How large its file is, in bytes")
        Optional<Long> bytes,

        @Schema(description = "SHA-256 of its file in lower-case hex, as in the file of the same name and .sha256")
        Optional<String> sha256,

        @Schema(description = "The instant whose state it holds (UTC)")
        Optional<Instant> taken,

        @Schema(description = "The last position of the statement feed in it")
        Optional<Long> position,

        @Schema(description = "The version of the database schema in it")
        Optional<String> schema,

        @Schema(description = "Why it broke off") Optional<String> failure) {

    /** What has become of a backup. */
    enum State {
        RUNNING,
        DONE,
        DAMAGED,
        FAILED
    }

    static BackupAnswer of(Backup backup) {
        return switch (backup) {
            case Backup.Running running ->
                of(running.name(), State.RUNNING, Optional.of(running.table()), Optional.of(running.rows()), "");
            case Backup.Failed failed ->
                of(failed.name(), State.FAILED, Optional.empty(), Optional.empty(), failed.reason());
            case Backup.Kept kept -> of(kept);
        };
    }

    private static BackupAnswer of(
            String name, State state, Optional<String> table, Optional<Long> rows, String failure) {
        return new BackupAnswer(
                name,
                state,
                table.filter(known -> !known.isEmpty()),
                rows,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(failure).filter(why -> !why.isEmpty()));
    }

    private static BackupAnswer of(Backup.Kept kept) {
        Optional<ArchiveManifest> manifest = kept.manifest();
        return new BackupAnswer(
                kept.name(),
                manifest.isPresent() ? State.DONE : State.DAMAGED,
                Optional.empty(),
                manifest.map(ArchiveManifest::rows),
                Optional.of(kept.bytes()),
                kept.sha256(),
                manifest.map(ArchiveManifest::taken),
                manifest.map(ArchiveManifest::position),
                manifest.map(ArchiveManifest::schema),
                Optional.empty());
    }
}
