package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class JalonSettingsTest {

    @Test
    void hasDefaults() {
        JalonSettings settings = bind(Map.of());

        assertThat(settings.dataDir()).isEqualTo(Path.of("data"));
        assertThat(settings.baseUri()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(settings.clock().startIn(settings.zone())).isEmpty();
        assertThat(settings.lrs().key()).isEmpty();
        assertThat(settings.lrs().secret()).isEmpty();
        assertThat(settings.lrs().attachmentLimit()).isEqualTo(DataSize.ofMegabytes(500));
        assertThat(settings.demo()).isFalse();
    }

    @Test
    void mapsEachProperty() {
        JalonSettings settings = bind(Map.of(
                "jalon.data-dir", "/srv/jalon",
                "jalon.base-uri", "https://jalon.example.fr/",
                "jalon.zone", "Indian/Reunion",
                "jalon.clock.start", "2024-05-02",
                "jalon.lrs.key", "key",
                "jalon.lrs.secret", "secret",
                "jalon.lrs.attachment-limit", "20MB",
                "jalon.demo", "true"));

        assertThat(settings.dataDir()).isEqualTo(Path.of("/srv/jalon"));
        assertThat(settings.baseUri()).isEqualTo(URI.create("https://jalon.example.fr"));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Indian/Reunion"));
        assertThat(settings.clock().startIn(settings.zone())).contains(Instant.parse("2024-05-02T04:00:00Z"));
        assertThat(settings.lrs().key()).isEqualTo(Optional.of("key"));
        assertThat(settings.lrs().secret()).isEqualTo(Optional.of("secret"));
        assertThat(settings.lrs().attachmentLimit()).isEqualTo(DataSize.ofMegabytes(20));
        assertThat(settings.demo()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-02,2024-05-02T06:00:00Z",
        "2024-05-02T09:30,2024-05-02T07:30:00Z",
        "2024-05-02T09:30:15,2024-05-02T07:30:15Z",
        "2024-05-02T09:30:00Z,2024-05-02T09:30:00Z",
        "2024-01-02T09:30:00+04:00,2024-01-02T05:30:00Z"
    })
    void readsTheClockInEachForm(String text, Instant expected) {
        assertThat(new JalonSettings.ClockSettings(text).startIn(ZoneId.of("Europe/Paris")))
                .contains(expected);
    }

    @Test
    void namesTheValueAndTheFormOfARefusedClock() {
        assertThatThrownBy(() -> new JalonSettings.ClockSettings("2 mai 2024").startIn(ZoneId.of("Europe/Paris")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jalon.clock.start is '2 mai 2024'")
                .hasMessageContaining("2024-05-02T09:00");
    }

    @Test
    void refusesADataFolderThatTheDatabaseWouldRefuse() {
        assertThatThrownBy(() -> Wiring.dataFolder("data")).hasMessageContaining("jalon.data-dir is 'data'");
    }

    @Test
    void refusesHalfACredential() {
        assertThatThrownBy(() -> bind(Map.of("jalon.lrs.key", "key")))
                .rootCause()
                .hasMessageContaining("give both or neither");
    }

    @Test
    void keepsTheSecretOutOfItsText() {
        assertThat(bind(Map.of("jalon.lrs.key", "key", "jalon.lrs.secret", "hunter2"))
                        .toString())
                .doesNotContain("hunter2");
    }

    private static JalonSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("jalon", JalonSettings.class);
    }
}
