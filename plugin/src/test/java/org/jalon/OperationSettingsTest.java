package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jalon.operation.BackupFolder;
import org.jalon.operation.SignalThresholds;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OperationSettingsTest {

    private static final Path DATA = Path.of("/var/lib/jalon");

    private static <T> T bind(String prefix, Class<T> type, Map<String, ?> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, type);
    }

    @Test
    void keepsSevenBackupsInTheDataFolderUnlessToldOtherwise() {
        assertThat(bind("jalon.backup", BackupSettings.class, Map.of()).in(DATA))
                .isEqualTo(new BackupFolder(DATA.resolve("backups"), 7));
        assertThat(bind(
                                "jalon.backup",
                                BackupSettings.class,
                                Map.of("jalon.backup.folder", "/mnt/b", "jalon.backup.keep", "30"))
                        .in(DATA))
                .isEqualTo(new BackupFolder(Path.of("/mnt/b"), 30));
        assertThatThrownBy(() -> bind("jalon.backup", BackupSettings.class, Map.of("jalon.backup.keep", "0")))
                .rootCause()
                .hasMessageContaining("jalon.backup.keep is 0");
    }

    @Test
    void tellsOfSilenceAfterAWeekUnlessToldOtherwise() {
        assertThat(bind("jalon.signals", SignalSettings.class, Map.of()).on(DATA))
                .isEqualTo(new SignalThresholds(Duration.ofDays(7), Duration.ofHours(24), 10, DATA, 1L << 30));
        assertThat(bind(
                                "jalon.signals",
                                SignalSettings.class,
                                Map.of(
                                        "jalon.signals.silent-after", "2d",
                                        "jalon.signals.refusal-window", "1h",
                                        "jalon.signals.refusals", "3",
                                        "jalon.signals.free-space", "5MB"))
                        .on(DATA))
                .isEqualTo(new SignalThresholds(Duration.ofDays(2), Duration.ofHours(1), 3, DATA, 5 << 20));
        assertThatThrownBy(
                        () -> bind("jalon.signals", SignalSettings.class, Map.of("jalon.signals.silent-after", "0s")))
                .rootCause()
                .hasMessageContaining("longer than 0");
    }
}
