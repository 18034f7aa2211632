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
import org.junit.jupiter.params.provider.ValueSource;
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
        assertThat(settings.lrs().rate()).isEqualTo(300);
        assertThat(settings.lrs().documentLimit()).isEqualTo(DataSize.ofMegabytes(10));
        assertThat(settings.lrs().origins()).isEmpty();
        assertThat(settings.lrs().attachmentLimit()).isEqualTo(DataSize.ofMegabytes(500));
        assertThat(settings.demo()).isFalse();
    }

    @Test
    void mapsEachProperty() {
        JalonSettings settings = bind(Map.ofEntries(
                Map.entry("jalon.frameworks-dir", "/srv/frameworks"),
                Map.entry("jalon.data-dir", "/srv/jalon"),
                Map.entry("jalon.base-uri", "https://jalon.example.fr/"),
                Map.entry("jalon.zone", "Indian/Reunion"),
                Map.entry("jalon.clock.start", "2024-05-02"),
                Map.entry("jalon.lrs.key", "key"),
                Map.entry("jalon.lrs.secret", "secret"),
                Map.entry("jalon.lrs.rate", "0"),
                Map.entry("jalon.lrs.document-limit", "1MB"),
                Map.entry("jalon.lrs.origins", "https://lms.example.fr, http://localhost:8000"),
                Map.entry("jalon.lrs.attachment-limit", "20MB"),
                Map.entry("jalon.demo", "true")));

        assertThat(settings.frameworksFolder()).isEqualTo(Path.of("/srv/frameworks"));
        assertThat(settings.dataDir()).isEqualTo(Path.of("/srv/jalon"));
        assertThat(settings.baseUri()).isEqualTo(URI.create("https://jalon.example.fr"));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Indian/Reunion"));
        assertThat(settings.clock().startIn(settings.zone())).contains(Instant.parse("2024-05-02T04:00:00Z"));
        assertThat(settings.lrs().key()).isEqualTo(Optional.of("key"));
        assertThat(settings.lrs().secret()).isEqualTo(Optional.of("secret"));
        assertThat(settings.lrs().rate()).isZero();
        assertThat(settings.lrs().documentLimit()).isEqualTo(DataSize.ofMegabytes(1));
        assertThat(settings.lrs().origins()).containsExactly("https://lms.example.fr", "http://localhost:8000");
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

    @ParameterizedTest
    @ValueSource(strings = {"*", "lms.example.fr", "https://lms.example.fr/", "https://lms.example.fr:443", "null"})
    void refusesWhatIsNoOrigin(String origin) {
        assertThatThrownBy(() -> bind(Map.of("jalon.lrs.origins", origin)))
                .rootCause()
                .hasMessageContaining("such as https://lms.example.fr");
    }

    @Test
    void refusesANegativeRate() {
        assertThatThrownBy(() -> bind(Map.of("jalon.lrs.rate", "-1")))
                .rootCause()
                .hasMessageContaining("jalon.lrs.rate is -1");
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
