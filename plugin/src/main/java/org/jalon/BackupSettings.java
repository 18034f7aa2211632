package org.jalon;

import java.nio.file.Path;
import org.jalon.operation.BackupFolder;
import org.jspecify.annotations.Nullable;
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
        @Nullable Path folder, @DefaultValue("7") int keep) {

    BackupSettings {
        if (keep < 1) {
            throw new IllegalArgumentException("jalon.backup.keep is %d: it is 1 or more".formatted(keep));
        }
    }

    BackupFolder in(Path dataDir) {
        return new BackupFolder(folder == null ? dataDir.resolve("backups") : folder, keep);
    }
}
