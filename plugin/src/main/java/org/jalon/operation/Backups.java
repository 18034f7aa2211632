package org.jalon.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jalon.access.Audit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Makes backups while the application works, one at a time, and keeps the latest; what is made and removed is audited. */
@Component
public final class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private final Archives archives;
    private final BackupFiles files;
    private final int keep;
    private final Audit audit;
    private final Clock clock;
    private final AtomicReference<@Nullable Backup> latest = new AtomicReference<>();

    Backups(Archives archives, BackupFolder folder, Audit audit, Clock clock) {
        this.archives = archives;
        this.files = new BackupFiles(folder.folder());
        this.keep = folder.keep();
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a backup of what is committed by now and returns at once.
     *
     * @throws BackupRunningException while another one is being made by this instance
     */
    public Backup begin() {
        Instant now = clock.instant();
        Backup.Running run = new Backup.Running(BackupFiles.nameAt(now), now, "", 0);
        latest.updateAndGet(before -> {
            if (before instanceof Backup.Running running) {
                throw new BackupRunningException(running.name());
            }
            return run;
        });
        audit.record("backup-begun", run.name(), "");
        Thread.ofVirtual().name("backup").start(() -> make(run));
        return run;
    }

    private void make(Backup.Running run) {
        try {
            ArchiveManifest manifest = archives.write(
                    files.begin(run.name()),
                    (table, rows) -> latest.set(new Backup.Running(run.name(), run.began(), table, rows)));
            files.finish(run.name());
            audit.record(
                    "backup-made",
                    run.name(),
                    "%d rows, feed position %d".formatted(manifest.rows(), manifest.position()));
            files.names().stream().skip(keep).forEach(this::drop);
            latest.set(kept(run.name()));
        } catch (IOException | UncheckedIOException | DataAccessException | ArchiveRefusedException failed) {
            LOG.error("The backup {} broke off", run.name(), failed);
            latest.set(new Backup.Failed(run.name(), run.began(), String.valueOf(failed.getMessage())));
        }
    }

    /** What is there, the latest first; a run that goes on, or that was the last and failed, before all others. */
    public List<Backup> list() {
        List<Backup> all = new ArrayList<>();
        Backup run = latest.get();
        if (run != null && !(run instanceof Backup.Kept)) {
            all.add(run);
        }
        files.names().forEach(name -> all.add(kept(name)));
        return all;
    }

    /** The backup of this name, as it is now. */
    public Optional<Backup> find(String name) {
        return list().stream().filter(backup -> backup.name().equals(name)).findFirst();
    }

    private Backup kept(String name) {
        return new Backup.Kept(name, files.size(name), files.checksum(name), manifest(name));
    }

    private Optional<ArchiveManifest> manifest(String name) {
        try {
            return Optional.of(archives.read(files.file(name)));
        } catch (ArchiveRefusedException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Removes a backup, as after the erasure of a person whom it still holds.
     *
     * @throws NoSuchElementException when there is none of this name
     */
    public void remove(String name) {
        if (!files.names().contains(name)) {
            throw new NoSuchElementException("There is no backup " + name);
        }
        drop(name);
    }

    private void drop(String name) {
        files.remove(name);
        audit.record("backup-removed", name, "");
    }
}
