package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jalon.print.Letterhead;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CentreSettingsTest {

    @Test
    void hasNoDefaults() {
        assertThat(bind(Map.of()).letterhead()).isEqualTo(new Letterhead(Optional.empty(), Optional.empty()));
    }

    @Test
    void mapsEachProperty() {
        assertThat(bind(Map.of("jalon.centre.name", "Centre Exemple", "jalon.centre.place", " "))
                        .letterhead())
                .isEqualTo(new Letterhead(Optional.of("Centre Exemple"), Optional.empty()));
    }

    private static CentreSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("jalon.centre", CentreSettings.class);
    }
}
