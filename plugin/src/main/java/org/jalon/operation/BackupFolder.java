package org.jalon.operation;

import java.nio.file.Path;

/**
 * Where backups go.
 *
 * @param keep how many stay; when one more is made the oldest goes
 */
public record BackupFolder(Path folder, int keep) {

    public BackupFolder {
        if (keep < 1) {
            throw new IllegalArgumentException("%d backups are kept: it is 1 or more".formatted(keep));
        }
        folder = folder.toAbsolutePath().normalize();
    }
}
