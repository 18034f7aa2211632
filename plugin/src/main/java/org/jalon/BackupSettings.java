package org.jalon;

import java.nio.file.Path;
import java.util.Optional;
import org.jalon.operation.BackupFolder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code jalon.backup}.
 *
 * @param folder where backups are written, made with mode 0700; {@code backups} in the data folder if absent
 * @param keep how many backups stay, 1 or more; when one more is made the oldest goes
 */
@ConfigurationProperties("jalon.backup")
record BackupSettings(
        Optional<Path> folder, @DefaultValue("7") int keep) {

    BackupSettings {
        if (keep < 1) {
            throw new IllegalArgumentException("jalon.backup.keep is %d: it is 1 or more".formatted(keep));
        }
    }

    BackupFolder in(Path dataDir) {
        return new BackupFolder(folder.orElseGet(() -> dataDir.resolve("backups")), keep);
    }
}
